import { findCustomer } from '../../commands/finding/find-customer.ts'
import { findQueue } from '../../commands/finding/find-queue.ts'
import { isInWork } from '../../domain/case.ts'
import {
  type CaseListFilter,
  type CaseListRow,
  casesInWork,
  casesOfAssignee,
  casesOfCustomer,
  casesOver,
} from '../../queries/case-list.ts'
import type { Sight } from '../../queries/sight.ts'
import type { Reader } from '../../store/reader.ts'
import { type Answer, mistakenBy, refuseWith, show } from '../answer.ts'
import { assigneeOf } from '../assignee-of.ts'
import type { Call } from '../call.ts'
import type { Page } from '../page.ts'
import { queueNames } from '../queue-names.ts'
import { caseShape } from '../shapes/case-shape.ts'
import { isoOrNull } from '../shapes/iso.ts'
import type { ShellReading } from '../shell.ts'
import type { RunVerb } from '../verb.ts'
import { viewOf } from '../view-of.ts'

/** More than a site has in work at once; what lies within a narrower right is picked out of these. */
const lookedThrough = 10_000

/**
 * Cases in work, the overdue first, or those in one state; of a queue, an agent, nobody or a customer; those that whoever
 * looks may see.
 */
export function caseList(verb: 'case list' | 'cases'): RunVerb<ShellReading> {
  return async (call: Call, { reader, sight }) => {
    const agent = assigneeOf(verb, call)
    if (typeof agent === 'object' && agent !== null) return agent
    const wanted = call.text('queue')
    const queue = wanted === null ? null : await findQueue(viewOf(reader), wanted)
    if (queue && !queue.ok) return refuseWith(queue.refusal)
    const state = call.text('state')
    const seesAllOf = sight.scopeOf('case.see') === 'site'
    const limit = seesAllOf ? call.limit : lookedThrough
    const filter = { state, queueId: queue?.value.key ?? null, limit }
    const found = await rowsOf(verb, { call, reader, agent, filter })
    if ('kind' in found) return found
    const rows = found.filter((row) => seesAllOf || isSeen(row, sight)).slice(0, call.limit)
    const nameOf = queueNames(reader)
    return show({ rows: rows.map(rowShape) }, (page) =>
      rows.length === 0 ? page.say('shell.case.none') : rowsText(rows, nameOf, page),
    )
  }
}

function isSeen({ assignee, queueId }: CaseListRow, sight: Sight): boolean {
  return sight.sees('case.see', { owner: assignee, queue: queueId })
}

type Wanted = {
  readonly call: Call
  readonly reader: Reader
  readonly agent: string | null | undefined
  readonly filter: CaseListFilter
}

async function rowsOf(
  verb: string,
  { call, reader, agent, filter }: Wanted,
): Promise<readonly CaseListRow[] | Answer> {
  const customer = call.text('customer')
  const isOver = filter.state === 'resolved' || filter.state === 'closed'
  if (customer !== null) {
    if (agent !== undefined)
      return mistakenBy({ kind: 'options-exclude', verb, options: ['customer', 'agent'] })
    const found = await findCustomer(viewOf(reader), customer)
    if (!found.ok) return refuseWith(found.refusal)
    return reader.all(casesOfCustomer, { ...filter, customerId: found.value.id })
  }
  if (agent === undefined) return reader.all(isOver ? casesOver : casesInWork, filter)
  if (isOver) return mistakenBy({ kind: 'options-exclude', verb, options: ['state', 'agent'] })
  return reader.all(casesOfAssignee, { ...filter, agent })
}

function rowShape(row: CaseListRow) {
  const { priority, assignee, queueId, pendingUntil, customerRef, customerName } = row
  return {
    ...caseShape(row),
    priority,
    assignee,
    queue: queueId,
    pendingUntil: isoOrNull(pendingUntil),
    customer: customerRef === null ? null : { ref: customerRef, name: customerName },
  }
}

function rowsText(rows: readonly CaseListRow[], nameOf: (key: string) => string, page: Page): string {
  const { say, clean, format, now } = page
  const isLate = (row: CaseListRow): boolean => isInWork(row) && row.dueAt !== null && row.dueAt < now
  return page.table(
    [
      { title: '', cell: (row) => clean(isLate(row) ? '!' : '') },
      { title: say('column.ref'), cell: ({ ref }) => clean(ref) },
      { title: say('column.state'), cell: ({ state }) => say(`case-state.${state}`) },
      { title: say('case.column.priority'), cell: ({ priority }) => say(`priority.${priority}`) },
      {
        title: say('column.due'),
        cell: (row) => (row.dueAt === null || !isInWork(row) ? clean('') : format.until(row.dueAt)),
        align: 'right',
      },
      { title: say('shell.column.whose'), cell: ({ assignee }) => clean(assignee ?? '') },
      {
        title: say('shell.column.queue'),
        cell: ({ queueId }) => clean(queueId === null ? '' : nameOf(queueId)),
      },
      {
        title: say('column.customer'),
        cell: ({ customerName }) => clean(customerName ?? ''),
        isFlexible: true,
      },
      { title: say('column.subject'), cell: ({ subject }) => clean(subject), isFlexible: true },
    ],
    rows,
  )
}
