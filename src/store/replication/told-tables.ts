import type { Statements } from '../statements.ts'
import type { CommandTable } from '../tables.ts'
import { keptAtServer } from './kept-at-server.ts'

/** A table that a server tells its devices, with its columns; the key that stands for a row in one store alone is none of them. */
export type ToldTable = { readonly name: CommandTable; readonly columns: readonly string[] }

/** The tables that commands change, by name: their rows have an id and name the command that changed them last. */
export function toldTablesOf(statements: Statements): readonly ToldTable[] {
  return statements
    .tables()
    .toSorted((one, other) => (one < other ? -1 : 1))
    .flatMap((name) => {
      const columns = statements.columns(name)
      return columns.includes('id') && columns.includes('changed_by') && !keptAtServer.has(name)
        ? [{ name: name as CommandTable, columns: columns.filter((column) => column !== 'local_key') }]
        : []
    })
}
