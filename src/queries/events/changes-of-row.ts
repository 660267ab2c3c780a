import type { Reader } from '../../store/reader.ts'
import { changedBefore } from './changed-before.ts'
import { type EventRow, eventBySeq } from './event-by-seq.ts'

/** A row as it is now: its table, its id, and the event that changed it last. */
export type RowNow = { readonly table: string; readonly id: string; readonly changedBy: number }

/**
 * The commands that changed a row of a table that has no index of its history, newest first; at most `limit`. Each names the one before
 * it, so those that were undone, and their undo, are not among them.
 */
export function changesOfRow(
  reader: Reader,
  { table, id, changedBy }: RowNow,
  limit: number,
): readonly EventRow[] {
  const events: EventRow[] = []
  let seq: number | null = changedBy
  while (seq !== null && events.length < limit) {
    const event: EventRow | undefined = reader.one(eventBySeq, { seq })
    if (event) events.push(event)
    seq = reader.one(changedBefore, { seq, table, id })?.seq ?? null
  }
  return events
}
