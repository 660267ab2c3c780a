import { labelIn } from '../../domain/labels.ts'
import type { ProcessDefinition } from '../../process/definition.ts'
import { maskedRow } from '../../queries/customers/card-masking.ts'
import { contactsAtEntry } from '../../queries/processes/contacts-at-entry.ts'
import { waitingAtPoints, waitingFor } from '../../queries/processes/waiting-for-process.ts'
import { entryPointLabels } from '../../queries/site/entry-point-labels.ts'
import type { InsideRow } from '../screens/process-inside.ts'
import type { PlaceViews } from '../state/views.ts'
import { maskingOn, type Reading, sightOn } from './reading.ts'

/** The contacts that wait where a process begins, and how many they are in all. */
export function readAtEntry(
  definition: ProcessDefinition,
  agent: string,
  reading: Reading,
): Pick<PlaceViews<'process'>, 'atEntry' | 'rows'> {
  const { reader, look } = reading
  const masking = maskingOn(agent, reading)
  const waiting = waitingFor(definition.entry, waitingAtPoints(reader, sightOn(agent, reading)))
  const labels = new Map(reader.all(entryPointLabels, {}).map((one) => [one.key, one.labels]))
  const rows = waiting.flatMap(({ queue, point }) => {
    const step = look.say('processes.at-entry', {
      point: labelIn(labels.get(point) ?? { en: point }, look.language),
    })
    return reader.all(contactsAtEntry, { queue, point }).map((row): InsideRow => {
      const { customerName, subject } = maskedRow(row, masking)
      const { ref, queuedAt: since, dueAt } = row
      const opens = { kind: 'interaction', ref } as const
      return { ref, opens, step, since, stuckAt: null, dueAt, waitsFor: null, customerName, subject }
    })
  })
  return { atEntry: waiting.reduce((sum, one) => sum + one.waiting, 0), rows }
}
