import { cardMasking } from '../../queries/customers/card-masking.ts'
import { customerLookupFor } from '../../queries/customers/customer-lookup.ts'
import { insideOfNames } from '../../domain/inside-of-names.ts'
import { searchFollowing } from '../../queries/customers/search-following.ts'
import { show } from '../answer.ts'
import type { Call } from '../call.ts'
import { cutReading } from '../cut-list.ts'
import type { ShellReading } from '../shell.ts'

/** Customers whose name, number, address or account begins with what was typed; says so while lookup still follows a change of what is searched. */
export function find(call: Call, { reader }: ShellReading) {
  const typed = call.operands.join(' ')
  const found = customerLookupFor(reader, { typed, limit: call.limit + 1, viewer: call.agent })
  const { rows, below } = cutReading(found, call.limit)
  // Read now, because the store is closed when a text is made.
  const isMasked = cardMasking(reader, call.agent).isOn
  const isComplete = reader.one(searchFollowing, {}) === undefined
  return show(
    {
      rows: rows.map(({ ref, name, accountNumber, contact }) => ({ ref, name, accountNumber, contact })),
      isComplete,
    },
    (page) => {
      const { say, clean, table, format } = page
      const following = isComplete ? '' : `\n${say('shell.find.following')}`
      if (rows.length === 0) {
        const inside = insideOfNames(typed)
        const ways = isMasked
          ? [say('lookup.whole')]
          : [
              say('lookup.begins'),
              ...(inside === undefined ? [] : [say('shell.find.inside', { text: inside })]),
            ]
        return [say('lookup.nobody', { text: typed }), ...ways].join('\n') + following
      }
      const text = table(
        [
          { title: say('column.ref'), cell: ({ ref }) => clean(ref) },
          { title: say('column.customer'), cell: ({ name }) => clean(name), isFlexible: true },
          { title: say('column.account'), cell: ({ accountNumber }) => clean(accountNumber ?? '') },
          {
            title: say('shell.column.contact'),
            cell: ({ contact }) => format.phone(contact ?? ''),
            isFlexible: true,
          },
        ],
        rows,
      )
      return text + below(page) + following
    },
  )
}
