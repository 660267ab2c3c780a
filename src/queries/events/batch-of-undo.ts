import type { Reader } from '../../store/reader.ts'
import { eventBySeq } from './event-by-seq.ts'
import { eventsOfBatch } from './events-of-batch.ts'
import { isUndone } from './is-undone.ts'
import { undoOfEvent } from './undo-of-event.ts'

/** An undo begins with the last command; a few of those may have had to stay. */
const lookedAt = 200

/** The batch under which an actor has begun to take a batch back, so that what goes on is one with it; null when he has not. */
export function batchOfUndo(reader: Reader, batch: string, actor: string): string | null {
  for (const { seq } of reader.all(eventsOfBatch, { batch }).slice(0, lookedAt)) {
    const undo = reader.one(undoOfEvent, { seq })
    if (!undo || isUndone(reader, undo.seq)) continue
    const event = reader.one(eventBySeq, { seq: undo.seq })
    if (event?.actor === actor && event.batch !== null) return event.batch
  }
  return null
}
