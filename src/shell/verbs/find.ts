import { customerLookupFor } from '../../queries/customers/customer-lookup.ts'
import { show } from '../answer.ts'
import type { Call } from '../call.ts'
import type { ShellReading } from '../shell.ts'

/** Customers whose name, number, address or account begins with what was typed. */
export function find(call: Call, { reader }: ShellReading) {
  const typed = call.operands.join(' ')
  const rows = customerLookupFor(reader, { typed, limit: call.limit, viewer: call.agent })
  return show(
    { rows: rows.map(({ ref, name, accountNumber, contact }) => ({ ref, name, accountNumber, contact })) },
    ({ say, clean, table }) =>
      rows.length === 0
        ? say('lookup.nobody', { text: typed })
        : table(
            [
              { title: say('column.ref'), cell: ({ ref }) => clean(ref) },
              { title: say('column.customer'), cell: ({ name }) => clean(name), isFlexible: true },
              { title: say('column.account'), cell: ({ accountNumber }) => clean(accountNumber ?? '') },
              {
                title: say('shell.column.contact'),
                cell: ({ contact }) => clean(contact ?? ''),
                isFlexible: true,
              },
            ],
            rows,
          ),
  )
}
