import Database from 'better-sqlite3'
import { spine } from '../../../src/store/migrations/0001-spine.ts'
import { say } from './say.ts'

/** Does half of the first migration in a transaction, as a program that is about to be killed. */
const connection = new Database(process.argv[2] ?? '')
connection.pragma('journal_mode = WAL')
const statements = spine.split(';\n')
connection.exec('BEGIN IMMEDIATE')
connection.exec(statements.slice(0, statements.length / 2).join(';\n'))
say('inside')
setInterval(() => undefined, 1000)
