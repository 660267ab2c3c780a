import type { Interaction } from '../../domain/interaction.ts'
import { isLiveChannel } from '../../domain/channel.ts'
import { deliveryFailure, wordsOfChannel } from '../../domain/delivery-failure.ts'
import type { Delivery } from '../../domain/delivery.ts'
import { maskNumber } from '../../domain/masking.ts'
import { segmentTimings } from '../../domain/segment.ts'
import { labelIn } from '../../domain/labels.ts'
import { foldQuoted } from '../../mail/fold-quoted.ts'
import { formatBytes } from '../../language/numbers.ts'
import { formatPhone } from '../../language/phones.ts'
import { isInWork } from '../../domain/case.ts'
import { isOver } from '../../domain/interaction-state.ts'
import { caseById } from '../../queries/cases/case-by-id.ts'
import { nextPromise } from '../../queries/callbacks/next-promise.ts'
import { callbackByMadeInteraction } from '../../queries/callbacks/callback-by-made-interaction.ts'
import { type InteractionView, interactionView } from '../../queries/interactions/interaction-view.ts'
import type { SegmentRow } from '../../queries/interactions/segments-of-interaction.ts'
import { wrapUpSet } from '../../queries/site/wrap-up-set.ts'
import type { Drafts, WrapUpDraft } from '../../desk/drafts.ts'
import { stepDraftOf } from '../forms/script-answer.ts'
import { noteKey, type WrapUpQuestions } from '../forms/wrap-up-form.ts'
import type { Look } from '../look.ts'
import type { ScriptView } from '../screens/script-view.ts'
import type { MessageView } from '../screens/message-lines.ts'
import type { NoteView, SegmentView } from '../screens/note-lines.ts'
import type { WorkCase, WorkView } from '../screens/workspace.ts'
import type { Place } from '../state/model.ts'
import type { PlaceViews, WrapUpView } from '../state/views.ts'
import { cardView } from './card-view.ts'
import { outcomeOf, timelineRows } from './timeline-rows.ts'
import { maskingOn, nameOf, type Reading, sightOn } from './reading.ts'
import { correctionView } from './correction-view.ts'
import { readProposals, readReasonProcesses } from './read-proposals.ts'
import { readScript } from './read-script.ts'
import { recentOf, wrapUpView } from './wrap-up-view.ts'

type WorkspaceViews = PlaceViews<'workspace'>
type Shown = Pick<Place<'workspace'>, 'ref' | 'script'>

const nothing: WorkspaceViews = {
  of: 'workspace',
  work: null,
  isMine: false,
  card: null,
  timeline: [],
  messages: [],
  notes: [],
  timings: [],
  wrapUp: null,
  script: null,
  proposals: [],
  reasonProcesses: [],
  noteDraft: '',
  hasReplyDraft: false,
}

/** All that an agent looks at while he works on one interaction. */
export function readWorkspace(place: Shown, agent: string, reading: Reading): WorkspaceViews {
  const { ref, script: chosen = '' } = place
  const stored = reading.remember('workspace', `${agent} ${ref} ${chosen}`, () =>
    storedViews(place, agent, reading),
  )
  if (!stored.work) return stored
  const { drafts, recentCodes } = reading.deskOf(agent)
  const recent = recentOf(recentCodes)
  const { script } = stored
  return {
    ...stored,
    script: script && withDrafts(script, drafts),
    noteDraft: drafts.notes.read(ref) ?? '',
    hasReplyDraft: drafts.replies.read(ref) !== null,
    wrapUp: stored.wrapUp && {
      ...stored.wrapUp,
      draft:
        stored.work.state === 'done'
          ? stored.wrapUp.draft
          : filledUp(drafts.wrapUps.read(ref), proposedDraft(script, stored.wrapUp.questions)),
      recent,
    },
  }
}

function storedViews({ ref, script: chosen }: Shown, agent: string, reading: Reading): WorkspaceViews {
  const { reader, look } = reading
  const view = interactionView(reader, ref, agent)
  if (!view) return nothing
  const isMine = view.interaction.heldBy === agent
  const isMasked = maskingOn(agent, reading).hidesContact(view.interaction)
  const script = isMine ? scriptOf(view, { agent, chosen }, reading) : null
  return {
    ...nothing,
    work: workView(view, { agent, isMine, isMasked }, reading),
    isMine,
    card: view.card ? cardView(view.card, agent, reading) : null,
    timeline: timelineRows(view.card?.timeline ?? [], look),
    messages: messageViews(view, reading),
    notes: view.notes.map((note): NoteView => ({
      by: nameOf(reading, note.author),
      at: note.at,
      text: note.text,
    })),
    timings: view.segments.map((segment) => segmentView(segment, reading)),
    wrapUp:
      view.interaction.state === 'done'
        ? correctionView(view, isMasked, reading)
        : isMine
          ? followedUp(wrapUpView(view.interaction.queueId, reading), script)
          : null,
    script,
    proposals:
      isMine && !script && !isOver(view.interaction.state) ? readProposals(view.interaction, reading) : [],
    reasonProcesses: isMine && !isOver(view.interaction.state) ? readReasonProcesses(view.interaction, reading) : [], // prettier-ignore
  }
}

/** What a process runs for needs no case that follows it up: the codes open none then, and say none. */
function followedUp(wrapUp: WrapUpView | null, script: ScriptView | null): WrapUpView | null {
  if (!wrapUp || !script || script.state === 'ended' || script.state === 'given-up') return wrapUp
  const codes = wrapUp.questions.codes.map((offered) => ({
    ...offered,
    code: {
      ...offered.code,
      consequences: offered.code.consequences.filter(({ kind }) => kind !== 'follow-up-case'),
    },
  }))
  return { ...wrapUp, questions: { ...wrapUp.questions, codes } }
}

/** The answers of a wrap-up that a process proposes where nothing was filled in; a note that has to be says what was answered. */
function proposedDraft(script: ScriptView | null, { codes }: WrapUpQuestions): WrapUpDraft | null {
  if (!script?.proposes) return null
  const { reason, outcome } = script.proposes
  const wantsNote = codes.some(
    ({ code }) => code.isNoteRequired && code.path === (code.kind === 'reason' ? reason : outcome),
  )
  return {
    reason,
    outcomes: outcome === null ? [] : [outcome],
    texts: wantsNote ? { [noteKey]: script.summary } : {},
  }
}

/** The script with what was begun at its step and not given. */
function withDrafts(script: ScriptView, { notes }: Drafts): ScriptView {
  const begun = (what: 'answer' | keyof ScriptView['reasonDrafts']): string =>
    notes.read(stepDraftOf({ what, ref: script.ref, step: script.step.key })) ?? ''
  const reasonDrafts = {
    way: begun('way'),
    jump: begun('jump'),
    skip: begun('skip'),
    'give-up': begun('give-up'),
  }
  return { ...script, draft: begun('answer'), reasonDrafts }
}

/** What was begun, with what it left open as a process proposes: a reason alone that goes with it says nothing else. */
function filledUp(begun: WrapUpDraft | null, proposed: WrapUpDraft | null): WrapUpDraft | null {
  if (!begun || !proposed) return begun ?? proposed
  const isOpen = begun.outcomes.length === 0 && (begun.reason === null || begun.reason === proposed.reason)
  return isOpen ? { ...proposed, texts: { ...proposed.texts, ...filledIn(begun.texts) } } : begun
}

function filledIn(texts: WrapUpDraft['texts']): WrapUpDraft['texts'] {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''))
}

/** The script of a contact in hand. */
function scriptOf(
  { interaction, segments }: InteractionView,
  { agent, chosen }: { readonly agent: string; readonly chosen: string | undefined },
  reading: Reading,
) {
  const { caseId, ref, arrivedAt, state } = interaction
  if (caseId === null || state === 'done') return null
  const since = segments.findLast(({ agentId }) => agentId === agent)?.startedAt ?? arrivedAt
  return readScript({ caseId, ref, agent, since, chosen }, reading)
}

function workView(
  view: InteractionView,
  {
    agent,
    isMine,
    isMasked,
  }: { readonly agent: string; readonly isMine: boolean; readonly isMasked: boolean },
  reading: Reading,
): WorkView {
  const { reader, look } = reading
  const { interaction, queue, segments } = view
  const last = segments.at(-1)
  const callback =
    interaction.channel === 'callback'
      ? reader.one(callbackByMadeInteraction, { interactionId: interaction.id })
      : undefined
  return {
    ref: interaction.ref,
    channel: interaction.channel,
    state: interaction.state,
    since: sinceOf(interaction, last),
    finishBy: finishBy(interaction, reading),
    queueLabel: queue ? labelIn(queue.labels, look.language) : interaction.queueId,
    subject: interaction.subject,
    dueAt: interaction.state === 'done' ? null : interaction.dueAt,
    record: { owner: interaction.heldBy, queue: interaction.queueId },
    heldByName: interaction.heldBy === null || isMine ? null : nameOf(reading, interaction.heldBy),
    phone: phoneOf(view, callback?.phone ?? null, isMasked),
    result: resultOf(view, reading),
    case: workCase(interaction.caseId, agent, reading),
    handOver: handOverNote(view, reading),
  }
}

/** The note of the last hand-over, while somebody works on what was handed over. */
function handOverNote({ interaction, notes, segments }: InteractionView, reading: Reading): NoteView | null {
  if (isOver(interaction.state)) return null
  const last = segments.findLast(({ ending }) => ending === 'transferred')
  const note = notes.find(({ at, author }) => at === last?.endedAt && author !== interaction.heldBy)
  return note ? { by: nameOf(reading, note.author), at: note.at, text: note.text } : null
}

/** The case of a contact, as far as the agent may see it. */
function workCase(caseId: string | null, agent: string, reading: Reading): WorkCase | null {
  const { reader } = reading
  const one = caseId === null ? undefined : reader.one(caseById, { id: caseId })
  if (!one || !sightOn(agent, reading).sees('case.see', { owner: one.assignee, queue: one.queueId }))
    return null
  const { ref, state, pendingUntil, dueAt } = one
  return { ref, state, pendingUntil, dueAt: isInWork(one) ? dueAt : null, promise: nextPromise(reader, one) }
}

/** The number to call back, or the one that who is on the line calls from, unless he is a customer who may not be seen. */
function phoneOf(
  { interaction: { channel, customerId }, contact, card }: InteractionView,
  wanted: string | null,
  isMasked: boolean,
): string | null {
  if (wanted !== null) return formatPhone(isMasked ? maskNumber(wanted) : wanted)
  const isSeen = customerId === null || card !== undefined
  return contact !== null && isSeen && isLiveChannel(channel) ? formatPhone(contact) : null
}

/** When the state that an interaction is in began. */
function sinceOf(interaction: Interaction, last: SegmentRow | undefined): number {
  switch (interaction.state) {
    case 'queued':
    case 'offered':
      return interaction.queuedAt
    case 'active':
      return last?.startedAt ?? interaction.arrivedAt
    case 'held':
      return last?.heldSince ?? interaction.arrivedAt
    case 'wrapping-up':
      return interaction.endedAt ?? interaction.arrivedAt
    case 'done':
    case 'abandoned':
    case 'flowed-out':
      return last?.endedAt ?? interaction.endedAt ?? interaction.arrivedAt
    default:
      return interaction.state satisfies never
  }
}

function finishBy({ state, endedAt, queueId }: Interaction, { reader }: Reading): number | null {
  if (state !== 'wrapping-up' || endedAt === null) return null
  const set = reader.one(wrapUpSet, { queueId })
  const isTimeBoxed = set?.acwMode === 'time-boxed' || set?.acwMode === 'time-boxed-strict'
  return isTimeBoxed && set.acwSeconds !== null ? endedAt + set.acwSeconds * 1000 : null
}

function resultOf({ interaction, card, wrapUp }: InteractionView, { look }: Reading): string | null {
  if (!wrapUp) return null
  const row = card?.timeline.find(({ ref }) => ref === interaction.ref)
  if (row) return outcomeOf(row, look)
  const code = wrapUp.outcomeCodeId ?? wrapUp.reasonCodeId
  return code === null ? null : code.slice(code.indexOf(':') + 1, code.lastIndexOf('@'))
}

function messageViews(
  { messages, attachments, deliveries }: InteractionView,
  { look }: Reading,
): readonly MessageView[] {
  const deliveryOf = (id: string) => deliveries.find(({ messageId }) => messageId === id) ?? null
  return messages.map((message) => ({
    id: message.id,
    delivery: deliveryOf(message.id),
    failure: failureOf(deliveryOf(message.id), look),
    from: senderOf(message.senderName, message.senderAddress),
    at: message.sentAt ?? message.receivedAt,
    isInbound: message.direction === 'in',
    text: message.text,
    parts: foldQuoted(message),
    attachments: attachments
      .filter(({ messageId }) => messageId === message.id)
      .map(({ name, mediaType, bytes }) => ({
        name: name ?? mediaType,
        size: formatBytes(bytes, look.language),
      })),
  }))
}

/** Name and address, or the one that is there. */
function senderOf(name: string, address: string): string {
  if (name === '' || address === '') return name || address
  return `${name} <${address}>`
}

function segmentView(segment: SegmentRow, reading: Reading): SegmentView {
  const { kind, agentId, startedAt, endedAt, ending, endingReason } = segment
  const who = agentId === null ? null : nameOf(reading, agentId)
  const timings = kind === 'agent' && endedAt !== null ? segmentTimings(segment) : null
  return { kind, who, startedAt, endedAt, timings, ending, endingReason }
}

function failureOf(
  delivery: Pick<Delivery, 'state' | 'error'> | null,
  { say }: Look,
): MessageView['failure'] {
  if (delivery?.state !== 'failed' || delivery.error === null) return null
  return {
    why: say(`delivery-failure.${deliveryFailure(delivery.error)}`),
    said: wordsOfChannel(delivery.error),
  }
}
