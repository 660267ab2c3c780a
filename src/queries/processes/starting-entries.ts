import { query } from '../../store/query.ts'

/** A process that begins by itself at an entry point. */
export type StartingEntry = {
  readonly process: string
  readonly point: string
  /** Path of the reason for which it begins, with those under it; null where it begins with whatever comes in. */
  readonly reason: string | null
}

/** All processes that begin by themselves, by key; a site has a few. */
export const startingEntries = query<StartingEntry, object>('starting-entries', (db) =>
  db
    .selectFrom('process_entries')
    .select(['process', 'point', 'reason'])
    .where('begins', '=', 'starts')
    .orderBy('process')
    .limit(1000),
)
