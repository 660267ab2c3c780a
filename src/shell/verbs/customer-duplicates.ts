import { findCustomer } from '../../commands/finding/find-customer.ts'
import { maskContact, maskName } from '../../domain/masking.ts'
import { cardMasking } from '../../queries/customers/card-masking.ts'
import { duplicateCustomers, duplicatesOfCustomer } from '../../queries/customers/duplicate-customers.ts'
import { type Answer, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { cutList, cutReading } from '../cut-list.ts'
import type { ShellReading } from '../shell.ts'
import { viewOf } from '../view-of.ts'

/** Customers who share a phone or an address: probably one and the same, or a household. */
export async function customerDuplicates(call: Call, { reader }: ShellReading): Promise<Answer> {
  const [typed] = call.operands
  const found = typed === undefined ? undefined : await findCustomer(viewOf(reader), typed)
  if (found && !found.ok) return refuseWith(found.refusal)
  const { rows: shared, below } = found
    ? cutList(duplicatesOfCustomer(reader, found.value.id), call.limit)
    : cutReading(duplicateCustomers(reader, call.limit + 1), call.limit)
  const masking = cardMasking(reader, call.agent)
  const rows = shared.map(({ kind, value, customers }) => ({
    kind,
    // It is the value of all of them: one card that is closed closes it.
    value: customers.some(({ id }) => masking.hides(id)) ? maskContact(value) : value,
    customers: customers.map(({ id, ref, name }) => ({
      ref,
      name: masking.hides(id) ? maskName(name) : name,
    })),
  }))
  return show({ rows }, (page) => {
    const { say, clean, table, format } = page
    if (rows.length === 0) return say('shell.list.nothing')
    const text = table(
      [
        { title: say('shell.column.contact'), cell: ({ value }) => format.phone(value) },
        {
          title: say('column.customer'),
          cell: ({ customers }) => clean(customers.map(({ ref, name }) => `${ref} ${name}`).join(', ')),
          isFlexible: true,
        },
      ],
      rows,
    )
    return text + below(page)
  })
}
