import type { Pool } from 'pg'
import { commits } from './migrate-postgres.ts'

/** A NOTIFY in every transaction cut 4,530 of them a second to 1,190; a look costs one row. Source: DESIGN.md, "Sync". */
const lookMs = 200

/**
 * Tells a listener that somebody, on this instance or another, has committed: the site's counter is another. A database that
 * cannot be looked at is looked at again. Answers a function that ends the watch.
 */
export function watchCommits(pool: Pool, changed: () => void): () => void {
  let seen: number | undefined
  let isOver = false
  let timer: NodeJS.Timeout | undefined
  const look = async (): Promise<void> => {
    try {
      const { rows } = await pool.query<{ value: number }>({
        name: 'linia commits',
        text: 'SELECT value FROM counters WHERE name = $1',
        values: [commits],
      })
      const now = rows[0]?.value
      if (isOver) return
      if (seen !== undefined && now !== seen) changed()
      seen = now
    } catch {
      // Whoever reads or writes meanwhile is told.
    }
    if (!isOver) timer = setTimeout(() => void look(), lookMs)
  }
  void look()
  return () => {
    isOver = true
    clearTimeout(timer)
  }
}
