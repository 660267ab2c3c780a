import Database from 'better-sqlite3'

/** Every row of every table as text, table by table, sorted: two stores with equal rows hold the same. */
export function everyRow(path: string): Readonly<Record<string, readonly string[]>> {
  const connection = new Database(path, { readonly: true })
  try {
    const tables = connection
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
      .pluck()
      .all()
    return Object.fromEntries(
      tables.map((table) => [
        table,
        connection
          .prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`)
          .all()
          .map((row) => JSON.stringify(row))
          .toSorted(),
      ]),
    )
  } finally {
    connection.close()
  }
}
