import type { SearchTokens } from '../derive-search-tokens.ts'
import type { SiteMemory } from '../site-memory.ts'
import type { Statement, Statements } from '../statements.ts'
import type { CommandTable, StoredColumns } from '../tables.ts'

/** A row as a store has it: all of its columns, or null where it is not there. */
export type RowState = {
  readonly table: CommandTable
  readonly id: string
  readonly row: StoredColumns | null
}

/** Writes rows as they are told, with the number of the command that another store says changed them last. */
export type RowStates = { readonly write: (states: readonly RowState[]) => Promise<void> }

/**
 * Makes the writer of a connection. What goes makes room first, since a row that comes may have a key that may stand only
 * once; customers keep their local key, by which lookup knows them. What this schema has no column for is left out.
 */
export function rowStatesOf(
  statements: Statements,
  { memory, tokens }: { readonly memory: SiteMemory; readonly tokens: SearchTokens },
): RowStates {
  const columns = new Map<CommandTable, ReadonlySet<string>>()
  const columnsOf = (table: CommandTable): ReadonlySet<string> => {
    const known = columns.get(table)
    if (known) return known
    const fresh = new Set(statements.columns(table).filter((name) => name !== 'local_key'))
    columns.set(table, fresh)
    return fresh
  }
  const made = new Map<string, Statement<unknown[], unknown>>()
  const prepared = (sql: string): Statement<unknown[], unknown> => {
    const known = made.get(sql)
    const statement = known ?? statements.prepare(sql)
    if (!known) made.set(sql, statement)
    return statement
  }
  const put = async ({ table, row }: RowState & { readonly row: StoredColumns }): Promise<void> => {
    const known = columnsOf(table)
    const names = Object.keys(row).filter((name) => known.has(name))
    const places = names.map(() => '?').join(', ')
    const updates = names.map((name) => `${name} = excluded.${name}`).join(', ')
    await prepared(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places}) ON CONFLICT (id) DO UPDATE SET ${updates}`,
    ).run(...names.map((name) => row[name] ?? null))
  }
  return {
    async write(states) {
      for (const { table } of states) if (columnsOf(table).size === 0) throw new Error(`no table ${table}`)
      const affected = await tokens.before(
        states.map(({ table, id, row }) => ({ kind: 'put-back', table, id, before: row })),
      )
      for (const { table, id, row } of states) {
        memory.written(table)
        if (row === null || table !== 'customers') await prepared(`DELETE FROM ${table} WHERE id = ?`).run(id)
      }
      for (const { table, id, row } of states) if (row !== null) await put({ table, id, row })
      await tokens.after(affected)
    },
  }
}
