import { endInteraction } from '../../commands/interactions/end-interaction.ts'
import { replyMessage } from '../../commands/messages/reply-message.ts'
import { takeNextInteraction } from '../../commands/interactions/take-next-interaction.ts'
import { wrapUpInteraction } from '../../commands/interactions/wrap-up-interaction.ts'
import type { WrapUpDraft } from '../../desk/drafts.ts'
import { isLiveChannel } from '../../domain/channel.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { BatchHandle } from '../../store/outcome.ts'
import { endingOf } from '../forms/ending-of.ts'
import { noteKey } from '../forms/wrap-up-form.ts'
import type { Intent } from '../state/intent.ts'
import { readInHand } from '../views/read-in-hand.ts'
import { peopleOf } from '../views/reading.ts'
import type { Doing } from './doing.ts'
import { type Given, give, giveTogether } from './give.ts'
import { comeBackFromCall } from './come-back-from-call.ts'
import { leaveWorkspace } from './hand-over.ts'
import { batchOfReply, isAboutReply, keepBack, replyInput } from './send-reply.ts'
import { openTaken } from './take.ts'
import { isHeldBack } from './hold-back.ts'
import { saidRefusal, tellRefusal } from './tell.ts'
import { wrapUpInput } from './wrap-up-input.ts'

/** Who was let go with it. */
type Ended = ReturnType<typeof endingOf>

type WrapUp = Extract<Intent, { readonly do: 'wrap-up' }>

/**
 * Wraps up with what the form holds; a reply that was open goes out with it. With `thenNext` one key ends, wraps up and takes
 * the next: a batch, which one undo takes back, together with a reply that was sent just before. After somebody on the line what was
 * left for him is on screen again. Refused, the form stays with what was filled in and why.
 */
export async function wrapUp(doing: Doing, intent: WrapUp): Promise<void> {
  const { ref, answer, thenNext, reply } = intent
  const { views } = doing.scene
  const codes = views.place.of === 'workspace' ? (views.place.wrapUp?.questions.codes ?? []) : []
  const input = wrapUpInput(doing, { ref, codes }, answer)
  if (!input.ok) {
    tellProblem(doing, intent, input.problem)
    return
  }
  const text = reply?.text ?? answer.texts[noteKey] ?? ''
  if (reply && isHeldBack(doing, { about: ref, what: 'reply', text, intent })) return
  if (isHeldBack(doing, { about: ref, what: 'wrap-up', text, intent })) return
  const work = views.place.of === 'workspace' ? views.place.work : null
  const isRunning = work?.state === 'active' || work?.state === 'held'
  const before = batchOfReply(doing, ref)
  const batch: BatchHandle = { ref: before?.batch ?? null }
  const ended = work ? endingOf(work) : null
  const breaksOff = peopleOf(doing.reading).get(doing.agent)?.nextStatus === 'not-ready'
  const commands = [
    ...(reply ? [given(replyMessage, replyInput(ref, reply))] : []),
    ...(thenNext && isRunning ? [given(endInteraction, { ref })] : []),
    given(wrapUpInteraction, input.value),
  ]
  // One command by itself needs no batch, unless it joins one.
  const isAlone = commands.length === 1 && !thenNext && before === null
  const done = isAlone
    ? await give(doing, wrapUpInteraction, input.value)
    : await giveTogether(doing, commands, batch)
  if (!done.ok) {
    tellWhyNot(doing, intent, done.refusal)
    return
  }
  keepAnswer(doing, ref, answer)
  if (reply) doing.desk.drafts.replies.letGo(ref, reply)
  const repeated = { ...intent, answer: withoutNote(answer), reply: null }
  doing.ui.change({ do: 'remember', intent: repeated })
  const leavesAt = leavingOf(reply === null ? null : done.value) ?? before?.leavesAt
  if (thenNext && breaksOff) {
    const { header } = doing.scene.views
    leaveWorkspace(doing)
    const params = { ref, status: header?.nextStatus ?? '' }
    tellEnded(doing, ended, doing.look.say('done.wrapped-up-and-not-ready', params))
    return
  }
  const interrupted = work !== null && isLiveChannel(work.channel) ? leftFor(doing, ref) : undefined
  if (interrupted !== undefined) {
    if (!comeBackFromCall(doing)) openTaken(doing, interrupted)
    const { place } = doing.ui.scene().model
    const isOpen = place.at === 'workspace' && place.ref === interrupted
    tellWrappedUp(doing, { ref, ended, ...(isOpen ? { back: interrupted } : {}) }, leavesAt)
  } else if (thenNext) await goOn(doing, { ref, ended, batch, leavesAt })
  else {
    leaveWorkspace(doing)
    tellWrappedUp(doing, { ref, ended }, leavesAt)
  }
}

/** A command as those are given that are done together. */
function given(command: { readonly name: string }, input: unknown): Given {
  return { command: command as Given['command'], input }
}

/** When the reply leaves that was the first of some commands. */
function leavingOf(values: unknown): number | undefined {
  const [first] = Array.isArray(values) ? (values as readonly unknown[]) : []
  const isReply = typeof first === 'object' && first !== null && 'notBefore' in first
  return isReply ? Number(first.notBefore) : undefined
}

type WrappedUp = {
  readonly ref: string
  readonly ended: Ended
  readonly next?: string
  readonly back?: string
}

/** Tells of the wrap-up, and counts the seconds in which a reply can be called back with it. */
function tellWrappedUp(
  doing: Doing,
  { ref, ended, next, back }: WrappedUp,
  leavesAt: number | undefined,
): void {
  const { ui, look } = doing
  if (leavesAt === undefined) {
    if (back !== undefined) {
      const isWriting = ui.scene().model.overlay !== null
      tellEnded(doing, ended, look.say(`done.wrapped-up-and-${isWriting ? 'form' : 'back'}`, { ref, back }))
    } else if (next === undefined) tellEnded(doing, ended, look.say('done.wrapped-up', { ref }))
    else tellEnded(doing, ended, look.say('done.wrapped-up-and-next', { ref, next }))
    return
  }
  const text =
    next === undefined
      ? look.say('done.answered', { ref })
      : look.say('done.answered-and-next', { ref, next })
  ui.change({ do: 'notice', notice: { kind: 'done', text, hint: look.say('hint.answered'), leavesAt } })
}

/** Tells first who was let go by it. */
function tellEnded({ ui, look }: Doing, ended: Ended, told: string): void {
  const text = ended === null ? told : `${look.say(`done.${ended}-ended`)} ${told}`
  ui.change({ do: 'notice', notice: { kind: 'done', text, hint: '' } })
}

/** What the agent has in hand and left for who was on the line: what that broke in on, else deferred work. */
function leftFor({ agent, reading, scene }: Doing, call: string): string | undefined {
  const inHand = readInHand(agent, reading)
  const left = scene.model.interrupted.find(({ by }) => by === call)?.inHand
  const wasOpen = inHand.find(({ ref }) => ref === left)
  return (wasOpen ?? inHand.find(({ channel, state }) => state === 'active' && !isLiveChannel(channel)))?.ref
}

type GoingOn = {
  readonly ref: string
  readonly ended: Ended
  readonly batch: BatchHandle
  readonly leavesAt: number | undefined
}

/** Takes the next in the same batch; with nothing left, the queues are shown. */
async function goOn(doing: Doing, { ref, ended, batch, leavesAt }: GoingOn): Promise<void> {
  const taken = await give(doing, takeNextInteraction, {}, batch)
  if (taken.ok) {
    openTaken(doing, taken.value.ref)
    tellWrappedUp(doing, { ref, ended, next: taken.value.ref }, leavesAt)
    return
  }
  leaveWorkspace(doing)
  if (taken.refusal.code !== 'queue-empty') tellRefusal(doing, taken.refusal)
  else if (leavesAt === undefined)
    tellEnded(doing, ended, doing.look.say('done.wrapped-up-and-empty', { ref }))
  else tellWrappedUp(doing, { ref, ended }, leavesAt)
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

/** What is wrong with the reply stands at the reply, which is open again; what is wrong with the wrap-up at its form. */
function tellWhyNot(doing: Doing, intent: WrapUp, refusal: Refusal): void {
  const { overlay } = doing.scene.model
  const reply = overlay?.kind === 'wrap-up' ? overlay.over : overlay?.kind === 'reply' ? overlay : null
  if (intent.reply && reply && (overlay?.kind === 'reply' || isAboutReply(refusal)))
    keepBack(doing, reply, refusal)
  else tellProblem(doing, intent, saidRefusal(doing, refusal).message)
}

/** Why it was not done stands in the form; without a form, where it was repeated, above the keys. */
function tellProblem({ ui, scene }: Doing, { ref }: WrapUp, problem: string): void {
  const { overlay } = scene.model
  if (overlay?.kind === 'wrap-up' && overlay.form.ref === ref)
    ui.change({ do: 'open', overlay: { ...overlay, problem } })
  else ui.change({ do: 'notice', notice: { kind: 'refused', text: problem, hint: '' } })
}
