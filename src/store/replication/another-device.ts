import type BetterSqlite3 from 'better-sqlite3'
import { hash } from 'node:crypto'
import { prefixLetters } from '../prefix-letters.ts'

/**
 * Lets the store of a device, brought back from a backup or copied, go on as another device: what was given since under its letters and its
 * numbers may be with the server, so neither comes a second time. What is pending in it is sent again; the server knows by its id what it has
 * already. Answers whether it was the store of a device.
 */
export function becomeAnotherDevice(connection: BetterSqlite3.Database, at: number): boolean {
  const read = connection.prepare<[string], string>('SELECT value FROM store_info WHERE key = ?').pluck()
  const write = connection.prepare<[string, string]>('UPDATE store_info SET value = ? WHERE key = ?')
  const counted = connection.prepare(
    `INSERT INTO counters (name, value) SELECT 'outbox_sent', value FROM counters WHERE name = 'outbox'
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  )
  return connection
    .transaction(() => {
      if (read.get('server') === undefined) return false
      const seed = hash('sha256', `${read.get('store_id')} ${at}`, 'hex')
      write.run(seed.slice(0, 26), 'store_id')
      write.run(lettersOf(seed), 'prefix')
      // The server counts another device from the first command that this one still has.
      connection.exec('DELETE FROM outbox WHERE answered_at IS NOT NULL')
      counted.run()
      return true
    })
    .immediate()
}

/** Three letters, until the server says under which it is known: hardly anybody else has them. */
function lettersOf(seed: string): string {
  const places = [8, 12, 16].map((from) => Number.parseInt(seed.slice(from, from + 4), 16))
  return places.map((place) => prefixLetters[place % prefixLetters.length] ?? 'L').join('')
}
