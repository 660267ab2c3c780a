import Database from 'better-sqlite3'

/** Notes in an open store what `linia restore` does: that another stretch of its history has begun. */
export function asRestored(path: string): void {
  const connection = new Database(path)
  const timelines = [
    { id: 'born', from: 1 },
    { id: 'restored', from: 2 },
  ]
  const note = connection.prepare(`INSERT INTO store_info (key, value) VALUES ('timelines', ?)`)
  note.run(JSON.stringify(timelines))
  connection.close()
}
