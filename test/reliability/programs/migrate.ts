import Database from 'better-sqlite3'
import { migrate, storeVersion } from '../../../src/store/migrate.ts'
import { say } from './say.ts'

/** Waits for a word, and brings a database to the known version. */
say('ready')
process.stdin.once('data', () => {
  const connection = new Database(process.argv[2] ?? '', { timeout: 10_000 })
  migrate(connection)
  say(`version ${storeVersion(connection)}`)
  connection.close()
  process.stdin.destroy()
})
