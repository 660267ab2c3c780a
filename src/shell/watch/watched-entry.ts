import { type WatchedEvent, eventsToWatch } from '../../queries/events/events-to-watch.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import { type TouchedRecord, recordsOfEvent } from '../../queries/events/records-of-event.ts'
import type { Reader } from '../../store/reader.ts'
import { refsIn } from '../refs-of-event.ts'

/** A command as those who watch see it. */
export type WatchedEntry = {
  readonly event: WatchedEvent
  /** Refs of what it was given for and of what it touched, each once. */
  readonly refs: readonly string[]
  /** Keys of the queues of these records, as they are now. */
  readonly queues: readonly string[]
}

const atOnce = 200

/** What was given after an event, oldest first; at most 200, the rest with the next call. */
export function entriesAfter(reader: Reader, seq: number): readonly WatchedEntry[] {
  return reader.all(eventsToWatch, { seq, limit: atOnce }).map((event) => {
    const touched = reader.all(recordsOfEvent, { seq: event.seq })
    const known = new Set(touched.map(({ ref }) => ref))
    // A note touches no record, and is given for one.
    const given = refsIn(event.open).filter((ref) => !known.has(ref))
    const records = [...touched, ...given.map((ref) => recordOf(reader, ref))]
    return {
      event,
      refs: [...new Set(records.map(({ ref }) => ref))],
      queues: [...new Set(records.flatMap(({ queue }) => (queue === null ? [] : [queue])))],
    }
  })
}

function recordOf(reader: Reader, ref: string): TouchedRecord {
  return { ref, queue: reader.one(interactionByRef, { ref })?.queueId ?? null }
}
