import { isCardMasked } from '../../queries/customers/callers-to-verify.ts'
import { maskedListedCustomer } from '../../queries/customers/masked-card.ts'
import type { FilteredCustomer } from '../../queries/filter/customer-source.ts'
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
import { iso } from '../shapes/iso.ts'
import type { ShellReading } from '../shell.ts'

/** Customers that a filter matches, those that were made last first. */
export function customers(call: Call, shell: ShellReading): Answer {
  const where = readWhere('customers', call, shell)
  if ('kind' in where) return where
  const after = readAfter('customers', call)
  if ('kind' in after) return after
  const list = filteredList<FilteredCustomer>(shell.reader, filterKinds.customers.source, {
    test: where.test,
    sort: sortFor(where.view, { by: 'place', isDescending: true }),
    limit: call.limit,
    after: after.after,
  })
  const isMasked = ({ id }: FilteredCustomer): boolean => isCardMasked(shell.reader, id, call.agent)
  const customers = list.rows.map((row) => (isMasked(row) ? maskedListedCustomer(row) : row))
  return show({ rows: customers.map(filteredCustomerShape), ...pageShape(list) }, (page) => {
    const rows =
      list.rows.length === 0 ? page.say('shell.list.nothing') : customersText(customers, where.view, page)
    return rows + belowPage(list, page)
  })
}

function filteredCustomerShape(row: FilteredCustomer) {
  const { ref, version, kind, name, language, accountNumber, contact, createdAt } = row
  return { ref, version, kind, name, language, accountNumber, contact, createdAt: iso(createdAt) }
}

function customersText(
  rows: readonly FilteredCustomer[],
  view: ViewRow | null,
  { say, clean, format, table }: Page,
): string {
  const named = {
    ref: { title: say('column.ref'), cell: ({ ref }) => clean(ref) },
    name: { title: say('column.customer'), cell: ({ name }) => clean(name), isFlexible: true },
    type: { title: say('view.column.type'), cell: ({ kind }) => say(`customer-type.${kind}`) },
    language: { title: say('view.column.language'), cell: ({ language }) => clean(language ?? '') },
    account: { title: say('column.account'), cell: ({ accountNumber }) => clean(accountNumber ?? '') },
    contact: { title: say('shell.column.contact'), cell: ({ contact }) => clean(contact ?? ''), isFlexible: true }, // prettier-ignore
    made: { title: say('shell.column.made'), cell: ({ createdAt }) => format.moment(createdAt) },
  } satisfies Record<string, Column<FilteredCustomer>>
  const usual = [named.ref, named.name, named.account, named.contact, named.made]
  return table(columnsFor<FilteredCustomer>(view, named, usual), rows)
}
