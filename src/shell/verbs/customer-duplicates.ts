import { findCustomer } from '../../commands/finding/find-customer.ts'
import { maskAddress, maskName, maskNumber } from '../../domain/masking.ts'
import { callersToVerify } from '../../queries/callers-to-verify.ts'
import { duplicateCustomers, duplicatesOfCustomer } from '../../queries/duplicate-customers.ts'
import { type Answer, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import type { ShellReading } from '../shell.ts'
import { viewOf } from '../view-of.ts'

/** Customers who share a phone or an address: probably one and the same, or a household. */
export async function customerDuplicates(call: Call, { reader }: ShellReading): Promise<Answer> {
  const [typed] = call.operands
  const found = typed === undefined ? undefined : await findCustomer(viewOf(reader), typed)
  if (found && !found.ok) return refuseWith(found.refusal)
  const shared = found ? duplicatesOfCustomer(reader, found.value.id) : duplicateCustomers(reader, call.limit)
  const agent = call.agent
  const isMasked = agent !== null && reader.all(callersToVerify, { agent, customerId: '' }).length > 0
  const rows = isMasked
    ? shared.map((row) => ({
        ...row,
        value: row.kind === 'phone' ? maskNumber(row.value) : maskAddress(row.value),
        customers: row.customers.map(({ ref, name }) => ({ ref, name: maskName(name) })),
      }))
    : shared
  return show({ rows }, ({ say, clean, table }) =>
    rows.length === 0
      ? say('shell.list.nothing')
      : table(
          [
            { title: say('shell.column.contact'), cell: ({ value }) => clean(value) },
            {
              title: say('column.customer'),
              cell: ({ customers }) => clean(customers.map(({ ref, name }) => `${ref} ${name}`).join(', ')),
              isFlexible: true,
            },
          ],
          rows,
        ),
  )
}
