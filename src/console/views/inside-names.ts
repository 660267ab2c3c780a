import { isCardMasked } from '../../queries/customers/callers-to-verify.ts'
import { maskedListedCustomer } from '../../queries/customers/masked-card.ts'
import { insideOfNames } from '../../domain/inside-of-names.ts'
import { formatPhone } from '../../language/phones.ts'
import type { FilteredCustomer } from '../../queries/filter/customer-source.ts'
import { filterKinds } from '../../queries/filter/filter-kinds.ts'
import { filteredList } from '../../queries/filter/filtered-list.ts'
import { visibleRecords } from '../../queries/filter/visible-records.ts'
import type { CustomerHit } from '../screens/lookup.ts'
import { readKept } from './read-filtered.ts'
import type { Reading } from './reading.ts'

/** Customers with what was typed anywhere in their names, those made last first; nobody for what is no part of a name. */
export function customersWithInName(
  typed: string,
  { agent, limit }: { readonly agent: string; readonly limit: number },
  reading: Reading,
): readonly CustomerHit[] {
  const part = insideOfNames(typed)
  const read = part === undefined ? null : readKept(`name ~ "${part}"`, agent, reading, 'customers')
  if (read === null || 'problem' in read) return []
  const { reader } = reading
  const { rows } = filteredList<FilteredCustomer>(reader, filterKinds.customers.source, {
    test: { is: 'all', parts: [read.test, visibleRecords(reader, 'customers', agent)] },
    sort: { by: 'place', isDescending: true },
    limit,
    after: null,
  })
  return rows
    .map((row) => (isCardMasked(reader, row.id, agent) ? maskedListedCustomer(row) : row))
    .map(({ ref, name, contact, accountNumber }) => {
      const isMail = contact?.includes('@') ?? false
      const phone = contact === null || isMail ? '' : formatPhone(contact)
      return { ref, name, phone, email: isMail ? (contact ?? '') : '', account: accountNumber ?? '' }
    })
}
