import Database from 'better-sqlite3'

export type DumpedRow = Readonly<Record<string, string | number | null>>
/** Every row of every table by table name, in the order of their ids or first columns. */
export type Dump = ReadonlyMap<string, readonly DumpedRow[]>

/** Reads all that a store file holds, again and again, on a connection of its own and without the program's queries. */
export function dumperOf(path: string): { readonly dump: () => Dump; readonly close: () => void } {
  const connection = new Database(path, { readonly: true })
  const tables = connection
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'`)
    .pluck()
    .all()
  const reads = tables.toSorted().map((table) => {
    const columns = connection
      .prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`)
      .pluck()
      .all()
    const order = columns.includes('id') ? 'id' : columns.join(', ')
    return [table, connection.prepare<[], DumpedRow>(`SELECT * FROM ${table} ORDER BY ${order}`)] as const
  })
  return {
    dump: () => new Map(reads.map(([table, read]) => [table, read.all()])),
    close: () => {
      connection.close()
    },
  }
}

/** Reads all that a store file holds, once. */
export function dumpStore(path: string): Dump {
  const dumper = dumperOf(path)
  try {
    return dumper.dump()
  } finally {
    dumper.close()
  }
}

/** A dump as one text: equal texts are equal stores. */
export function dumpText(dump: Dump): string {
  return JSON.stringify([...dump])
}
