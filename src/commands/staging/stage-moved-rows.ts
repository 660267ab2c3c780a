import { rowsToMove } from '../../queries/customers/rows-to-move.ts'
import type { CommandView } from '../../store/command-definition.ts'

/** Rows of one table that a command moves: so many hold the store for less than the 50 ms of a slice. */
export const movedAtOnce = 500

/** Stages that rows of a customer go to another one, of each table the latest 500; answers whether there are more. */
export async function stageMovedRows(
  tx: CommandView,
  {
    from,
    to,
    atOnce = movedAtOnce,
  }: { readonly from: string; readonly to: string; readonly atOnce?: number | undefined },
): Promise<{ readonly count: number; readonly hasMore: boolean }> {
  const rows = await tx.all(rowsToMove, { customerId: from, limit: atOnce })
  const counts = new Map<string, number>()
  for (const { table, id } of rows) {
    counts.set(table, (counts.get(table) ?? 0) + 1)
    tx.patch(table, id, { customerId: to })
  }
  return { count: rows.length, hasMore: [...counts.values()].some((count) => count >= atOnce) }
}
