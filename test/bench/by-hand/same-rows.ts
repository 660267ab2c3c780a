import type BetterSqlite3 from 'better-sqlite3'

/**
 * Proves that two events left rows of one kind: the same tables touched, the same columns kept of each as it was before,
 * the same columns of the event filled. Throws with both when they differ, so that a limit never writes less than we do.
 */
export function assertSameRows(db: BetterSqlite3.Database, ours: number, byHand: number): void {
  const [first, second] = [shapeOf(db, ours), shapeOf(db, byHand)]
  if (first === '[]' || first !== second) throw new Error(`other rows by hand:\n${first}\n${second}`)
}

function shapeOf(db: BetterSqlite3.Database, seq: number): string {
  const touched = db
    .prepare<[number], { table_name: string; row_id: string; before: string | null }>(
      'SELECT table_name, row_id, before FROM touched_rows WHERE seq = ?',
    )
    .all(seq)
  const rows = touched.map(({ table_name: table, row_id: id, before }) => {
    const row =
      db.prepare<[string], Record<string, unknown>>(`SELECT * FROM ${table} WHERE id = ?`).get(id) ?? {}
    return [
      table,
      columns(before === null ? {} : (JSON.parse(before) as Record<string, unknown>)),
      filled(row),
    ]
  })
  const event =
    db.prepare<[number], Record<string, unknown>>('SELECT * FROM events WHERE seq = ?').get(seq) ?? {}
  const personal = db
    .prepare<[number], number>('SELECT count(*) FROM event_personal WHERE seq = ?')
    .pluck()
    .get(seq)
  if (rows.length === 0) return '[]'
  return JSON.stringify([rows.map((row) => JSON.stringify(row)).toSorted(), filled(event), personal])
}

function columns(row: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(row).toSorted()
}

function filled(row: Readonly<Record<string, unknown>>): readonly string[] {
  return columns(row).filter((name) => row[name] !== null)
}
