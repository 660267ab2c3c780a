import type BetterSqlite3 from 'better-sqlite3'

/** Ten times a second at most. Source: DESIGN.md, "One write path". */
const lookMs = 100

/**
 * Tells a listener that another connection, of this process or another, has committed. The look costs 6 microseconds.
 * A store that cannot be looked at any more has changed too, once: who reads it then meets what is wrong, where it is told.
 * Answers a function that ends the watch.
 */
export function watchChanges(connection: BetterSqlite3.Database, changed: () => void): () => void {
  const version = connection.prepare<[], number>('PRAGMA data_version').pluck()
  const look = (): number | null => {
    try {
      return version.get() ?? null
    } catch {
      return null
    }
  }
  let seen = look()
  const timer = setInterval(() => {
    const now = look()
    if (now === seen) return
    seen = now
    changed()
  }, lookMs)
  return () => {
    clearInterval(timer)
  }
}
