import { cardMasking, maskedRow } from '../../queries/customers/card-masking.ts'
import { filterKinds } from '../../queries/filter/filter-kinds.ts'
import { type FilterSort, filteredList } from '../../queries/filter/filtered-list.ts'
import type { FilteredInteraction } from '../../queries/filter/interaction-source.ts'
import { type Answer, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { belowPage, pageShape, readAfter, readSort } from '../filter/list-page.ts'
import { readWhere } from '../filter/read-where.ts'
import { columnsFor, sortFor } from '../filter/view-layout.ts'
import type { ViewRow } from '../../queries/site/view-list.ts'
import type { Page } from '../page.ts'
import type { Column } from '../print-table.ts'
import { contactColumns } from '../prints/contact-columns.ts'
import { queueNames } from '../queue-names.ts'
import { iso, isoOrNull } from '../shapes/iso.ts'
import type { ShellReading } from '../shell.ts'

const sorts = {
  arrival: { by: 'arrivedAt', isDescending: true },
  due: { by: 'dueAt', isDescending: false },
  waits: { by: 'queuedAt', isDescending: false },
} as const satisfies Readonly<Record<string, FilterSort<FilteredInteraction>>>

/** Contacts of all queues and states that a filter matches, those that came last first. */
export function interactions(call: Call, shell: ShellReading): Answer {
  const where = readWhere('interactions', call, shell)
  if ('kind' in where) return where
  const after = readAfter('interactions', call)
  if ('kind' in after) return after
  const list = filteredList<FilteredInteraction>(shell.reader, filterKinds.interactions.source, {
    test: where.test,
    sort: call.text('sort') === null && where.view ? sortFor(where.view, sorts.arrival) : readSort<FilteredInteraction>(call, sorts), // prettier-ignore
    limit: call.limit,
    after: after.after,
  })
  const masking = cardMasking(shell.reader, call.agent)
  const contacts = list.rows.map((row) => maskedRow(row, masking))
  const nameOf = queueNames(shell.reader)
  return show({ rows: contacts.map(filteredInteractionShape), ...pageShape(list) }, (page) => {
    const rows =
      list.rows.length === 0
        ? page.say('shell.list.nothing')
        : filteredInteractionsText(contacts, { nameOf, view: where.view }, page)
    return rows + belowPage(list, page)
  })
}

/** A contact of a filtered list as programs read it. */
export function filteredInteractionShape(row: FilteredInteraction) {
  const { ref, version, channel, state, queueId, heldBy, subject, putBacks } = row
  return {
    ref,
    version,
    channel,
    state,
    queue: queueId,
    agent: heldBy,
    subject,
    customer: row.customerRef === null ? null : { ref: row.customerRef, name: row.customerName },
    contact: row.contact,
    arrivedAt: iso(row.arrivedAt),
    queuedAt: iso(row.queuedAt),
    dueAt: isoOrNull(row.dueAt),
    doneAt: isoOrNull(row.doneAt),
    putBacks,
  }
}

/** Contacts of a filtered list for people. */
export function filteredInteractionsText(
  rows: readonly FilteredInteraction[],
  { nameOf, view = null }: { readonly nameOf: (queue: string) => string; readonly view?: ViewRow | null },
  page: Page,
): string {
  const { say, clean, format } = page
  const { ref, channel, state, customer, subject } = contactColumns(page)
  const named = {
    ref,
    channel,
    state,
    queue: { title: say('shell.column.queue'), cell: ({ queueId }) => clean(nameOf(queueId)) },
    agent: { title: say('shell.column.whose'), cell: ({ heldBy }) => clean(heldBy ?? '') },
    arrived: { title: say('shell.column.arrived'), cell: ({ arrivedAt }) => format.moment(arrivedAt) },
    waits: {
      title: say('column.waits'),
      cell: (row) => (row.state === 'queued' ? format.since(row.queuedAt) : clean('')),
      align: 'right',
    },
    due: {
      title: say('column.due'),
      cell: ({ dueAt, doneAt }) => (dueAt === null || doneAt !== null ? clean('') : format.until(dueAt)),
      align: 'right',
    },
    done: {
      title: say('state.done'),
      cell: ({ doneAt }) => (doneAt === null ? clean('') : format.moment(doneAt)),
    },
    'put-backs': {
      title: say('view.column.put-backs'),
      cell: ({ putBacks }) => format.number(putBacks),
      align: 'right',
    },
    customer,
    subject,
  } satisfies Record<string, Column<FilteredInteraction>>
  const usual = [ref, channel, state, named.queue, named.arrived, named.due, customer, subject]
  return page.table(columnsFor<FilteredInteraction>(view, named, usual), rows)
}
