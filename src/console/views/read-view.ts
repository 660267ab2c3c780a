import { labelIn } from '../../domain/labels.ts'
import { columnsOfView } from '../../domain/saved-view.ts'
import { maskedRow } from '../../queries/customers/card-masking.ts'
import { maskedCallback, maskedListedCustomer } from '../../queries/customers/masked-card.ts'
import type { FilteredCallback } from '../../queries/filter/callback-source.ts'
import type { FilteredCase } from '../../queries/filter/case-source.ts'
import type { FilteredCustomer } from '../../queries/filter/customer-source.ts'
import { filterKinds } from '../../queries/filter/filter-kinds.ts'
import { type FilterSort, filteredList } from '../../queries/filter/filtered-list.ts'
import type { FilteredInteraction } from '../../queries/filter/interaction-source.ts'
import type { FilteredRow } from '../../queries/filter/matching-rows.ts'
import { countMatching } from '../../queries/filter/count-matching.ts'
import { recordsOfView, sortOfView, testsOfView } from '../../queries/filter/view-parts.ts'
import { visibleRecords } from '../../queries/filter/visible-records.ts'
import { queueList } from '../../queries/site/queue-list.ts'
import { type ViewRow, viewList, viewsInOrder } from '../../queries/site/view-list.ts'
import type { FilterTest } from '../../domain/filter/filter-test.ts'
import { formatPhone } from '../../language/phones.ts'
import type { ViewCell, ViewRecord } from '../screens/view.ts'
import type { ViewCount, ViewEntry } from '../screens/view-list.ts'
import { queueOfMarks } from '../state/marks.ts'
import type { Place } from '../state/model.ts'
import type { PlaceViews } from '../state/views.ts'
import { channelWord } from '../components/channel-word.ts'
import { matchingWords } from './matching-words.ts'
import { readKept, readTyped } from './read-filtered.ts'
import { maskingOn, nameOf, type Reading } from './reading.ts'
import { recentOf, wrapUpView } from './wrap-up-view.ts'

const shown = 100
/** Words are looked for in so many. */
const searched = 1000
/** So many are counted, and so many rows looked at for it: the list itself tells all. */
const countedMost = 99
const lookedAtMost = 5000

/** One's own views and everybody's, with how much is in each. */
export function readViewList(agent: string, reading: Reading): readonly ViewEntry[] {
  const { remember, look } = reading
  return remember('views', `${agent} ${minuteOf(reading)}`, () =>
    savedViews(agent, reading).map((view) => ({
      key: view.name,
      label: labelIn(view.labels, look.language),
      kind: view.of,
      filter: view.filter,
      isShared: view.owner === null,
      count: countOf(view, agent, reading),
    })),
  )
}

/** The list of one view: what passes its filter and may be seen, in its order. */
export function readView(place: Place<'view'>, agent: string, reading: Reading): PlaceViews<'view'> {
  const queue = queueOfMarks(place.marks)
  const wrapUp = queue === null ? null : wrapUpView(queue, reading)
  const { recentCodes } = reading.deskOf(agent)
  return { ...listOf(place, agent, reading), wrapUp: wrapUp && { ...wrapUp, recent: recentOf(recentCodes) } }
}

function listOf(
  { name, filter: typed }: Place<'view'>,
  agent: string,
  reading: Reading,
): Omit<PlaceViews<'view'>, 'wrapUp'> {
  const { remember, look } = reading
  return remember('view', JSON.stringify([agent, name, typed, minuteOf(reading)]), () => {
    const view = savedViews(agent, reading).find((one) => one.name === name)
    if (!view) return { of: 'view', view: null, columns: [], rows: [], hasMore: false, problem: null, filterProblem: null } // prettier-ignore
    const head = { label: labelIn(view.labels, look.language), kind: view.of, filter: view.filter }
    const asked = testOf(view, agent, reading)
    const narrowed = readTyped(typed, agent, reading, recordsOfView[view.of])
    const filterProblem = narrowed.is === 'wrong' ? narrowed.problem : null
    const common = { of: 'view', view: head, columns: columnsOfView(view), filterProblem } as const
    if ('problem' in asked) return { ...common, rows: [], hasMore: false, problem: asked.problem }
    const test: FilterTest =
      narrowed.is === 'filter' ? { is: 'all', parts: [asked.test, narrowed.test] } : asked.test
    const hasWords = narrowed.is === 'words' && typed.trim() !== ''
    const list = recordsOf(view, { test, limit: hasWords ? searched : shown }, agent, reading)
    const isMatching = matchingWords(hasWords ? typed : '')
    return { ...common, ...list, rows: list.rows.filter((row) => isMatching(wordsOf(row))), problem: null }
  })
}

function savedViews(agent: string, { reader, remember }: Reading): readonly ViewRow[] {
  return remember('saved views', agent, () => viewsInOrder(reader.all(viewList, { agent })))
}

/** What is due, or waits for a time, comes to be so without a change of the store. */
function minuteOf({ now }: Reading): number {
  return Math.floor(now() / 60_000)
}

function testOf(
  view: ViewRow,
  agent: string,
  reading: Reading,
): { readonly test: FilterTest } | { readonly problem: string } {
  const kind = recordsOfView[view.of]
  const kept = view.filter === '' ? null : readKept(view.filter, agent, reading, kind)
  if (kept && 'problem' in kept) return kept
  const parts = [
    ...(kept ? [kept.test] : []),
    ...testsOfView(view),
    visibleRecords(reading.reader, kind, agent),
  ]
  return { test: { is: 'all', parts } }
}

/** What a view of contacts asks of those of them that can be marked: that they wait. Null for views of anything else, or that cannot be read. */
export function testsOfMarkable(name: string, agent: string, reading: Reading): readonly FilterTest[] | null {
  const view = savedViews(agent, reading).find((one) => one.name === name)
  if (!view || recordsOfView[view.of] !== 'interactions') return null
  const asked = testOf(view, agent, reading)
  return 'problem' in asked ? null : [asked.test, { is: 'equal', column: 'state', value: 'queued' }]
}

function countOf(view: ViewRow, agent: string, reading: Reading): ViewCount {
  const asked = testOf(view, agent, reading)
  if ('problem' in asked) return null
  const { source } = filterKinds[recordsOfView[view.of]]
  return countMatching(reading.reader, source, { test: asked.test, atMost: countedMost, lookAtMost: lookedAtMost }) // prettier-ignore
}

function text(cell: ViewCell | undefined): string {
  return typeof cell === 'string' ? cell : ''
}

/** What of a record words are looked for in: what its list shows, so that nothing masked is found by its letters. */
function wordsOf({ ref, cells }: ViewRecord) {
  return {
    ref,
    customerName: text(cells.customer) || text(cells.name),
    contact: text(cells.contact) || text(cells.phone),
    subject: `${text(cells.subject)} ${text(cells.note)}`,
  }
}

type Records = { readonly rows: readonly ViewRecord[]; readonly hasMore: boolean }

type Listing = { readonly test: FilterTest; readonly limit: number }

function recordsOf(view: ViewRow, { test, limit }: Listing, agent: string, reading: Reading): Records {
  const listed = <Row extends FilteredRow>(
    record: (row: Row, agent: string, reading: Reading) => ViewRecord,
  ): Records => {
    const { rows, next } = filteredList<Row>(reading.reader, filterKinds[recordsOfView[view.of]].source, {
      test,
      sort: sortOfView(view) as FilterSort<Row>,
      limit,
      after: null,
    })
    return { rows: rows.map((row) => record(row, agent, reading)), hasMore: next !== null }
  }
  switch (view.of) {
    case 'waiting':
    case 'contacts':
      return listed(contactRecord)
    case 'cases':
      return listed(caseRecord)
    case 'callbacks':
      return listed(callbackRecord)
    case 'customers':
      return listed(customerRecord)
    default:
      return view.of satisfies never
  }
}

function moment(at: number | null): ViewCell {
  return { is: 'moment', at }
}

function queueLabel(key: string | null, { reader, remember, look }: Reading): string {
  if (key === null) return ''
  const labels = remember('queue labels', '', () =>
    new Map(reader.all(queueList, {}).map((queue) => [queue.key, labelIn(queue.labels, look.language)])),
  ) // prettier-ignore
  return labels.get(key) ?? key
}

function contactRecord(stored: FilteredInteraction, agent: string, reading: Reading): ViewRecord {
  const { say } = reading.look
  const row = maskedRow(stored, maskingOn(agent, reading))
  const { ref, state, heldBy, queuedAt, dueAt, doneAt } = row
  return {
    ref,
    opens: 'interaction',
    markableIn: state === 'queued' ? row.queueId : null,
    cells: {
      ref,
      channel: channelWord(row.channel, reading.look),
      state: say(`state.${state}`),
      queue: queueLabel(row.queueId, reading),
      agent: heldBy === null ? '' : nameOf(reading, heldBy),
      arrived: moment(row.arrivedAt),
      waits: { is: 'since', at: state === 'queued' ? queuedAt : null },
      due: { is: 'due', at: doneAt === null ? dueAt : null },
      done: moment(doneAt),
      'put-backs': row.putBacks === 0 ? '' : String(row.putBacks),
      customer: row.customerName ?? say('customer.unknown'),
      subject: row.subject,
    },
  }
}

function caseRecord(stored: FilteredCase, agent: string, reading: Reading): ViewRecord {
  const { say } = reading.look
  const row = maskedRow(stored, maskingOn(agent, reading))
  const { ref, state, assignee, nearestDue } = row
  return {
    ref,
    opens: 'case',
    markableIn: null,
    cells: {
      ref,
      state: say(`case-state.${state}`),
      priority: say(`priority.${row.priority}`),
      due: { is: 'due', at: nearestDue === Number.MAX_SAFE_INTEGER ? null : nearestDue },
      pending: moment(row.pendingUntil),
      opened: moment(row.openedAt),
      resolved: moment(row.resolvedAt),
      agent: assignee === null ? '–' : nameOf(reading, assignee),
      queue: queueLabel(row.queueId, reading),
      customer: row.customerName ?? '',
      subject: row.subject,
    },
  }
}

function callbackRecord(stored: FilteredCallback, agent: string, reading: Reading): ViewRecord {
  const { say } = reading.look
  const row = maskingOn(agent, reading).hides(stored.customerId) ? maskedCallback(stored) : stored
  const { ref, agentId, phone } = row
  return {
    ref,
    opens: 'callback',
    markableIn: null,
    cells: {
      ref,
      due: moment(row.dueAt),
      state: say(`callback-state.${row.state}`),
      queue: queueLabel(row.queueId, reading),
      agent: agentId === null ? say('callbacks.anyones') : nameOf(reading, agentId),
      made: moment(row.createdAt),
      phone: phone === null ? '' : formatPhone(phone),
      customer: row.customerName ?? say('customer.unknown'),
      note: row.note,
    },
  }
}

function customerRecord(stored: FilteredCustomer, agent: string, reading: Reading): ViewRecord {
  const row = maskingOn(agent, reading).hides(stored.id) ? maskedListedCustomer(stored) : stored
  const { ref, kind } = row
  return {
    ref,
    opens: 'customer',
    markableIn: null,
    cells: {
      ref,
      name: row.name,
      type: reading.look.say(`customer-type.${kind}`),
      language: row.language ?? '',
      account: row.accountNumber ?? '',
      contact: row.contact ?? '',
      made: moment(row.createdAt),
    },
  }
}
