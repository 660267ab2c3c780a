import type { callbackFields } from '../../domain/filter/callback-fields.ts'
import type { CallbackRecord } from '../callbacks/callback-by-ref.ts'
import type { ColumnsOf } from './columns-of.ts'
import { customersOf } from './customers-of.ts'
import type { FilterBase, FilterSource } from './filter-source.ts'
import { fixedKeys, names } from './fixed-keys.ts'

/** A callback as lists that are filtered show it. */
export type FilteredCallback = CallbackRecord & {
  readonly version: number
  readonly place: number
  readonly createdAt: number
  readonly customerName: string | null
  readonly customerRef: string | null
}

const columns = {
  ref: 'callbacks.ref',
  state: 'callbacks.state',
  queue: 'callbacks.queue_id',
  agent: 'callbacks.agent_id',
  customerRef: 'customers.ref',
  customerName: 'customers.name',
  phone: 'callbacks.phone',
  note: 'callbacks.note',
  dueAt: 'callbacks.due_at',
  openDueAt: `CASE WHEN callbacks.state IN ('scheduled', 'due') THEN callbacks.due_at END`,
  createdAt: 'callbacks.created_at',
} as const satisfies ColumnsOf<typeof callbackFields>

/** Callbacks: those still to be made, soonest first, unless the filter speaks of their state. */
export const callbackSource: FilterSource = {
  table: 'callbacks',
  joins: 'LEFT JOIN customers ON customers.id = callbacks.customer_id',
  select: `callbacks.id, callbacks.ref, callbacks.changed_by AS version, callbacks.rowid AS place,
    callbacks.customer_id AS customerId, callbacks.interaction_id AS interactionId, callbacks.queue_id AS queueId,
    callbacks.agent_id AS agentId, callbacks.phone, callbacks.due_at AS dueAt, callbacks.note, callbacks.state,
    callbacks.made_interaction_id AS madeInteractionId, callbacks.purpose_id AS purposeId,
    callbacks.created_at AS createdAt, customers.name AS customerName, customers.ref AS customerRef`,
  columns,
  elsewhere: customersOf('callbacks INDEXED BY callbacks_by_customer WHERE callbacks.customer_id'),
  own: 'customers.fields',
  basesOf(test) {
    const refs = fixedKeys(test, 'ref')
    if (refs)
      return refs.map((ref): FilterBase => ({
        ...all,
        index: null,
        where: 'callbacks.ref = ?',
        values: [ref],
      }))
    const states = fixedKeys(test, 'state')
    const isOpenAlone = states?.every((state) => state === 'scheduled' || state === 'due')
    if (isOpenAlone === true || !names(test, 'state')) return [open]
    const [customer, ...others] = fixedKeys(test, 'customerRef') ?? []
    return customer !== undefined && others.length === 0 ? [ofCustomer(customer)] : [all]
  },
}

const open: FilterBase = {
  index: 'callbacks_open',
  where: `callbacks.state IN ('scheduled', 'due')`,
  values: [],
  key: ['callbacks.due_at', 'callbacks.rowid'],
  isDescending: false,
}

const all: FilterBase = {
  index: null,
  where: '1',
  values: [],
  key: ['callbacks.rowid'],
  isDescending: true,
}

function ofCustomer(ref: string): FilterBase {
  return {
    index: 'callbacks_by_customer',
    where: 'callbacks.customer_id = (SELECT id FROM customers WHERE ref = ?)',
    values: [ref],
    key: ['callbacks.due_at', 'callbacks.rowid'],
    isDescending: false,
  }
}
