import type BetterSqlite3 from 'better-sqlite3'
import type { CopiedUpTo, SnapshotBeginning } from './snapshot-part.ts'

/** How far an empty store has got that is filled with all that its server has. */
export type FirstCopyState = Pick<SnapshotBeginning, 'cursor' | 'cursorId' | 'eventsFrom'> & {
  readonly timeline: string
  readonly upTo: CopiedUpTo | null
  /** Rows that came, and how many there are, about. */
  readonly done: number
  readonly about: number
  /** Up to which token customers are found; null where none is written. */
  readonly token: string | null
  readonly isSearchable: boolean
}

const stateKey = 'first_copy'
const indexesKey = 'first_copy_indexes'

/** Null where the store is whole. */
export function readFirstCopy(connection: BetterSqlite3.Database): FirstCopyState | null {
  const kept = read(connection, stateKey)
  return kept === undefined ? null : (JSON.parse(kept) as FirstCopyState)
}

/** Used inside the transaction that writes what it tells of; null once the store is whole. */
export function writeFirstCopy(connection: BetterSqlite3.Database, state: FirstCopyState | null): void {
  write(connection, stateKey, state && JSON.stringify(state))
}

/** What makes the indexes that wait until the rows are there: row by row they would be written in no order. */
export function readWaitingIndexes(connection: BetterSqlite3.Database): readonly string[] {
  return JSON.parse(read(connection, indexesKey) ?? '[]') as readonly string[]
}

export function writeWaitingIndexes(connection: BetterSqlite3.Database, indexes: readonly string[]): void {
  write(connection, indexesKey, indexes.length === 0 ? null : JSON.stringify(indexes))
}

function read(connection: BetterSqlite3.Database, key: string): string | undefined {
  return connection.prepare<[string], string>('SELECT value FROM store_info WHERE key = ?').pluck().get(key)
}

function write(connection: BetterSqlite3.Database, key: string, value: string | null): void {
  if (value === null) connection.prepare('DELETE FROM store_info WHERE key = ?').run(key)
  else {
    connection
      .prepare(
        'INSERT INTO store_info (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
      )
      .run(key, value)
  }
}

/** How much of the rows came, in percent. */
export function percentOf({ done, about }: Pick<FirstCopyState, 'done' | 'about'>): number {
  return about === 0 ? 0 : Math.min(99, Math.floor((100 * done) / about))
}
