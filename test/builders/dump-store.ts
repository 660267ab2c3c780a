import Database from 'better-sqlite3'

export type DumpedRow = Readonly<Record<string, string | number | null>>
/** Every row of every table by table name, in the order of their columns' values. */
export type Dump = ReadonlyMap<string, readonly DumpedRow[]>

/** Reads all that a store file holds, on a connection of its own, without any of the program's queries. */
export function dumpStore(path: string): Dump {
  const connection = new Database(path, { readonly: true })
  try {
    const tables = connection
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'`)
      .pluck()
      .all()
    return new Map(
      tables.toSorted().map((table) => {
        const columns = connection
          .prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`)
          .pluck()
          .all()
        const order = columns.includes('id') ? 'id' : columns.join(', ')
        return [table, connection.prepare<[], DumpedRow>(`SELECT * FROM ${table} ORDER BY ${order}`).all()]
      }),
    )
  } finally {
    connection.close()
  }
}

/** A dump without some tables, as one text: equal texts are equal stores. */
export function dumpText(dump: Dump, without: ReadonlySet<string> = new Set()): string {
  return JSON.stringify([...dump].filter(([table]) => !without.has(table)))
}
