import { scriptFilling } from '../../commands/messages/fill-script.ts'
import { type Labels, labelIn } from '../../domain/labels.ts'
import type { Reader } from '../../store/reader.ts'
import type { InstanceView } from './instance-view.ts'

/** What is said or asked at the step where an instance is, in the customer's language; each thing of a check; empty of other kinds. */
export type StepTexts = { readonly said: readonly string[] }

/** Fills the texts of the step in with what is known of customer, case and answers; what is not known yet, or is masked, is left open. */
export function stepTextsOf(
  { definition, stored, matter, step, isMasked }: InstanceView,
  { reader, now, actor }: { readonly reader: Reader; readonly now: number; readonly actor: string },
): StepTexts {
  const labels: readonly Labels[] =
    step?.kind === 'say' || step?.kind === 'ask' ? [step.text] : step?.kind === 'check' ? step.items : []
  if (labels.length === 0) return { said: [] }
  const running = { definition, instance: stored.instance, isMasked }
  const { fill, language } = scriptFilling(reader, running, { actor, now, ref: matter.ref })
  return { said: labels.map((one) => fill(labelIn(one, language), language)) }
}
