import { isPendingSeq, pendingSeq } from '../../domain/pending-number.ts'
import { eventsAfter } from '../../queries/events/events-after.ts'
import { type WatchedEvent, eventsToWatch } from '../../queries/events/events-to-watch.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import { type TouchedRecord, recordsOfEvent } from '../../queries/events/records-of-event.ts'
import type { Reader } from '../../store/reader.ts'
import { refsIn } from '../refs-of-event.ts'
import type { WatchPlace } from './watch-start.ts'

/** A command as those who watch see it. */
export type WatchedEntry = {
  readonly event: WatchedEvent
  /** Refs of what it was given for and of what it touched, each once. */
  readonly refs: readonly string[]
  /** Keys of the queues of these records, as they are now. */
  readonly queues: readonly string[]
}

const atOnce = 200
/** More than ever waits for a server. */
const pendingAtMost = 100_000

/**
 * Goes on from a place with each call: what was given since, oldest first, some hundreds at a time; nothing once there is no more. What a device
 * gave is told as it is given, and not again once its server has it.
 */
export function entriesBehind(place: WatchPlace): (reader: Reader) => readonly WatchedEntry[] {
  let { told, pending } = place
  let own: Set<string> | null = null
  return (reader) => {
    // What waited already when it began is nothing new once the server has it.
    own ??= new Set(pendingUpTo(reader, pending))
    const known = own
    for (;;) {
      const ofServer = reader
        .all(eventsToWatch, { seq: told, limit: atOnce })
        .filter(({ seq }) => !isPendingSeq(seq))
      const ofHere = reader.all(eventsToWatch, { seq: pending, limit: atOnce })
      told = ofServer.at(-1)?.seq ?? told
      pending = ofHere.at(-1)?.seq ?? pending
      const events = [...ofServer.filter(({ id }) => !known.delete(id)), ...ofHere]
      for (const { id } of ofHere) known.add(id)
      // Where all that came was told before, there may be more behind it.
      if (events.length > 0 || ofServer.length === 0) return events.map((event) => entryOf(event, reader))
    }
  }
}

/** Ids of what a device has given and its server does not have yet, up to one of them. */
function pendingUpTo(reader: Reader, last: number): readonly string[] {
  return reader
    .all(eventsAfter, { seq: pendingSeq(0), limit: pendingAtMost })
    .flatMap(({ seq, id }) => (seq <= last ? [id] : []))
}

function entryOf(event: WatchedEvent, reader: Reader): WatchedEntry {
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
}

function recordOf(reader: Reader, ref: string): TouchedRecord {
  return { ref, queue: reader.one(interactionByRef, { ref })?.queueId ?? null }
}
