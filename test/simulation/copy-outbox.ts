import Database from 'better-sqlite3'

/** Copies what a device has given, and the number of its last command, into the store of another that has its prefix. */
export function copyOutbox(from: string, to: string): void {
  const connection = new Database(to)
  connection.prepare('ATTACH ? AS other').run(from)
  connection.exec(`
    INSERT INTO outbox SELECT * FROM other.outbox;
    INSERT INTO counters SELECT * FROM other.counters WHERE name = 'outbox';
  `)
  connection.close()
}
