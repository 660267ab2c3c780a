import type { MovedStore, MovedValue } from '../moving/move-rows.ts'
import { type PostgresPlace, postgresConnectionOf } from './postgres-connection.ts'
import { poolOf } from './pool-of.ts'
import { postgresStatementsOf } from './postgres-statements.ts'
import { tablesOf } from './tables-of.ts'

const rowsAtOnce = 2000
const besideTheRows: ReadonlySet<string> = new Set(['attachment_parts', 'unnamed_contents'])

/** The store in a schema of a database that is there and of the known version. */
export async function movedDatabase(place: PostgresPlace): Promise<MovedStore> {
  const pool = poolOf(place, { most: 1 })
  const all = await tablesOf(pool, place.schema)
  await pool.end()
  // What is attached is moved by itself.
  const tables = new Map([...all].filter(([name]) => !besideTheRows.has(name)))
  const connection = postgresConnectionOf(place, { lockMs: 10_000, connected: async () => undefined })
  await connection.open()
  const statements = postgresStatementsOf(connection, tables)
  const countOn = async (): Promise<void> => {
    for (const [table, columns] of tables) {
      if (!columns.includes('local_key')) continue
      await connection.ask({
        text: `SELECT setval(pg_get_serial_sequence('${table}', 'local_key'), coalesce(max(local_key), 1)) FROM ${table}`,
      })
    }
  }
  return {
    statements,
    async *pieces(table, columns) {
      await connection.ask({ text: `DECLARE moved CURSOR FOR SELECT ${columns.join(', ')} FROM ${table}` })
      for (;;) {
        const { rows } = await connection.ask({ text: `FETCH ${rowsAtOnce} FROM moved`, asArrays: true })
        if (rows.length === 0) break
        yield rows as readonly (readonly MovedValue[])[]
      }
      await connection.ask({ text: 'CLOSE moved' })
    },
    async within(work) {
      await connection.ask({ text: 'BEGIN ISOLATION LEVEL REPEATABLE READ' })
      try {
        const answer = await work()
        await countOn()
        await connection.ask({ text: 'COMMIT' })
        await connection.settled()
        return answer
      } catch (fault) {
        connection.forgive()
        await connection.ask({ text: 'ROLLBACK' }).catch(() => undefined)
        throw fault
      }
    },
    close: connection.end,
  }
}
