import { undoOfEvent } from '../../queries/events/undo-of-event.ts'
import type { CommandReading } from '../../store/command-definition.ts'

/** Whether the last word on an event is its undo: an undo that was itself undone does not count. */
export async function isUndone(tx: CommandReading, seq: number): Promise<boolean> {
  const last = await tx.one(undoOfEvent, { seq })
  return last !== undefined && !(await isUndone(tx, last.seq))
}
