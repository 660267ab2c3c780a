import type { Refusal } from '../../domain/refusal.ts'
import type { CustomerReport } from '../../exchange/customers/import-customers.ts'
import type { SaidRefusal } from '../../language/say-refusal.ts'

/** Rows that were refused for one reason; the error is that of the first. */
export type RejectedGroup = { rows: number; readonly line: number; readonly error: SaidRefusal }

/** What of a refusal belongs to its row alone. */
const ofTheRow: ReadonlySet<string> = new Set(['value', 'customer', 'customers', 'cells', 'nearest', 'wrong'])

/** More reasons than anybody reads: what parsers say names places, and is another in every line. */
const mostGroups = 50

/** Gathers rejected rows by reason, in the order in which the reasons first come up. */
export function rejectedGroups(sayRefusal: (refusal: Refusal) => SaidRefusal): {
  readonly add: (report: Extract<CustomerReport, { readonly became: 'rejected' }>) => void
  readonly groups: () => readonly RejectedGroup[]
} {
  const groups = new Map<string, RejectedGroup>()
  return {
    add({ line, refusal }) {
      const reason = JSON.stringify(Object.entries(refusal).filter(([name]) => !ofTheRow.has(name)))
      const known = groups.get(reason)
      if (known) known.rows++
      else if (groups.size < mostGroups) groups.set(reason, { rows: 1, line, error: sayRefusal(refusal) })
    },
    groups: () => [...groups.values()],
  }
}
