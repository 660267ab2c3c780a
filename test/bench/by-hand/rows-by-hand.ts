import Database from 'better-sqlite3'

/** The tables of a store in which rows lie that a device is told of, each with what is asked of it. */
function toldOf(db: Database.Database, since: number | null): readonly (readonly [string, string])[] {
  const history = new Set(['events', 'event_personal', 'touched_rows'])
  const tables = db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'`)
    .pluck()
    .all()
  return tables.flatMap((name): (readonly [string, string])[] => {
    const columns = db.prepare<[], string>(`SELECT name FROM pragma_table_info('${name}')`).pluck().all()
    const counted = history.has(name) ? 'seq' : columns.includes('changed_by') ? 'changed_by' : null
    if (counted === null) return since === null && name === 'search_tokens' ? [[name, '']] : []
    return [[name, since === null ? '' : `WHERE ${counted} > ${since}`]]
  })
}

/**
 * Reads the rows that changed in a server's file since an event, or all of them with those that they are found by, and puts them into a
 * device's file in one transaction: what a copy by hand would do. Answers how many there were.
 */
export function rowsByHand(server: string, device: string, since: number | null): number {
  const from = new Database(server, { readonly: true })
  const to = new Database(device)
  try {
    to.pragma('synchronous = FULL')
    to.pragma('foreign_keys = OFF')
    let count = 0
    to.transaction(() => {
      for (const [name, where] of toldOf(from, since)) {
        const read = from.prepare<[], unknown[]>(`SELECT * FROM ${name} ${where}`).raw()
        const places = read
          .columns()
          .map(() => '?')
          .join(', ')
        const write = to.prepare(`INSERT OR REPLACE INTO ${name} VALUES (${places})`)
        for (const row of read.iterate()) {
          write.run(row)
          count++
        }
      }
    })()
    return count
  } finally {
    from.close()
    to.close()
  }
}
