import { endInteraction } from '../../commands/end-interaction.ts'
import { wrapUpInteraction } from '../../commands/wrap-up-interaction.ts'
import { takeNextInteraction } from '../../commands/take-next-interaction.ts'
import type { WrapUpDraft } from '../../desk/drafts.ts'
import { accept, type Decision } from '../../domain/decision.ts'
import type { BatchHandle } from '../../store/outcome.ts'
import { noteKey } from '../forms/wrap-up-form.ts'
import type { Intent } from '../state/intent.ts'
import type { Doing } from './doing.ts'
import { give, giveTogether } from './give.ts'
import { peopleOf } from '../views/reading.ts'
import { leaveWorkspace } from './hand-over.ts'
import { openTaken } from './take.ts'
import { saidRefusal, tellDone, tellRefusal } from './tell.ts'
import { wrapUpInput, type WrapUpInput } from './wrap-up-input.ts'

type WrapUp = Extract<Intent, { readonly do: 'wrap-up' }>

/**
 * Wraps up with what the form holds. With `thenNext` one key ends, wraps up and takes the next: a batch, which one undo
 * takes back. Refused, the form stays with what was filled in and why.
 */
export async function wrapUp(doing: Doing, intent: WrapUp): Promise<void> {
  const { ref, answer, thenNext } = intent
  const { views } = doing.scene
  const codes = views.place.of === 'workspace' ? (views.place.wrapUp?.questions.codes ?? []) : []
  const input = wrapUpInput(doing, { ref, codes }, answer)
  if (!input.ok) {
    tellProblem(doing, intent, input.problem)
    return
  }
  const work = views.place.of === 'workspace' ? views.place.work : null
  const isRunning = work?.state === 'active' || work?.state === 'held'
  const batch: BatchHandle = { ref: null }
  const breaksOff = peopleOf(doing.reading).get(doing.agent)?.nextStatus === 'not-ready'
  const done: Decision<unknown> = thenNext
    ? await endAndWrapUp(doing, { ref, isRunning, input: input.value, batch })
    : await give(doing, wrapUpInteraction, input.value)
  if (!done.ok) {
    tellProblem(doing, intent, saidRefusal(doing, done.refusal).message)
    return
  }
  keepAnswer(doing, ref, answer)
  doing.ui.change({ do: 'remember', intent: { ...intent, answer: withoutNote(answer) } })
  if (thenNext && breaksOff) {
    const { header } = doing.scene.views
    leaveWorkspace(doing)
    tellDone(doing, 'done.wrapped-up-and-not-ready', { ref, status: header?.nextStatus ?? '' })
  } else if (thenNext) await goOn(doing, ref, batch)
  else {
    leaveWorkspace(doing)
    tellDone(doing, 'done.wrapped-up', { ref })
  }
}

type Ending = {
  readonly ref: string
  readonly isRunning: boolean
  readonly input: WrapUpInput
  readonly batch: BatchHandle
}

async function endAndWrapUp(
  doing: Doing,
  { ref, isRunning, input, batch }: Ending,
): Promise<Decision<unknown>> {
  const end = isRunning ? [{ command: endInteraction as never, input: { ref } }] : []
  const done = await giveTogether(doing, [...end, { command: wrapUpInteraction as never, input }], batch)
  return done.ok ? accept(null) : done
}

/** Takes the next in the same batch; with nothing left, the queues are shown. */
async function goOn(doing: Doing, ref: string, batch: BatchHandle): Promise<void> {
  const taken = await give(doing, takeNextInteraction, {}, batch)
  if (taken.ok) {
    openTaken(doing, taken.value.ref)
    tellDone(doing, 'done.wrapped-up-and-next', { ref, next: taken.value.ref })
    return
  }
  leaveWorkspace(doing)
  if (taken.refusal.code === 'queue-empty') tellDone(doing, 'done.wrapped-up-and-empty', { ref })
  else tellRefusal(doing, taken.refusal)
}

/** The answer stays at the desk as sent, so that undo brings the form back as it was. */
function keepAnswer({ desk }: Doing, ref: string, answer: WrapUpDraft): void {
  desk.drafts.wrapUps.keep(ref, answer)
  desk.drafts.wrapUps.sent(ref)
  if (answer.reason !== null) desk.recentCodes.used('reason', [answer.reason])
  desk.recentCodes.used('outcome', answer.outcomes)
}

function withoutNote(answer: WrapUpDraft): WrapUpDraft {
  return { ...answer, texts: { ...answer.texts, [noteKey]: '' } }
}

/** Why it was not done stands in the form; without a form, where it was repeated, above the keys. */
function tellProblem({ ui, scene }: Doing, { ref }: WrapUp, problem: string): void {
  const { overlay } = scene.model
  if (overlay?.kind === 'wrap-up' && overlay.form.ref === ref)
    ui.change({ do: 'open', overlay: { ...overlay, problem } })
  else ui.change({ do: 'notice', notice: { kind: 'refused', text: problem, hint: '' } })
}
