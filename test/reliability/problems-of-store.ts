import Database from 'better-sqlite3'

/** What was acknowledged to the giver of a command: its id, and the number of its event. */
export type Acknowledged = ReadonlyMap<string, number>

/**
 * What is wrong with a store, each a line; none for a sound one. Looks past the program, at the rows themselves:
 * acknowledged commands have their event, every event all of its rows, and the interactions make sense.
 */
export function problemsOfStore(path: string, acknowledged: Acknowledged): readonly string[] {
  const connection = new Database(path, { readonly: true })
  try {
    const problems: string[] = []
    const expectNone = (what: string, sql: string, ...params: readonly unknown[]): void => {
      const rows = connection.prepare<unknown[], unknown>(sql).all(...params)
      if (rows.length > 0) problems.push(`${what}: ${JSON.stringify(rows.slice(0, 3))}`)
    }
    const seqOf = connection.prepare<[string], number>('SELECT seq FROM events WHERE id = ?').pluck()
    for (const [id, seq] of acknowledged) {
      if (seqOf.get(id) !== seq) problems.push(`acknowledged but lost: ${id} ${seq}`)
    }

    expectNone('gap in the events', 'SELECT count(*) AS n, max(seq) AS last FROM events HAVING n <> last')
    expectNone('event without rows', 'SELECT seq FROM events WHERE seq NOT IN (SELECT seq FROM touched_rows)')
    expectNone('rows without event', 'SELECT seq FROM touched_rows WHERE seq NOT IN (SELECT seq FROM events)')
    expectNone(
      'event without its personal data',
      `SELECT seq FROM events WHERE (personal_digest IS NOT NULL)
       <> (seq IN (SELECT seq FROM event_personal))`,
    )
    expectNone(
      'half a batch',
      'SELECT batch FROM events WHERE batch IS NOT NULL GROUP BY batch HAVING count(*) <> 3',
    )
    expectNone(
      'ref drawn twice',
      `SELECT value FROM events, json_each(refs) GROUP BY value HAVING count(*) > 1`,
    )
    expectNone(
      'counter behind',
      `SELECT max(CAST(substr(ref, 4) AS INTEGER)) AS last FROM interactions
       HAVING last > (SELECT value FROM counters WHERE name = 'ref')`,
    )
    for (const table of tablesOfCommands(connection)) {
      expectNone(
        `${table}: rows that are not as their last event left them`,
        `SELECT last.row_id, last.seq, rows.changed_by
         FROM (SELECT row_id, left_by, max(seq) AS seq FROM touched_rows WHERE table_name = ? GROUP BY row_id) last
         LEFT JOIN ${table} rows ON rows.id = last.row_id
         WHERE rows.changed_by IS NOT iif(left_by = -1, NULL, coalesce(left_by, seq))`,
        table,
      )
      expectNone(
        `${table}: rows that no event made`,
        `SELECT id FROM ${table} WHERE id NOT IN (SELECT row_id FROM touched_rows WHERE table_name = ?)`,
        table,
      )
    }
    expectNone(
      'interaction whose holder and state disagree',
      `SELECT ref, state, held_by FROM interactions
       WHERE (state IN ('offered', 'active', 'held', 'wrapping-up')) <> (held_by IS NOT NULL)`,
    )
    expectNone(
      'interaction without exactly one open segment',
      `SELECT ref, state, (SELECT count(*) FROM segments WHERE interaction_id = interactions.id AND ended_at IS NULL) AS open
       FROM interactions WHERE open <> (state <> 'done')`,
    )
    expectNone(
      'open segment of somebody else than the holder',
      `SELECT ref, state, held_by, agent_id FROM segments
       JOIN interactions ON interactions.id = segments.interaction_id
       WHERE segments.ended_at IS NULL AND agent_id IS NOT held_by`,
    )
    expectNone(
      'done without a wrap-up',
      `SELECT ref FROM interactions WHERE (state = 'done') <> (id IN (SELECT interaction_id FROM wrap_ups))`,
    )
    expectNone(
      'lookup out of step',
      `SELECT DISTINCT customer FROM search_tokens WHERE customer NOT IN (SELECT local_key FROM customers)`,
    )
    expectNone(
      'customer whom lookup misses',
      `SELECT ref FROM customers WHERE local_key NOT IN (SELECT customer FROM search_tokens)`,
    )
    expectNone('foreign key', 'SELECT * FROM pragma_foreign_key_check')
    return problems
  } finally {
    connection.close()
  }
}

function tablesOfCommands(connection: Database.Database): readonly string[] {
  return connection
    .prepare<[], string>(
      `SELECT tables.name FROM sqlite_schema tables
       WHERE type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(tables.name) WHERE name = 'changed_by')`,
    )
    .pluck()
    .all()
}

/** What SQLite itself says of the file. */
export function integrityOf(path: string): readonly unknown[] {
  const connection = new Database(path, { readonly: true })
  try {
    return connection.prepare('PRAGMA integrity_check').pluck().all()
  } finally {
    connection.close()
  }
}
