import type { Snapshot } from '../snapshot-of.ts'
import type { PostgresConnection } from './postgres-connection.ts'

/** The snapshots of one connection, one after the other. */
export function snapshotOfPostgres(connection: PostgresConnection): Snapshot {
  let turn: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = turn.then(async () => {
      await connection.open()
      connection.send({ text: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' })
      try {
        return await work()
      } finally {
        connection.send({ text: 'COMMIT' })
        await connection.settled().catch(() => undefined)
        connection.forgive()
      }
    })
    turn = mine.catch(() => undefined)
    return mine
  }
}
