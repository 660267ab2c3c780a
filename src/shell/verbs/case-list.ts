import { findCustomer } from '../../commands/finding/find-customer.ts'
import { findQueue } from '../../commands/finding/find-queue.ts'
import { caseStatesInWork } from '../../domain/case-state.ts'
import type { FilterTest } from '../../domain/filter/filter-test.ts'
import { isInWork } from '../../domain/case.ts'
import { cardMasking, maskedRow } from '../../queries/customers/card-masking.ts'
import type { FilteredCase } from '../../queries/filter/case-source.ts'
import { filterKinds } from '../../queries/filter/filter-kinds.ts'
import { type FilterSort, filteredList } from '../../queries/filter/filtered-list.ts'
import { type NextPromise, nextPromise } from '../../queries/callbacks/next-promise.ts'
import { type Answer, refuseWith, show } from '../answer.ts'
import { assigneeOf } from '../assignee-of.ts'
import type { Call } from '../call.ts'
import { belowPage, pageShape, readAfter } from '../filter/list-page.ts'
import { readWhere } from '../filter/read-where.ts'
import { columnsFor, sortFor } from '../filter/view-layout.ts'
import type { ViewRow } from '../../queries/site/view-list.ts'
import type { Page } from '../page.ts'
import type { Column } from '../print-table.ts'
import { queueNames } from '../queue-names.ts'
import { iso, isoOrNull } from '../shapes/iso.ts'
import type { ShellReading } from '../shell.ts'
import type { RunVerb } from '../verb.ts'
import { viewOf } from '../view-of.ts'

type ListedCase = FilteredCase & { readonly promise: NextPromise | null }

const byNearestDue: FilterSort<FilteredCase> = { by: 'nearestDue', isDescending: false }
const byResolution: FilterSort<FilteredCase> = { by: 'resolvedAt', isDescending: true }
const byOpening: FilterSort<FilteredCase> = { by: 'openedAt', isDescending: true }

/**
 * Cases in work, overdue ones first, then by what is due next, term or promise; those in one state, of a queue, an agent, nobody or a customer, or that a
 * filter matches: of whatever state unless it says.
 */
export function caseList(verb: 'case list' | 'cases'): RunVerb<ShellReading> {
  return async (call: Call, shell) => {
    const where = readWhere('cases', call, shell)
    if ('kind' in where) return where
    const after = readAfter(verb, call)
    if ('kind' in after) return after
    const asked = await testsOf(verb, call, shell)
    if ('kind' in asked) return asked
    const { reader } = shell
    const list = filteredList<FilteredCase>(reader, filterKinds.cases.source, {
      test: { is: 'all', parts: [where.test, ...asked.tests] },
      sort: sortFor(where.view, asked.sort),
      limit: call.limit,
      after: after.after,
    })
    const masking = cardMasking(reader, call.agent)
    const rows = list.rows.map((row) => ({ ...maskedRow(row, masking), promise: nextPromise(reader, row) }))
    const nameOf = queueNames(reader)
    return show({ rows: rows.map(rowShape), ...pageShape(list) }, (page) => {
      const isNarrowed = call.text('where') !== null || where.view !== null
      const text =
        rows.length === 0
          ? page.say(isNarrowed ? 'shell.list.nothing' : 'shell.case.none')
          : rowsText(rows, { nameOf, view: where.view }, page)
      return text + belowPage(list, page)
    })
  }
}

type Asked = { readonly tests: readonly FilterTest[]; readonly sort: FilterSort<FilteredCase> }

/** What the options ask for beside the filter. */
async function testsOf(verb: string, call: Call, { reader }: ShellReading): Promise<Asked | Answer> {
  const agent = assigneeOf(verb, call)
  if (typeof agent === 'object' && agent !== null) return agent
  const [queueNamed, customerNamed, state] = [call.text('queue'), call.text('customer'), call.text('state')]
  const queue = queueNamed === null ? undefined : await findQueue(viewOf(reader), queueNamed)
  if (queue && !queue.ok) return refuseWith(queue.refusal)
  const customer = customerNamed === null ? undefined : await findCustomer(viewOf(reader), customerNamed)
  if (customer && !customer.ok) return refuseWith(customer.refusal)
  const isWide = customer !== undefined || call.text('where') !== null || call.text('view') !== null
  const states = state === null ? (isWide ? [] : caseStatesInWork) : [state]
  const tests: readonly FilterTest[] = [
    ...(states.length === 0 ? [] : [anyState(states)]),
    ...(queue ? [equal('queue', queue.value.key)] : []),
    ...(customer ? [equal('customerRef', customer.value.ref)] : []),
    ...(agent === undefined ? [] : [whose(agent)]),
  ]
  const isOver = state === 'resolved' || state === 'closed'
  return { tests, sort: isOver ? byResolution : customer ? byOpening : byNearestDue }
}

function equal(column: string, value: string): FilterTest {
  return { is: 'equal', column, value }
}

function anyState(states: readonly string[]): FilterTest {
  return { is: 'any', parts: states.map((state) => equal('state', state)) }
}

function whose(agent: string | null): FilterTest {
  return agent === null ? { is: 'empty', column: 'agent' } : equal('agent', agent)
}

function rowShape(row: ListedCase) {
  const { ref, version, subject, state, priority, assignee, queueId, customerRef, customerName } = row
  return {
    kind: 'case',
    ref,
    version,
    subject,
    state,
    openedAt: iso(row.openedAt),
    dueAt: isoOrNull(row.dueAt),
    promise: row.promise && { kind: row.promise.kind, dueAt: iso(row.promise.dueAt) },
    priority,
    assignee,
    queue: queueId,
    pendingUntil: isoOrNull(row.pendingUntil),
    customer: customerRef === null ? null : { ref: customerRef, name: customerName },
  }
}

/** The nearer of term and promise; null when the case is over or has neither. */
function nearestDue(row: ListedCase): number | null {
  if (!isInWork(row)) return null
  const dues = [row.dueAt, row.promise?.dueAt ?? null].filter((due) => due !== null)
  return dues.length === 0 ? null : Math.min(...dues)
}

function rowsText(
  rows: readonly ListedCase[],
  { nameOf, view }: { readonly nameOf: (key: string) => string; readonly view: ViewRow | null },
  page: Page,
): string {
  const { say, clean, format, now } = page
  const moment = (at: number | null) => (at === null ? clean('') : format.moment(at))
  const late: Column<ListedCase> = {
    title: '',
    cell: (row) => clean((nearestDue(row) ?? now) < now ? '!' : ''),
  }
  const named = {
    ref: { title: say('column.ref'), cell: ({ ref }) => clean(ref) },
    state: { title: say('column.state'), cell: ({ state }) => say(`case-state.${state}`) },
    priority: { title: say('case.column.priority'), cell: ({ priority }) => say(`priority.${priority}`) },
    due: {
      title: say('column.due'),
      cell: (row) => {
        const due = nearestDue(row)
        return due === null ? clean('') : format.until(due)
      },
      align: 'right',
    },
    pending: { title: say('case-state.pending'), cell: ({ pendingUntil }) => moment(pendingUntil) },
    opened: { title: say('view.column.opened'), cell: ({ openedAt }) => moment(openedAt) },
    resolved: { title: say('case-state.resolved'), cell: ({ resolvedAt }) => moment(resolvedAt) },
    agent: { title: say('shell.column.whose'), cell: ({ assignee }) => clean(assignee ?? '') },
    queue: {
      title: say('shell.column.queue'),
      cell: ({ queueId }) => clean(queueId === null ? '' : nameOf(queueId)),
    },
    customer: {
      title: say('column.customer'),
      cell: ({ customerName }) => clean(customerName ?? ''),
      isFlexible: true,
    },
    subject: { title: say('column.subject'), cell: ({ subject }) => clean(subject), isFlexible: true },
  } satisfies Record<string, Column<ListedCase>>
  const { ref, state, priority, due, agent, queue, customer, subject } = named
  const usual = [ref, state, priority, due, agent, queue, customer, subject]
  return page.table([late, ...columnsFor<ListedCase>(view, named, usual)], rows)
}
