import Database from 'better-sqlite3'
import { storeVersion } from '../migrate.ts'
import { becomeAnotherDevice } from '../replication/another-device.ts'

/** The first schema in which a device kept what it gave. */
const firstWithOutbox = 8

/** Lets the store at `path`, brought back from a backup at a time, go on as another device where it was one; answers whether it was. */
export function goOnAsDevice(path: string, at: number): boolean {
  const connection = new Database(path)
  try {
    return storeVersion(connection) >= firstWithOutbox && becomeAnotherDevice(connection, at)
  } finally {
    connection.close()
  }
}
