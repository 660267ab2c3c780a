import type BetterSqlite3 from 'better-sqlite3'
import type { SearchTokens } from '../derive-search-tokens.ts'
import type { SiteMemory } from '../site-memory.ts'
import type { CommandTable, StoredColumns } from '../tables.ts'

/** A row as a store has it: all of its columns, or null where it is not there. */
export type RowState = {
  readonly table: CommandTable
  readonly id: string
  readonly row: StoredColumns | null
}

/** Writes rows as they are told, with the number of the command that another store says changed them last. */
export type RowStates = { readonly write: (states: readonly RowState[]) => void }

/**
 * Makes the writer of a connection. What goes makes room first, since a row that comes may have a key that may stand only
 * once; customers keep their local key, by which lookup knows them. What this schema has no column for is left out.
 */
export function rowStatesOf(
  connection: BetterSqlite3.Database,
  { memory, tokens }: { readonly memory: SiteMemory; readonly tokens: SearchTokens },
): RowStates {
  const columns = new Map<CommandTable, ReadonlySet<string>>()
  const columnsOf = (table: CommandTable): ReadonlySet<string> => {
    const known = columns.get(table)
    if (known) return known
    const names = connection
      .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
      .pluck()
      .all(table)
      .filter((name) => name !== 'local_key')
    const fresh = new Set(names)
    columns.set(table, fresh)
    return fresh
  }
  const statements = new Map<string, BetterSqlite3.Statement<unknown[]>>()
  const prepared = (sql: string): BetterSqlite3.Statement<unknown[]> => {
    const known = statements.get(sql)
    const statement = known ?? connection.prepare<unknown[]>(sql)
    if (!known) statements.set(sql, statement)
    return statement
  }
  const put = ({ table, row }: RowState & { readonly row: StoredColumns }): void => {
    const known = columnsOf(table)
    const names = Object.keys(row).filter((name) => known.has(name))
    const places = names.map(() => '?').join(', ')
    const updates = names.map((name) => `${name} = excluded.${name}`).join(', ')
    prepared(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places}) ON CONFLICT (id) DO UPDATE SET ${updates}`,
    ).run(...names.map((name) => row[name] ?? null))
  }
  return {
    write(states) {
      for (const { table } of states) if (columnsOf(table).size === 0) throw new Error(`no table ${table}`)
      const affected = tokens.before(
        states.map(({ table, id, row }) => ({ kind: 'put-back', table, id, before: row })),
      )
      for (const { table, id, row } of states) {
        memory.written(table)
        if (row === null || table !== 'customers') prepared(`DELETE FROM ${table} WHERE id = ?`).run(id)
      }
      for (const { table, id, row } of states) if (row !== null) put({ table, id, row })
      tokens.after(affected)
    },
  }
}
