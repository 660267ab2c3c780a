import type { Pool } from 'pg'

/**
 * Makes what lets one instance at a time do a work of a name: the lock is of a connection, so that an instance that dies holds it no longer.
 * Whoever finds another at it does nothing, and is answered false.
 */
export function aloneOn(pool: Pool, name: string): (work: () => Promise<void>) => Promise<boolean> {
  return async (work) => {
    const client = await pool.connect()
    let isWhole = false
    try {
      const { rows } = await client.query<{ mine: number }>(
        'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS mine',
        [name],
      )
      const isMine = rows[0]?.mine === 1
      if (isMine) {
        await work()
        await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name])
      }
      isWhole = true
      return isMine
    } finally {
      // A connection that is not whole ends, and with it what it held.
      client.release(!isWhole)
    }
  }
}
