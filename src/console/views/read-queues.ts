import type { FilterTest } from '../../domain/filter/filter-test.ts'
import { formatPhone } from '../../language/phones.ts'
import { type CardMasking, maskedRow } from '../../queries/customers/card-masking.ts'
import { type QueueViewRow, queueView } from '../../queries/interactions/queue-view.ts'
import type { OwnRow } from '../screens/my-work.ts'
import type { QueueEntry } from '../screens/queue-choice.ts'
import type { WaitingRow } from '../screens/waiting-table.ts'
import { myWork, type Place } from '../state/model.ts'
import { queueOfMarks } from '../state/marks.ts'
import { selectedIndex } from '../state/selection.ts'
import type { PlaceViews } from '../state/views.ts'
import { matchingWords } from './matching-words.ts'
import { type Matching, readMatching, readTyped } from './read-filtered.ts'
import { isOnTheLine, readInHand } from './read-in-hand.ts'
import { readOwnDrafts, readOwnWork } from './read-own-work.ts'
import { readPreview } from './read-preview.ts'
import { readQueueEntries } from './read-queue-entries.ts'
import { maskingOn, type Reading } from './reading.ts'
import { recentOf, wrapUpView } from './wrap-up-view.ts'

type QueuesViews = PlaceViews<'queues'>

/** A person looks at the head of a queue; what lies further down is found by the filter. */
const shown = 200
const filtered = 3000

/** The queue place: the queues with the agent's own work first, the rows of the chosen one, and a preview of the selected. */
export function readQueues(place: Place<'queues'>, agent: string, reading: Reading): QueuesViews {
  const masking = maskingOn(agent, reading)
  const entries = readQueueEntries(agent, reading)
  const mine = readMine(agent, reading)
  const queues: readonly QueueEntry[] = [mine.entry, ...entries]
  const chosen =
    queues.find(({ key }) => key === place.queue) ??
    entries.find(({ waiting, isServed }) => isServed && waiting > 0) ??
    entries[0] ??
    mine.entry
  const typed = readTyped(place.filter, agent, reading)
  const own = typed.is === 'filter' && chosen.key === myWork ? ownMatching(typed.test, agent, reading) : null
  // Drafts are files: they are read where they are shown.
  const drafts = chosen.key === myWork ? readOwnDrafts(agent, reading) : []
  const begun = new Set(drafts.map(({ ref }) => ref))
  const inHand =
    chosen.key === myWork ? mine.rows().map((row) => ({ ...row, hasDraft: begun.has(row.ref) })) : []
  const matchingMine = own ? inHand.filter(({ ref }) => own.has(ref)) : inHand
  const isSearched = typed.is === 'words' && place.filter !== ''
  const found =
    typed.is === 'filter' && chosen.key !== myWork
      ? readMatching({ queue: chosen.key, test: typed.test }, agent, reading)
      : null
  const rows = found
    ? found.rows.map((row) => waitingRow(row, chosen, masking))
    : chosen.key === myWork
      ? matchingMine
      : readWaitingRows(chosen, { isSearched, masking }, reading)
  const isMatching = matchingWords(place.filter)
  const matching = typed.is === 'words' ? rows.filter(isMatching) : rows
  // A filter speaks of contacts; words are looked for in all that is one's own.
  const isOwnShown = chosen.key === myWork && typed.is === 'words'
  const ownRows = isOwnShown ? [...drafts, ...mine.own].filter(({ ref, who, text }) => isMatching({ ref, customerName: who, subject: text })) : [] // prettier-ignore
  const searchedTo = isSearched && chosen.key !== myWork ? ({ lookedAt: filtered } as const) : 'all'
  const keys = [...matching.map(({ ref }) => ref), ...ownRows.map(({ key }) => key)]
  const at = selectedIndex(place.selection, keys)
  const selected = matching[at]
  const selectedOwn = ownRows[at - matching.length]
  const desk = reading.deskOf(agent)
  const queueOfMarked = queueOfMarks(place.marks)
  const wrapUp = queueOfMarked === null ? null : wrapUpView(queueOfMarked, reading)
  return {
    of: 'queues',
    queues,
    chosen,
    rows: matching,
    own: ownRows,
    filterEnd: wholeOf(found?.end ?? searchedTo, chosen),
    filterProblem: typed.is === 'wrong' ? typed.problem : null,
    preview: selected ? readPreview(selected.ref, agent, reading) : (selectedOwn?.preview ?? null),
    noteDraft: selected ? (desk.drafts.notes.read(selected.ref) ?? '') : '',
    wrapUp: wrapUp && { ...wrapUp, recent: recentOf(desk.recentCodes) },
  }
}

function readWaiting(queueId: string, isFiltered: boolean, reading: Reading): readonly QueueViewRow[] {
  const limit = isFiltered ? filtered : shown
  return reading.remember('waiting', `${queueId} ${limit}`, () =>
    reading.reader.all(queueView, { queueId, limit }),
  )
}

type Waited = { readonly isSearched: boolean; readonly masking: CardMasking }

/** The rows as they are drawn, which a step down the list does not change. */
function readWaitingRows(
  queue: QueueEntry,
  { isSearched, masking }: Waited,
  reading: Reading,
): readonly WaitingRow[] {
  return reading.remember('waiting rows', `${queue.key} ${isSearched}`, () =>
    readWaiting(queue.key, isSearched, reading).map((row) => waitingRow(row, queue, masking)),
  )
}

function waitingRow(
  row: Omit<QueueViewRow, 'arrivedAt' | 'putBacks' | 'version' | 'customerRef'>,
  queue: QueueEntry,
  masking: CardMasking,
): WaitingRow {
  const { ref, channel, state, queuedAt, dueAt, customerName, subject, ...masked } = maskedRow(row, masking)
  const contact = masked.contact && formatPhone(masked.contact)
  const queueId = queue.key
  const hasDraft = false
  return {
    isOnTheLine: false,
    ref,
    channel,
    state,
    queueId,
    waitingSince: queuedAt,
    dueAt,
    customerName,
    contact,
    subject,
    hasDraft,
  }
}

/** Who talks stands before all else that is worked on, then who is on hold. */
function nearness(row: Parameters<typeof isOnTheLine>[0]): number {
  if (!isOnTheLine(row)) return 0
  return row.state === 'active' ? 2 : 1
}

function readMine(
  agent: string,
  reading: Reading,
): {
  readonly entry: QueueEntry
  readonly rows: () => readonly WaitingRow[]
  readonly own: readonly OwnRow[]
} {
  const { look } = reading
  const held = readInHand(agent, reading)
  const own = readOwnWork(agent, reading)
  const masking = maskingOn(agent, reading)
  const rows = () =>
    held
      .toSorted((a, b) => nearness(b) - nearness(a))
      .map((one) => maskedRow(one, masking))
      .map((row) => ({
        ref: row.ref,
        channel: row.channel,
        state: row.state,
        queueId: row.queueId,
        waitingSince: row.arrivedAt,
        dueAt: row.dueAt,
        customerName: row.customerName,
        contact: row.contact && formatPhone(row.contact),
        subject: row.subject,
        hasDraft: false,
        isOnTheLine: isOnTheLine(row),
      }))
  const due = [...held, ...own].flatMap(({ dueAt }) => dueAt ?? [])
  const entry = {
    key: myWork,
    label: look.say('queues.mine'),
    waiting: held.length,
    isServed: true,
    oldestSince: null,
    callers: 0,
    liveChannel: 'call',
    isPushed: false,
    firstDueAt: due.length === 0 ? null : Math.min(...due),
  }
  return { entry, rows, own }
}

/** A list that ends before looking does was looked through. */
function wholeOf(end: Matching<never>['end'], { waiting }: QueueEntry): Matching<never>['end'] {
  return typeof end === 'object' && end.lookedAt >= waiting ? 'all' : end
}

function ownMatching(test: FilterTest, agent: string, reading: Reading): ReadonlySet<string> {
  return new Set(readMatching({ queue: myWork, test }, agent, reading).rows.map(({ ref }) => ref))
}
