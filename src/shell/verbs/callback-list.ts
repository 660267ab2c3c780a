import { type FilterTest } from '../../domain/filter/filter-test.ts'
import { cardMasking } from '../../queries/customers/card-masking.ts'
import { maskedCallback } from '../../queries/customers/masked-card.ts'
import type { FilteredCallback } from '../../queries/filter/callback-source.ts'
import { filterKinds } from '../../queries/filter/filter-kinds.ts'
import { filteredList } from '../../queries/filter/filtered-list.ts'
import { type Answer, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { belowPage, pageShape, readAfter } from '../filter/list-page.ts'
import { readWhere } from '../filter/read-where.ts'
import { columnsFor, sortFor } from '../filter/view-layout.ts'
import type { ViewRow } from '../../queries/site/view-list.ts'
import type { Page } from '../page.ts'
import type { Column } from '../print-table.ts'
import { callbackStateWord } from '../prints/print-callback.ts'
import { queueNames } from '../queue-names.ts'
import { callbackShape } from '../shapes/callback-shape.ts'
import type { ShellReading } from '../shell.ts'

/** The callbacks that are still to be made, soonest first, or those that a filter matches; with `--mine` the agent's own. */
export function callbackList(call: Call, shell: ShellReading): Answer {
  const where = readWhere('callbacks', call, shell)
  if ('kind' in where) return where
  const after = readAfter('callback list', call)
  if ('kind' in after) return after
  const mine: readonly FilterTest[] =
    call.is('mine') && call.agent !== null ? [{ is: 'equal', column: 'agent', value: call.agent }] : []
  const list = filteredList<FilteredCallback>(shell.reader, filterKinds.callbacks.source, {
    test: { is: 'all', parts: [where.test, ...mine] },
    sort: sortFor(where.view, { by: 'dueAt', isDescending: false }),
    limit: call.limit,
    after: after.after,
  })
  const masking = cardMasking(shell.reader, call.agent)
  const callbacks = list.rows.map((row) => (masking.hides(row.customerId) ? maskedCallback(row) : row))
  const nameOf = queueNames(shell.reader)
  return show({ rows: callbacks.map(filteredCallbackShape), ...pageShape(list) }, (page) => {
    const rows =
      list.rows.length === 0
        ? page.say('shell.callback.none')
        : callbacksText(callbacks, { nameOf, view: where.view }, page)
    return rows + belowPage(list, page)
  })
}

function filteredCallbackShape(row: FilteredCallback) {
  return {
    ...callbackShape(row),
    version: row.version,
    customer: row.customerRef === null ? null : { ref: row.customerRef, name: row.customerName },
  }
}

function callbacksText(
  rows: readonly FilteredCallback[],
  { nameOf, view }: { readonly nameOf: (queue: string) => string; readonly view: ViewRow | null },
  page: Page,
): string {
  const { say, clean, format, table } = page
  const named = {
    ref: { title: say('column.ref'), cell: ({ ref }) => clean(ref) },
    due: { title: say('shell.column.due-at'), cell: ({ dueAt }) => format.moment(dueAt) },
    state: { title: say('shell.column.state'), cell: ({ state }) => callbackStateWord(state, page) },
    queue: { title: say('shell.column.queue'), cell: ({ queueId }) => clean(nameOf(queueId)) },
    agent: { title: say('shell.column.whose'), cell: ({ agentId }) => clean(agentId ?? '') },
    made: { title: say('shell.column.made'), cell: ({ createdAt }) => format.moment(createdAt) },
    phone: { title: say('column.phone'), cell: ({ phone }) => format.phone(phone ?? '') },
    customer: {
      title: say('column.customer'),
      cell: ({ customerName }) => clean(customerName ?? ''),
      isFlexible: true,
    },
    note: { title: say('shell.column.note'), cell: ({ note }) => clean(note), isFlexible: true },
  } satisfies Record<string, Column<FilteredCallback>>
  const { ref, due, state, queue, agent, customer, note } = named
  const usual = [ref, due, state, queue, agent, customer, note]
  return table(columnsFor<FilteredCallback>(view, named, usual), rows)
}
