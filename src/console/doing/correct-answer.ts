import { correctWrapUp } from '../../commands/interactions/correct-wrap-up.ts'
import type { Intent } from '../state/intent.ts'
import type { Doing } from './doing.ts'
import { give } from './give.ts'
import { saidRefusal, tellDone } from './tell.ts'
import { wrapUpInput } from './wrap-up-input.ts'

/** Corrects a wrap-up with what the form holds; why not stands in the form. */
export async function correctAnswer(
  doing: Doing,
  { ref, answer }: Extract<Intent, { readonly do: 'correct-wrap-up' }>,
): Promise<void> {
  const { ui, scene } = doing
  const { overlay } = scene.model
  const tell = (problem: string): void => {
    if (overlay?.kind === 'wrap-up') ui.change({ do: 'open', overlay: { ...overlay, problem } })
  }
  const codes = overlay?.kind === 'wrap-up' ? overlay.form.questions.codes : []
  const input = wrapUpInput(doing, { ref, codes }, answer)
  if (!input.ok) {
    tell(input.problem)
    return
  }
  const done = await give(doing, correctWrapUp, input.value)
  if (!done.ok) {
    tell(saidRefusal(doing, done.refusal).message)
    return
  }
  ui.change({ do: 'close' })
  tellDone(doing, 'done.corrected', { ref })
}
