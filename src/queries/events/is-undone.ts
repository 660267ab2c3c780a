import { undoOfEvent } from './undo-of-event.ts'
import type { Reader } from '../../store/reader.ts'

/** Whether the last word on an event is its undo: an undo that was itself undone does not count. */
export function isUndone(reader: Reader, seq: number): boolean {
  const last = reader.one(undoOfEvent, { seq })
  return last !== undefined && !isUndone(reader, last.seq)
}
