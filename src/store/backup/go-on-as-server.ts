import Database from 'better-sqlite3'
import { storeVersion } from '../migrate.ts'
import { beginAgain } from '../replication/begin-again.ts'
import { drawAgain } from '../replication/draw-again.ts'

/** The first schema in which a server knew its devices. */
const firstWithDevices = 8

/**
 * Lets the store at `path`, brought back from a backup at a time, go on as a server where devices knew it as one: under another
 * stretch of history and another prefix. What devices saw since the backup was made is not given out a second time.
 */
export function goOnAsServer(path: string, at: number): void {
  const connection = new Database(path, { fileMustExist: true })
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
    beginAgain(connection, drawAgain(taken, { storeId: facts.get('store_id'), at }))
  } finally {
    connection.close()
  }
}
