import { findCustomer } from '../../commands/finding/find-customer.ts'
import { cardMasking } from '../../queries/customers/card-masking.ts'
import { maskedPerson } from '../../queries/customers/masked-card.ts'
import { peopleOfAccount } from '../../queries/customers/people-of-account.ts'
import { type Answer, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import type { ShellReading } from '../shell.ts'
import { viewOf } from '../view-of.ts'

/** The people of an organisation. */
export async function customerPeople(call: Call, { reader }: ShellReading): Promise<Answer> {
  const found = await findCustomer(viewOf(reader), call.operands[0] ?? '')
  if (!found.ok) return refuseWith(found.refusal)
  const people = reader.all(peopleOfAccount, { accountId: found.value.id })
  // The same people stand on the organisation's card.
  const isMasked = cardMasking(reader, call.agent).hides(found.value.id)
  const rows = people
    .map((person) => (isMasked ? maskedPerson(person) : person))
    .map(({ ref, name, role }) => ({ ref, name, role }))
  return show({ rows }, ({ say, clean, table }) =>
    rows.length === 0
      ? say('shell.list.nothing')
      : table(
          [
            { title: say('column.ref'), cell: ({ ref }) => clean(ref) },
            { title: say('column.customer'), cell: ({ name }) => clean(name), isFlexible: true },
            { title: say('shell.column.role'), cell: ({ role }) => clean(role) },
          ],
          rows,
        ),
  )
}
