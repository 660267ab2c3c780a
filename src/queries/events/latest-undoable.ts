import type { Reader } from '../../store/reader.ts'
import type { EventRow } from './event-by-seq.ts'
import { eventsOfBatch } from './events-of-batch.ts'
import { lastCommandsOfActor } from './last-commands-of-actor.ts'
import { isUndone } from './is-undone.ts'

/** What `u` takes back: one command, or a whole batch, its commands last first. */
export type Undoable = { readonly batch: string | null; readonly events: readonly EventRow[] }

const lookedBack = 200

/** The last thing somebody did that is not undone yet; undefined when there is none among his last 200 commands. */
export function latestUndoable(reader: Reader, actor: string): Undoable | undefined {
  for (const event of reader.all(lastCommandsOfActor, { actor, limit: lookedBack })) {
    if (event.undoes !== null || isUndone(reader, event.seq)) continue
    return event.batch === null ? { batch: null, events: [event] } : undoableBatch(reader, event.batch)
  }
  return undefined
}

/** The commands of a batch that still stand, last first; undefined when there are none. */
export function undoableBatch(reader: Reader, batch: string): Undoable | undefined {
  const events = reader
    .all(eventsOfBatch, { batch })
    .filter((event) => event.undoes === null && !isUndone(reader, event.seq))
  return events.length === 0 ? undefined : { batch, events }
}
