import type { caseFields } from '../../domain/filter/case-fields.ts'
import type { CasePriority, CaseState } from '../../domain/case-state.ts'
import { slaClockKinds } from '../../domain/sla-policy.ts'
import type { ColumnsOf } from './columns-of.ts'
import { customersOf, isOfCustomer } from './customers-of.ts'
import type { FilterBase, FilterSource } from './filter-source.ts'
import { fixedKeys, isFilled } from './fixed-keys.ts'

/** A case as lists that are filtered show it. */
export type FilteredCase = {
  readonly id: string
  readonly ref: string
  readonly version: number
  readonly place: number
  readonly subject: string
  readonly state: CaseState
  readonly priority: CasePriority
  readonly assignee: string | null
  readonly queueId: string | null
  readonly customerId: string | null
  readonly customerName: string | null
  readonly customerRef: string | null
  readonly openedAt: number
  readonly dueAt: number | null
  /** The term, or a moment after every term there is. */
  readonly dueOrNever: number
  /** The nearest of the term and of every promise that is still owed, or a moment after all of them; of what is over that moment. */
  readonly nearestDue: number
  readonly pendingUntil: number | null
  readonly resolvedAt: number | null
}

/** The literal stands in the indexes too. */
const dueOrNever = 'coalesce(cases.due_at, 9007199254740991)'

/** As the index of what is owed has them. */
const owedAt = 'coalesce(sla_clocks.breached_at, sla_clocks.due_at)'
const isOwed = `sla_clocks.stopped_at IS NULL AND ${owedAt} IS NOT NULL`
const owed = `SELECT min(${owedAt}) FROM sla_clocks WHERE sla_clocks.case_id = cases.id AND ${isOwed}`
const nearestDue = `CASE WHEN cases.state IN ('new', 'open', 'pending')
    THEN min(${dueOrNever}, coalesce((${owed}), 9007199254740991)) ELSE 9007199254740991 END`

/** As lists show it: null where nothing is owed. */
const nextDueAt = `nullif(${nearestDue}, 9007199254740991)`

/** Null where no process handed it over and waits. */
const handedTo = `(SELECT ' ' || group_concat(process_instances.handed_to, ' ') || ' ' FROM process_instances
    WHERE process_instances.case_id = cases.id AND process_instances.handed_to IS NOT NULL)`

const columns = {
  ref: 'cases.ref',
  state: 'cases.state',
  priority: 'cases.priority',
  queue: 'cases.queue_id',
  agent: 'cases.assignee',
  handedTo,
  customerRef: 'customers.ref',
  customerName: 'customers.name',
  subject: 'cases.subject',
  openedAt: 'cases.opened_at',
  termAt: 'cases.due_at',
  nextDueAt,
  pendingUntil: 'cases.pending_until',
  resolvedAt: 'cases.resolved_at',
  closedAt: 'cases.closed_at',
  reopens: 'cases.reopens',
} as const satisfies ColumnsOf<typeof caseFields>

/**
 * Cases: those in work by assignee, by queue or all of them, the earliest term first; those that are over, the last resolved
 * first; or every one, the last first.
 */
export const caseSource: FilterSource = {
  table: 'cases',
  joins: 'LEFT JOIN customers ON customers.id = cases.customer_id',
  select: `cases.id, cases.ref, cases.changed_by AS version, cases.rowid AS place, cases.subject, cases.state, cases.priority,
    cases.assignee, cases.queue_id AS queueId, cases.customer_id AS customerId, customers.name AS customerName, customers.ref AS customerRef,
    cases.opened_at AS openedAt, cases.due_at AS dueAt, ${dueOrNever} AS dueOrNever, ${nearestDue} AS nearestDue,
    cases.pending_until AS pendingUntil, cases.resolved_at AS resolvedAt`,
  columns: { ...columns, dueOrNever, nearestDue },
  elsewhere: {
    ...customersOf('cases INDEXED BY cases_by_customer WHERE cases.customer_id'),
    answers: isOfCustomer,
  },
  lesserOf: {
    nearestDue: {
      along: 'dueOrNever',
      beside: {
        table: 'sla_clocks',
        index: 'sla_clocks_owed',
        where: isOwed,
        value: owedAt,
        key: 'sla_clocks.case_id',
        mostOfOne: slaClockKinds.length,
      },
      fromRows: 2000,
    },
  },
  own: 'cases.fields',
  basesOf(test) {
    const refs = fixedKeys(test, 'ref')
    if (refs) return refs.map((ref) => ({ ...all, where: `cases.ref = ? AND ${all.where}`, values: [ref] }))
    if (isFilled(test, 'handedTo')) return [handedOver]
    // What is over owes nothing.
    const states = fixedKeys(test, 'state') ?? (isFilled(test, 'nextDueAt') ? [...inWork] : undefined)
    if (states?.every((state) => inWork.has(state)) === true) {
      const agents = fixedKeys(test, 'agent')
      if (agents) return agents.map((agent) => along('cases_of_assignee', 'cases.assignee = ?', [agent]))
      const queues = fixedKeys(test, 'queue')
      if (queues) return queues.map((queue) => along('cases_of_queue', 'cases.queue_id = ?', [queue]))
      return [along('cases_in_work', '1', [])]
    }
    if (states?.every((state) => state === 'resolved' || state === 'closed') === true) return [over]
    const [customer, ...others] = fixedKeys(test, 'customerRef') ?? []
    return customer === undefined || others.length > 0 ? [all] : [ofCustomer(customer)]
  },
}

const inWork: ReadonlySet<string> = new Set(['new', 'open', 'pending'])

function along(index: string, where: string, values: readonly string[]): FilterBase {
  const guard = `cases.state IN ('new', 'open', 'pending') AND cases.merged_into IS NULL`
  return {
    index,
    where: `${where} AND ${guard}`,
    values,
    key: [dueOrNever, 'cases.rowid'],
    isDescending: false,
  }
}

function ofCustomer(ref: string): FilterBase {
  return {
    index: 'cases_by_customer',
    where: `cases.customer_id = (SELECT id FROM customers WHERE ref = ?) AND ${all.where}`,
    values: [ref],
    key: ['cases.opened_at', 'cases.rowid'],
    isDescending: true,
  }
}

/** What any process handed over: few of all cases. */
const handedOver: FilterBase = {
  index: null,
  where: `cases.rowid IN (SELECT handed.rowid FROM process_instances INDEXED BY process_instances_handed
    CROSS JOIN cases AS handed ON handed.id = process_instances.case_id WHERE process_instances.handed_to IS NOT NULL)
    AND cases.merged_into IS NULL`,
  values: [],
  key: ['cases.rowid'],
  isDescending: true,
}

const over: FilterBase = {
  index: 'cases_over',
  where: `cases.state IN ('resolved', 'closed') AND cases.merged_into IS NULL`,
  values: [],
  key: ['cases.resolved_at', 'cases.rowid'],
  isDescending: true,
}

const all: FilterBase = {
  index: null,
  where: 'cases.merged_into IS NULL',
  values: [],
  key: ['cases.rowid'],
  isDescending: true,
}
