import { dumpStore } from './dump-store.ts'

const history = new Set(['events', 'event_personal', 'touched_rows', 'counters', 'outbox'])

/** Every table but the history of what was done. */
export function recordsOfStore(path: string): readonly (readonly [string, unknown])[] {
  return [...dumpStore(path)].filter(([table]) => !history.has(table))
}
