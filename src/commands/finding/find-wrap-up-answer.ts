import { type Decision, accept, refuse } from '../../domain/decision.ts'
import type { Interaction } from '../../domain/interaction.ts'
import { type FieldValue, checkWrapUpFields } from '../../domain/wrap-up-fields.ts'
import { wrapUpSet } from '../../queries/site/wrap-up-set.ts'
import type { CommandView } from '../../store/command-definition.ts'
import type { DeclaredContext } from '../command.ts'
import { type ChosenCodes, type FoundCodes, findWrapUpCodes } from './find-wrap-up-codes.ts'
import { whyNotMandated } from './why-not-mandated.ts'

type Chosen = ChosenCodes & {
  readonly fields?: Readonly<Record<string, FieldValue>> | undefined
  /** Without blanks around it. */
  readonly note: string
}

export type WrapUpAnswer = {
  readonly codes: FoundCodes
  readonly fields: Readonly<Record<string, FieldValue>>
  readonly note: string
}

/**
 * What was chosen for a contact, by the set of its queue: its codes, what they ask for, and within the actor's mandate.
 * Refuses: wrap-up-code-unknown, wrap-up-code-retired, wrap-up-code-required, wrap-up-one-code-only, wrap-up-note-required,
 * wrap-up-field-missing, wrap-up-field-unknown, wrap-up-field-invalid, not-permitted.
 */
export async function findWrapUpAnswer(
  tx: CommandView,
  { interaction, chosen }: { readonly interaction: Interaction; readonly chosen: Chosen },
  context: Pick<DeclaredContext, 'permit' | 'actor'>,
): Promise<Decision<WrapUpAnswer>> {
  const set = await tx.one(wrapUpSet, { queueId: interaction.queueId })
  if (!set) throw new Error(`queue ${interaction.queueId} has no wrap-up set`)
  const found = await findWrapUpCodes(tx, { interaction, set }, chosen)
  if (!found.ok) return found
  const codes = found.value
  const { note } = chosen
  const needsNote = codes.all.find((code) => code.isNoteRequired)
  if (needsNote && note === '') return refuse({ code: 'wrap-up-note-required', wrapUpCode: needsNote.path })
  const fields = checkWrapUpFields(codes.all, chosen.fields ?? {})
  if (!fields.ok) return fields
  const mandated = { codes: codes.all, fields: fields.value }
  const overMandate = await whyNotMandated(interaction, mandated, context)
  return overMandate ? refuse(overMandate) : accept({ codes, fields: fields.value, note })
}
