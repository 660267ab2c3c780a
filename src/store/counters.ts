import type BetterSqlite3 from 'better-sqlite3'

type Counter = 'ref' | 'batch'

/** The counters of a store: read once for as long as nobody else commits, and written once before a commit. */
export type Counters = {
  /** Told when they may be others: after a commit of another connection, and after a rollback. */
  readonly forget: () => void
  readonly last: (name: Counter) => number
  readonly advance: (name: Counter, value: number) => void
  /** Writes those that moved on. */
  readonly settle: () => void
}

export function countersOf(connection: BetterSqlite3.Database): Counters {
  const read = connection.prepare<[string], number>('SELECT value FROM counters WHERE name = ?').pluck()
  const write = connection.prepare<[string, number]>(
    'INSERT INTO counters (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  )
  const known = new Map<Counter, number>()
  const moved = new Set<Counter>()
  return {
    forget() {
      known.clear()
      moved.clear()
    },
    last(name) {
      const value = known.get(name) ?? read.get(name) ?? 0
      known.set(name, value)
      return value
    },
    advance(name, value) {
      known.set(name, value)
      moved.add(name)
    },
    settle() {
      for (const name of moved) write.run(name, known.get(name) ?? 0)
      moved.clear()
    },
  }
}
