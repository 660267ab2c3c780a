import Database from 'better-sqlite3'
import { say } from './say.ts'

/** Another program that keeps the store's lock, until a word comes in. */
const connection = new Database(process.argv[2] ?? '')
connection.exec('BEGIN IMMEDIATE')
say('locked')
await new Promise((resolve) => process.stdin.once('data', resolve))
process.stdin.destroy()
connection.exec('ROLLBACK')
connection.close()
