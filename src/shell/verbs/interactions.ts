import { cardMasking, maskedRow } from '../../queries/customers/card-masking.ts'
import { filterKinds } from '../../queries/filter/filter-kinds.ts'
import { type FilterSort, filteredList } from '../../queries/filter/filtered-list.ts'
import type { FilteredInteraction } from '../../queries/filter/interaction-source.ts'
import { type Answer, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { belowPage, pageShape, readAfter, readSort } from '../filter/list-page.ts'
import { readWhere } from '../filter/read-where.ts'
import type { Page } from '../page.ts'
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
    sort: readSort<FilteredInteraction>(call, sorts),
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
        : filteredInteractionsText(contacts, nameOf, page)
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
  nameOf: (queue: string) => string,
  page: Page,
): string {
  const { say, clean, format } = page
  const { ref, channel, state, customer, subject } = contactColumns(page)
  return page.table(
    [
      ref,
      channel,
      state,
      { title: say('shell.column.queue'), cell: ({ queueId }) => clean(nameOf(queueId)) },
      { title: say('shell.column.arrived'), cell: ({ arrivedAt }) => format.moment(arrivedAt) },
      {
        title: say('column.due'),
        cell: ({ dueAt, doneAt }) => (dueAt === null || doneAt !== null ? clean('') : format.until(dueAt)),
        align: 'right',
      },
      customer,
      subject,
    ],
    rows,
  )
}
