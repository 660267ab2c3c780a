import type { MaybePromise, Statements } from './statements.ts'

type Counter = 'ref' | 'batch'

/** The counters of a store: read once for as long as nobody else commits, and written once before a commit. */
export type Counters = {
  /** Told when they may be others: after a commit of another connection, and after a rollback. */
  readonly forget: () => void
  /** Reads them where they are not known: before the others are asked. */
  readonly know: () => MaybePromise<void>
  readonly last: (name: Counter) => number
  readonly advance: (name: Counter, value: number) => void
  /** Writes those that moved on. */
  readonly settle: () => MaybePromise<void>
}

export function countersOf(statements: Statements): Counters {
  const read = statements.prepare<[], { name: Counter; value: number }>(
    `SELECT name, value FROM counters WHERE name IN ('ref', 'batch')`,
  )
  const write = statements.prepare<[string, number]>(
    'INSERT INTO counters (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  )
  const known = new Map<Counter, number>()
  const moved = new Set<Counter>()
  let isKnown = false
  return {
    forget() {
      known.clear()
      moved.clear()
      isKnown = false
    },
    async know() {
      if (isKnown) return
      for (const { name, value } of await read.all()) known.set(name, value)
      isKnown = true
    },
    last: (name) => known.get(name) ?? 0,
    advance(name, value) {
      known.set(name, value)
      moved.add(name)
    },
    async settle() {
      for (const name of moved) await write.run(name, known.get(name) ?? 0)
      moved.clear()
    },
  }
}
