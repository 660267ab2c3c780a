import { hash } from 'node:crypto'
import Database from 'better-sqlite3'
import { storeVersion } from '../migrate.ts'
import { prefixLetters } from '../prefix-letters.ts'
import { beginAgain } from '../replication/begin-again.ts'

/** The first schema in which a server knew its devices. */
const firstWithDevices = 8

/**
 * Lets the store at `path`, brought back from a backup at a time, go on as a server where devices knew it as one: under another
 * stretch of history and another prefix. What devices saw since the backup was made is not given out a second time.
 */
export function goOnAsServer(path: string, at: number): void {
  const connection = new Database(path)
  try {
    if (storeVersion(connection) < firstWithDevices) return
    const devices = connection.prepare<[], string>('SELECT device FROM device_numbers').pluck().all()
    if (devices.length === 0) return
    const facts = new Map(
      connection
        .prepare<[], { key: string; value: string }>('SELECT key, value FROM store_info')
        .all()
        .map(({ key, value }) => [key, value]),
    )
    const given = connection.prepare<[], string>('SELECT DISTINCT device FROM events').pluck().all()
    const taken = new Set([...devices, ...given, facts.get('prefix')])
    const seed = hash('sha256', `${facts.get('store_id')} ${at}`, 'hex')
    beginAgain(connection, { timeline: seed.slice(0, 26), prefix: freePrefix(seed, taken) })
  } finally {
    connection.close()
  }
}

/** Two letters that nobody draws refs under: which are tried first hangs on the seed, so that two restores differ. */
function freePrefix(seed: string, taken: ReadonlySet<string | undefined>): string {
  const pairs = [...prefixLetters].flatMap((one) => [...prefixLetters].map((other) => one + other))
  const start = Number.parseInt(seed.slice(0, 8), 16) % pairs.length
  const prefix = [...pairs.slice(start), ...pairs.slice(0, start)].find((pair) => !taken.has(pair))
  if (prefix === undefined) throw new Error('every prefix is taken')
  return prefix
}
