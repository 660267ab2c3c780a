import type { interactionFields } from '../../domain/filter/interaction-fields.ts'
import type { FilterTest } from '../../domain/filter/filter-test.ts'
import type { InteractionState } from '../../domain/interaction-state.ts'
import { contactDue } from '../interactions/answer-due.ts'
import { queueList } from '../site/queue-list.ts'
import type { Reader } from '../../store/reader.ts'
import type { ColumnsOf } from './columns-of.ts'
import { customersOf } from './customers-of.ts'
import type { FilterBase, FilterSource } from './filter-source.ts'
import { fixedBounds, fixedKeys, isFilled } from './fixed-keys.ts'

/** An interaction as lists that are filtered show it. */
export type FilteredInteraction = {
  readonly id: string
  readonly ref: string
  readonly version: number
  readonly place: number
  readonly channel: string
  readonly state: InteractionState
  readonly queueId: string
  readonly heldBy: string | null
  readonly subject: string
  readonly customerId: string | null
  readonly customerName: string | null
  readonly customerRef: string | null
  /** The number, address or handle that it came from or goes to. */
  readonly contact: string | null
  readonly arrivedAt: number
  readonly queuedAt: number
  readonly dueAt: number | null
  readonly doneAt: number | null
  readonly putBacks: number
}

const columns = {
  ref: 'interactions.ref',
  queue: 'interactions.queue_id',
  state: 'interactions.state',
  channel: 'interactions.channel',
  direction: 'interactions.direction',
  agent: 'interactions.held_by',
  customerRef: 'customers.ref',
  customerName: 'customers.name',
  caseRef: 'cases.ref',
  subject: 'interactions.subject',
  contact: 'interactions.contact',
  arrivedAt: 'interactions.arrived_at',
  waitingSince: `CASE WHEN interactions.state = 'queued' THEN interactions.queued_at END`,
  dueAt: contactDue,
  openDueAt: `CASE WHEN interactions.state NOT IN ('done', 'abandoned', 'flowed-out') THEN ${contactDue} END`,
  doneAt: 'interactions.done_at',
  putBacks: 'interactions.put_backs',
} as const satisfies ColumnsOf<typeof interactionFields>

/** Interactions: those of one record, those that wait, those in hand, or all by when they arrived, the last first. */
export const interactionSource: FilterSource = {
  table: 'interactions',
  joins: `LEFT JOIN customers ON customers.id = interactions.customer_id LEFT JOIN cases ON cases.id = interactions.case_id`,
  select: `interactions.id, interactions.ref, interactions.changed_by AS version, interactions.rowid AS place,
    interactions.channel, interactions.state, interactions.queue_id AS queueId, interactions.held_by AS heldBy,
    interactions.subject, interactions.customer_id AS customerId, customers.name AS customerName, customers.ref AS customerRef,
    interactions.contact,
    interactions.arrived_at AS arrivedAt, interactions.queued_at AS queuedAt, ${contactDue} AS dueAt,
    interactions.done_at AS doneAt, interactions.put_backs AS putBacks`,
  columns: { ...columns, queuedAt: 'interactions.queued_at' },
  elsewhere: customersOf('interactions INDEXED BY interactions_by_customer WHERE interactions.customer_id'),
  own: 'customers.fields',
  basesOf(test, reader) {
    const refs = fixedKeys(test, 'ref')
    if (refs) return refs.map((ref) => one('interactions.ref = ?', ref, null))
    const [caseRef, ...otherCases] = fixedKeys(test, 'caseRef') ?? []
    if (caseRef !== undefined && otherCases.length === 0)
      return [
        one('interactions.case_id = (SELECT id FROM cases WHERE ref = ?)', caseRef, 'interactions_by_case'),
      ]
    const [customer, ...otherCustomers] = fixedKeys(test, 'customerRef') ?? []
    if (customer !== undefined && otherCustomers.length === 0)
      return [
        one(
          'interactions.customer_id = (SELECT id FROM customers WHERE ref = ?)',
          customer,
          'interactions_by_customer',
        ),
      ]
    return basesByState(test, reader) ?? [byArrival(test)]
  },
}

function one(where: string, ref: string, index: string | null): FilterBase {
  const key = ['interactions.arrived_at', 'interactions.rowid']
  return { index, where, values: [ref], key, isDescending: true }
}

const inHand: ReadonlySet<string> = new Set(['offered', 'active', 'held', 'wrapping-up'])

function basesByState(test: FilterTest, reader: Reader): readonly FilterBase[] | undefined {
  const agents = fixedKeys(test, 'agent')
  if (agents)
    return agents.map((agent) => ({
      index: 'interactions_in_hand',
      where: 'interactions.held_by = ?',
      values: [agent],
      key: ['interactions.state', 'interactions.rowid'],
      isDescending: false,
    }))
  const states = fixedKeys(test, 'state') ?? statesImplied(test)
  if (!states || states.some((state) => state !== 'queued' && !inHand.has(state))) return undefined
  const queues = states.includes('queued')
    ? (fixedKeys(test, 'queue') ?? reader.all(queueList, {}).map(({ key }) => key))
    : []
  return [
    ...queues.map((queue) => waitingIn(queue)),
    ...(states.some((state) => inHand.has(state)) ? [heldBySomebody] : []),
  ]
}

/** Who waits is queued, and a contact can only be late while it is not over. */
function statesImplied(test: FilterTest): readonly string[] | undefined {
  if (isFilled(test, 'waitingSince')) return ['queued']
  return isFilled(test, 'openDueAt') ? ['queued', ...inHand] : undefined
}

function waitingIn(queue: string): FilterBase {
  return {
    index: 'interactions_waiting',
    where: `interactions.queue_id = ? AND interactions.state = 'queued'`,
    values: [queue],
    key: ['interactions.rank_at', 'interactions.id'],
    isDescending: false,
  }
}

const heldBySomebody: FilterBase = {
  index: 'interactions_in_hand',
  where: 'interactions.held_by IS NOT NULL',
  values: [],
  key: ['interactions.held_by', 'interactions.state', 'interactions.rowid'],
  isDescending: false,
}

function byArrival(test: FilterTest): FilterBase {
  const range = fixedBounds(test, 'arrivedAt')
  return {
    index: 'interactions_by_arrival',
    where: '1',
    values: [],
    range,
    key: ['interactions.arrived_at', 'interactions.rowid'],
    isDescending: true,
    isWhole: range.from === null && range.until === null,
  }
}
