import type { Reader } from '../../store/reader.ts'
import { type Held, customerHeld, held } from './customer-held.ts'

/** How much there is of each kind. */
export type Holdings = Readonly<Record<Held, number>>

/** Nobody has more of one kind; beyond it is not counted. */
const countedAtMost = 100_000

/** How much would go with a customer who is merged, in the order in which it is told. */
export function holdingsOf(reader: Reader, customerId: string): Holdings {
  const rows = reader.all(customerHeld, { customerId, limit: countedAtMost })
  const counts = new Map(rows.map(({ what, count }) => [what, count]))
  return Object.fromEntries(held.map((what) => [what, counts.get(what) ?? 0])) as Holdings
}
