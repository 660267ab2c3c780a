import type { ToldTable } from '../store/replication/told-tables.ts'

/** The tables that this program is told of, by name, each with the names of its columns. */
export type KnownTables = ReadonlyMap<string, ReadonlySet<string>>

export function knownTables(tables: readonly ToldTable[]): KnownTables {
  return new Map(tables.map(({ name, columns }) => [name, new Set(columns)]))
}
