import { rowByIdOf } from '../row-by-id.ts'
import type { MaybePromise, Statements } from '../statements.ts'
import type { CommandTable, StoredColumns } from '../tables.ts'
import type { RowState } from './row-state.ts'

/**
 * The rows that pending commands touched, as the server has them: what is put back before something of the server's is
 * applied. The first touch counts, until all that is pending is given anew.
 */
export type FoundRows = {
  /** Told before a row is written or goes. */
  readonly keep: (table: CommandTable, id: string) => MaybePromise<void>
  /** Every row that was kept; keeps none any more. */
  readonly takeAll: () => Promise<readonly RowState[]>
}

export function foundRowsOf(statements: Statements): FoundRows {
  const isKept = statements
    .prepare<[string, string], number>('SELECT 1 FROM found_rows WHERE table_name = ? AND row_id = ?')
    .pluck()
  const insert = statements.prepare<[string, string, string | null]>(
    'INSERT INTO found_rows (table_name, row_id, found) VALUES (?, ?, ?)',
  )
  const all = statements.prepare<[], { table: string; id: string; found: string | null }>(
    'SELECT table_name AS "table", row_id AS id, found FROM found_rows',
  )
  const clear = statements.prepare('DELETE FROM found_rows')
  const rowOf = rowByIdOf(statements)
  return {
    async keep(table, id) {
      if ((await isKept.get(table, id)) !== undefined) return
      const row = await rowOf(table, id)
      await insert.run(table, id, row && JSON.stringify(row))
    },
    async takeAll() {
      const kept = (await all.all()).map(({ table, id, found }) => ({
        table: table as CommandTable,
        id,
        row: found === null ? null : (JSON.parse(found) as StoredColumns),
      }))
      await clear.run()
      return kept
    },
  }
}
