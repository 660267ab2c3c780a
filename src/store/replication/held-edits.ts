import type BetterSqlite3 from 'better-sqlite3'
import { mergeEdit } from '../../domain/merge-edit.ts'
import type { StagedChange } from '../staged-changes.ts'
import type { CommandTable, StoredColumns } from '../tables.ts'
import type { FoundColumns } from './carried-command.ts'

/** Holds what an edit stages against what its giver found, and keeps for his eyes what could not stand. */
export type HeldEdits = (
  changes: readonly StagedChange[],
  edit: {
    readonly found: readonly FoundColumns[]
    readonly actor: string
    readonly at: number
    readonly newId: () => string
  },
) => readonly StagedChange[]

export function heldEditsOf(connection: BetterSqlite3.Database): HeldEdits {
  const statements = new Map<CommandTable, BetterSqlite3.Statement<[string], StoredColumns>>()
  const rowOf = (table: CommandTable, id: string): StoredColumns | undefined => {
    const known = statements.get(table)
    const statement =
      known ?? connection.prepare<[string], StoredColumns>(`SELECT * FROM ${table} WHERE id = ?`)
    if (!known) statements.set(table, statement)
    return statement.get(id)
  }
  return (changes, { found, actor, at, newId }) =>
    changes.flatMap((change): readonly StagedChange[] => {
      if (change.kind !== 'patch') return [change]
      const { table, id } = change
      const base = found.find((one) => one.table === table && one.id === id)
      const current = rowOf(table, id)
      if (!base || !current) return [change]
      const { columns, conflicts } = mergeEdit({ found: base.columns, current, wanted: change.columns })
      const kept = conflicts.map(({ field, base: was, theirs, yours }): StagedChange => {
        const conflict = newId()
        return {
          kind: 'insert',
          table: 'edit_conflicts',
          id: conflict,
          columns: {
            id: conflict,
            table_name: table,
            row_id: id,
            field,
            base: was,
            theirs,
            yours,
            actor,
            at,
            settled_by: null,
            settled_at: null,
          },
        }
      })
      return Object.keys(columns).length === 0 ? kept : [{ ...change, columns }, ...kept]
    })
}
