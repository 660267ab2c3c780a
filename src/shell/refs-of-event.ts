import { parseRef } from '../domain/ids.ts'
import { eventsToWatch } from '../queries/events/events-to-watch.ts'
import { recordsOfEvent } from '../queries/events/records-of-event.ts'
import { processesOfEvent } from '../queries/processes/processes-of-event.ts'
import type { Reader } from '../store/reader.ts'

/** Refs of what a command was given for, and after them of what it touched beside that, each once; of a command about processes these too. */
export function refsOfEvent(reader: Reader, seq: number): readonly string[] {
  const [event] = reader.all(eventsToWatch, { seq: seq - 1, limit: 1 })
  const touched = reader.all(recordsOfEvent, { seq }).map(({ ref }) => ref)
  // Others only move them on beside what they are about.
  const isOfProcess = event?.seq === seq && event.command.startsWith('process.')
  const processes = isOfProcess ? reader.all(processesOfEvent, { seq }).map(({ ref }) => ref) : []
  return [...new Set([...refsIn(event?.seq === seq ? event.open : null), ...touched, ...processes])]
}

/** Every ref that the input of a command names, without what is personal. */
export function refsIn(input: unknown): readonly string[] {
  if (typeof input !== 'object' || input === null) return []
  return Object.values(input)
    .flatMap((value): unknown[] => (Array.isArray(value) ? value : [value]))
    .filter((value) => typeof value === 'string' && parseRef(value) === value)
    .map(String)
}
