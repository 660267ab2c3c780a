import Database from 'better-sqlite3'

export type DumpedRow = Readonly<Record<string, string | number | null>>
/** Every row of every table by table name, in the order of their ids or first columns. */
export type Dump = ReadonlyMap<string, readonly DumpedRow[]>

/** Reads all that a store file holds, again and again, on a connection of its own and without the program's queries. */
export function dumperOf(path: string): {
  readonly dump: () => Dump
  /** One table as it is now; read again only once something was committed. */
  readonly table: (name: string) => readonly DumpedRow[]
  readonly close: () => void
} {
  const connection = new Database(path, { readonly: true })
  const reads = new Map(tablesOf(connection).map((name) => [name, readingOf(connection, name)]))
  // Another number once another connection has committed.
  const committed = connection.prepare<[], number>('PRAGMA data_version').pluck()
  let seen: number | undefined
  const tables = new Map<string, readonly DumpedRow[]>()
  const table = (name: string): readonly DumpedRow[] => {
    const version = committed.get()
    if (version !== seen) tables.clear()
    seen = version
    const rows = tables.get(name) ?? reads.get(name)?.all() ?? []
    tables.set(name, rows)
    return rows
  }
  return {
    dump: () => new Map([...reads.keys()].map((name) => [name, table(name)])),
    table,
    close: () => {
      connection.close()
    },
  }
}

/** Holds on to what a store file holds now, whatever is written meanwhile; it is read only when it is dumped. */
export function snapshotOf(path: string): { readonly dump: () => Dump; readonly close: () => void } {
  const connection = new Database(path, { readonly: true })
  connection.exec('BEGIN')
  // The snapshot is taken by the first look at the file.
  connection.prepare('SELECT count(*) FROM sqlite_schema').get()
  return {
    dump: () =>
      new Map(tablesOf(connection).map((table) => [table, readingOf(connection, table).all()] as const)),
    close: () => {
      connection.close()
    },
  }
}

/** Reads all that a store file holds, once. */
export function dumpStore(path: string): Dump {
  const snapshot = snapshotOf(path)
  try {
    return snapshot.dump()
  } finally {
    snapshot.close()
  }
}

/** Reads one table of a store file; none that is not there. */
export function rowsOf(path: string, table: string): readonly DumpedRow[] {
  const connection = new Database(path, { readonly: true })
  try {
    return tablesOf(connection).includes(table) ? readingOf(connection, table).all() : []
  } finally {
    connection.close()
  }
}

/** A dump as one text: equal texts are equal stores. */
export function dumpText(dump: Dump): string {
  return JSON.stringify([...dump])
}

function tablesOf(connection: Database.Database): readonly string[] {
  return connection
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'`)
    .pluck()
    .all()
    .toSorted()
}

function readingOf(connection: Database.Database, table: string): Database.Statement<[], DumpedRow> {
  const columns = connection
    .prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`)
    .pluck()
    .all()
  const order = columns.includes('id') ? 'id' : columns.join(', ')
  return connection.prepare<[], DumpedRow>(`SELECT * FROM ${table} ORDER BY ${order}`)
}
