import { knownVersion } from '../migrate.ts'
import type { WriteLock } from '../write-lock.ts'
import type { KnownHistory } from './known-history.ts'
import { commits } from './migrate-postgres.ts'
import type { PostgresConnection } from './postgres-connection.ts'

/**
 * Makes the write lock of a connection: the row of the site's counter, which every transaction that writes locks first, and moves
 * on. So the commands of one site run one after another, whichever instance they were given to, and the number tells whether
 * others committed meanwhile.
 * Refuses: store-newer; what `refusalOf` makes of a fault is the runner's.
 */
export function postgresLockOf(
  connection: PostgresConnection,
  { database, history }: { readonly database: string; readonly history: KnownHistory },
): WriteLock {
  let seen: number | undefined
  let held: number | undefined
  /** What others may have changed of the store itself; answers the version of its schema. */
  const lookAgain = async (): Promise<number> => {
    const { rows } = await connection.ask({
      text: 'SELECT key, value FROM store_info',
      name: 'linia_info',
      asArrays: true,
    })
    const facts = new Map(rows as readonly (readonly [string, string])[])
    history.learn({ prefix: facts.get('prefix') ?? '', timelines: facts.get('timelines') ?? null })
    return Number(facts.get('schema') ?? 0)
  }
  return {
    async acquire() {
      // What it knew is of before the connection was lost: who knows what the database is now.
      if (await connection.open()) seen = undefined
      connection.send({ text: 'BEGIN' })
      const { rows } = await connection.ask({
        text: 'UPDATE counters SET value = value + 1 WHERE name = $1 RETURNING value',
        name: 'linia_lock',
        values: [commits],
        asArrays: true,
      })
      held = Number((rows[0] as readonly unknown[] | undefined)?.[0])
      if (held - 1 === seen) return { othersCommitted: false }
      const found = await lookAgain()
      if (found === knownVersion) return { othersCommitted: true }
      return { refusal: { code: 'store-newer', path: database, found, known: knownVersion } }
    },
    async commit() {
      const { command } = await connection.ask({ text: 'COMMIT' })
      await connection.settled()
      if (command !== 'COMMIT') throw new Error('the database took the transaction back')
      seen = held
      if (held !== undefined) history.committed(held)
      held = undefined
    },
    async rollback() {
      connection.forgive()
      held = undefined
      try {
        await connection.ask({ text: 'ROLLBACK' })
      } catch {
        // A connection that is lost has no transaction any more; the next one is made anew.
        await connection.end().catch(() => undefined)
      }
      connection.forgive()
    },
  }
}
