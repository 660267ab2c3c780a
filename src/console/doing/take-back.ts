import { callBackMessage } from '../../commands/messages/call-back-message.ts'
import { lastOfShift } from '../../commands/undoing/last-of-shift.ts'
import { type UndoWish, undoTogether } from '../../commands/undoing/undo-together.ts'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { canCallBack } from '../../domain/delivery.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { outgoingAttachments as attachedFiles } from '../../commands/messages/outgoing-input.ts'
import { eventBySeq } from '../../queries/events/event-by-seq.ts'
import { eventDetails } from '../../queries/events/event-details.ts'
import { deliveryById } from '../../queries/messages/delivery-by-id.ts'
import { interactionById } from '../../queries/interactions/interaction-by-id.ts'
import { type Undoable, undoableBatch } from '../../queries/events/latest-undoable.ts'
import { touchedRowsOfEvent } from '../../queries/events/touched-rows-of-event.ts'
import type { Reader } from '../../store/reader.ts'
import { formatNumber } from '../../language/numbers.ts'
import { resolutionOf } from '../forms/resolution.ts'
import { workspacePlace } from '../state/model.ts'
import { didToWhom } from '../views/did-word.ts'
import { historyDetails } from '../views/history-details.ts'
import type { Doing } from './doing.ts'
import { give } from './give.ts'
import { markAgain } from './mark-again.ts'
import { tellDone, tellRefusal } from './tell.ts'
import { bringDraftBack } from './throw-draft-away.ts'

/** Takes back the last thing that the agent did, or the one he points at, and shows what came back. */
export async function takeBack(doing: Doing, seq: number | null): Promise<void> {
  const { store, agent } = doing
  const wanted = wantedOf(doing, seq)
  const lastDone = wanted.ok ? Math.max(...wanted.value.events.map((event) => event.seq)) : 0
  if (seq === null && bringDraftBack(doing, lastDone)) return
  if (!wanted.ok) {
    tellRefusal(doing, wanted.refusal)
    return
  }
  const undoable = wanted.value
  // Of many that come back none is opened: whoever did it to all of them looks at the list.
  const refs = isBulk(undoable) ? [] : touchedRefs(doing, undoable)
  const refsOf = refsAbout(doing, undoable.events)
  const wish = { progress: tellingHowFar(doing) }
  const whole = await undoTogether(store, undoable, agent, wish)
  // What has left the building stays; the rest of what was done with it can still be taken back.
  const hasLeft = !whole.ok && whole.refusal.code === 'undo-impossible' && undoable.events.length > 1
  const answer = hasLeft
    ? await undoTogether(store, undoable, agent, { ...wish, isThoseThatCan: true })
    : whole
  if (!answer.ok) {
    await tellRefusedOrCallBack(doing, undoable, answer.refusal)
    return
  }
  doing.changed()
  const { undone: events, standing, stoppedBy } = answer.value
  if (stoppedBy) {
    tellRefusal(doing, stoppedBy)
    return
  }
  markAgain(doing, undoable)
  const notes = keepNotes(doing, events)
  const resolutions = keepResolutions(doing, events)
  const replies = keepReplies(doing, events)
  const isBeside = [...notes, ...keepTransferNotes(doing, events), ...resolutions, ...replies].includes(
    'beside',
  )
  const isFormKept = refs.length > 0 && showWhatCameBack(doing, refs)
  if (events.length > namedAtMost) {
    const key = standing.length > 0 ? 'done.undone-some' : 'done.undone-many'
    tellDone(doing, key, { n: events.length, standing: standing.length })
    return
  }
  const what = doneWords(events, refsOf, doing)
  if (standing.length > 0)
    tellDone(doing, 'done.undone-but', { what, standing: doneWords(standing.map(({ event }) => event), refsOf, doing) }) // prettier-ignore
  else if (isBeside) tellDone(doing, 'done.undone-beside', { what })
  else if (replies.length > 0) tellDone(doing, 'done.undone-reply', { what })
  else tellDone(doing, isFormKept ? 'done.undone-form' : 'done.undone', { what })
}

/**
 * Whatever others did since to the contact, a message that has not left can be called back while that is promised: it waits as a draft
 * again, and the rest stays as it is. All other refusals are told.
 */
async function tellRefusedOrCallBack(doing: Doing, { events }: Undoable, refusal: Refusal): Promise<void> {
  const { reader } = doing.store
  const isOvertaken = refusal.code === 'undo-overtaken' || refusal.code === 'undo-partly-impossible'
  const deliveries = events
    .slice(0, lookedAtMost)
    .filter(({ command }) => command === 'message.reply')
    .flatMap(({ seq }) => reader.all(touchedRowsOfEvent, { seq }))
    .flatMap(({ table, rowId, before }) => {
      const delivery =
        table === 'deliveries' && before === null ? reader.one(deliveryById, { id: rowId }) : undefined
      return delivery && canCallBack(delivery) ? [delivery] : []
    })
  const [only] = deliveries
  const called =
    isOvertaken && only && deliveries.length === 1
      ? await give(doing, callBackMessage, { ref: only.ref })
      : null
  if (!called?.ok) {
    tellRefusal(doing, refusal)
    return
  }
  const isBeside = keepReplies(doing, events).includes('beside')
  tellDone(doing, isBeside ? 'done.reply-called-beside' : 'done.reply-called-back')
}

/** More commands than these are counted instead of named. */
const namedAtMost = 8
const toldEveryMs = 250

/** Says now and then how far an undo is that takes seconds. */
function tellingHowFar({ ui, look }: Doing): NonNullable<UndoWish['progress']> {
  let last = performance.now()
  return ({ step, done, all }) => {
    if (performance.now() - last < toldEveryMs) return
    last = performance.now()
    ui.progress(look.say(`doing.undo.${step}`, { n: done, all }))
  }
}

/** Whether one thing was done to many. */
function isBulk({ events }: Undoable): boolean {
  return new Set(events.map(({ command }) => command)).size < events.length
}

/** The refs that commands were about, by their numbers, as long as few enough are told to be named; what is taken back may be gone. */
function refsAbout({ agent, reading }: Doing, events: Undoable['events']): ReadonlyMap<number, string> {
  const named = events.length > namedAtMost ? [] : events
  return new Map(named.map((event) => [event.seq, historyDetails(event, agent, reading).ref]))
}

/** What the commands did and to which record, in the order in which they were given, each kind once with how many there were. */
function doneWords(
  events: Undoable['events'],
  refs: ReadonlyMap<number, string>,
  { look, reading }: Doing,
): string {
  const given = events.toReversed()
  const words = [...Map.groupBy(given, (event) => didToWhom(event, reading))]
  if (words.some(([, { length }]) => length > 1))
    return words
      .map(([word, { length }]) => (length === 1 ? word : `${word} × ${formatNumber(length, look.language)}`))
      .join(', ')
  const refOf = (at: number): string => refs.get(given[at]?.seq ?? 0) ?? ''
  // A record is named once behind all that was done to it.
  return words
    .map(([word], at) => (refOf(at) === '' || refOf(at) === refOf(at + 1) ? word : `${word} (${refOf(at)})`))
    .join(', ')
}

/**
 * What is pointed at, or else the last of the shift. Signing in is where the work began: taking it back would leave the console with
 * nobody at it.
 */
function wantedOf({ store: { reader }, agent, now }: Doing, seq: number | null): Decision<Undoable> {
  const wanted =
    seq === null ? lastOfShift(reader, { actor: agent, now: now() }) : pointedAt(reader, { seq, agent })
  const last = wanted.ok ? wanted.value.events.at(-1)?.command : commandOf(wanted.refusal)
  return last === 'agent.sign-in' ? refuse({ code: 'nothing-to-undo', actor: agent }) : wanted
}

function commandOf(refusal: Refusal): string | undefined {
  return refusal.code === 'undo-before-shift' ? refusal.command : undefined
}

function pointedAt(
  reader: Reader,
  { seq, agent }: { readonly seq: number; readonly agent: string },
): Decision<Undoable> {
  const event = reader.one(eventBySeq, { seq })
  if (event && event.batch === null) return accept({ batch: null, events: [event] })
  const undoable = event?.batch ? undoableBatch(reader, event.batch) : undefined
  return undoable ? accept(undoable) : refuse({ code: 'nothing-to-undo', actor: agent })
}

type PutBack = 'draft' | 'beside'

/** A note that was taken back waits as a draft, or beside one that was begun meanwhile. */
function keepNotes(
  { store: { reader }, desk: { drafts } }: Doing,
  events: Undoable['events'],
): readonly PutBack[] {
  const notes = events.filter(({ command }) => command === 'note.add')
  return notes.slice(0, lookedAtMost).flatMap(({ seq }) => {
    const { ref, text } = reader.one(eventDetails, { seq })?.input ?? {}
    return typeof ref === 'string' && typeof text === 'string' ? [drafts.notes.putBack(ref, text)] : []
  })
}

/** The note that went along with a contact waits for where it is handed to next. */
function keepTransferNotes(
  { store: { reader }, desk: { drafts } }: Doing,
  events: Undoable['events'],
): readonly PutBack[] {
  const handedOver = events.filter(({ command }) => command === 'interaction.transfer')
  return handedOver.slice(0, lookedAtMost).flatMap(({ seq }) => {
    const { ref, note } = reader.one(eventDetails, { seq })?.input ?? {}
    return typeof ref === 'string' && typeof note === 'string'
      ? [drafts.transferNotes.putBack(ref, note)]
      : []
  })
}

/** How a case was resolved waits as a draft when that was taken back, or beside a text that was begun meanwhile. */
function keepResolutions(
  { store: { reader }, desk: { drafts } }: Doing,
  events: Undoable['events'],
): readonly PutBack[] {
  const resolved = events.filter(({ command }) => command === 'case.resolve')
  return resolved.slice(0, lookedAtMost).flatMap(({ seq }) => {
    const { ref, resolution } = reader.one(eventDetails, { seq })?.input ?? {}
    const isGiven = typeof ref === 'string' && typeof resolution === 'string'
    return isGiven ? [drafts.notes.putBack(resolutionOf(ref), resolution)] : []
  })
}

/** A reply that was called back waits as a draft, or beside one that was begun meanwhile. */
function keepReplies(
  { store: { reader }, desk: { drafts } }: Doing,
  events: Undoable['events'],
): readonly PutBack[] {
  const replies = events.filter(({ command }) => command === 'message.reply')
  return replies.slice(0, lookedAtMost).flatMap(({ seq }) => {
    const { ref, text, to, cc, subject, lastSeen, attachments } =
      reader.one(eventDetails, { seq })?.input ?? {}
    if (typeof ref !== 'string' || typeof text !== 'string') return []
    const copied: readonly unknown[] = Array.isArray(cc) ? cc : []
    const put = drafts.replies.putBack(ref, {
      to: [to, ...copied].filter((address) => typeof address === 'string').join(', '),
      subject: typeof subject === 'string' ? subject : '',
      text,
      lastSeen: typeof lastSeen === 'string' ? lastSeen : null,
      attached: attachedFiles.safeParse(attachments).data ?? [],
    })
    return [put]
  })
}

type Touched = { readonly ref: string; readonly command: string }

/** Of a larger batch only its last commands are what somebody has before him. */
const lookedAtMost = 1000

/** The interactions that commands touched, the last command first. */
function touchedRefs({ store: { reader } }: Doing, { events }: Undoable): readonly Touched[] {
  return events.slice(0, lookedAtMost).flatMap(({ seq, command }) =>
    reader.all(touchedRowsOfEvent, { seq }).flatMap(({ table, rowId }): readonly Touched[] => {
      const interaction = table === 'interactions' ? reader.one(interactionById, { id: rowId }) : undefined
      return interaction ? [{ ref: interaction.ref, command }] : []
    }),
  )
}

/**
 * What came back is opened again; what is no longer in hand is left. The form of a wrap-up waits as a draft and stays
 * closed: open, it would take the next key as text, when it may be meant to undo further. Answers whether one waits.
 */
function showWhatCameBack(doing: Doing, touched: readonly Touched[]): boolean {
  const { ui, desk, scene } = doing
  for (const { ref, command } of touched) {
    if (command === 'interaction.wrap-up') desk.drafts.wrapUps.unsend(ref)
  }
  const cameBack = touched.find(({ command }) => givenAway.has(command))
  const { place } = scene.model
  if (cameBack) {
    ui.change({ do: 'home' })
    ui.change({ do: 'go', place: workspacePlace(cameBack.ref) })
  } else if (
    place.at === 'workspace' &&
    touched.some(({ ref, command }) => ref === place.ref && tookIt.has(command))
  ) {
    ui.change({ do: 'home' })
  }
  return cameBack?.command === 'interaction.wrap-up'
}

const givenAway: ReadonlySet<string> = new Set([
  'interaction.wrap-up',
  'interaction.put-back',
  'interaction.transfer',
])
const tookIt: ReadonlySet<string> = new Set(['interaction.take', 'interaction.take-next'])
