import Database from 'better-sqlite3'
import { statementsOf } from '../statements.ts'
import type { MovedStore, MovedValue } from './move-rows.ts'

const rowsAtOnce = 2000

/** The store in a file that is there and of the known version. */
export function movedFile(path: string): MovedStore {
  const connection = new Database(path, { fileMustExist: true, timeout: 10_000 })
  const statements = statementsOf(connection)
  const tables = statements.tables().filter((name) => !name.startsWith('sqlite_'))
  return {
    statements: { ...statements, tables: () => tables },
    async *pieces(table, columns) {
      const sql = `SELECT ${columns.join(', ')} FROM ${table}`
      let piece: (readonly MovedValue[])[] = []
      for (const row of connection.prepare<[], MovedValue[]>(sql).raw().iterate()) {
        piece.push(row)
        if (piece.length < rowsAtOnce) continue
        yield piece
        piece = []
      }
      yield piece
    },
    async within(work) {
      connection.exec('BEGIN')
      try {
        const answer = await work()
        connection.exec('COMMIT')
        return answer
      } catch (fault) {
        if (connection.inTransaction) connection.exec('ROLLBACK')
        throw fault
      }
    },
    async close() {
      connection.close()
    },
  }
}
