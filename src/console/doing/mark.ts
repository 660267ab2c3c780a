import type { FilterTest } from '../../domain/filter/filter-test.ts'
import type { Interaction } from '../../domain/interaction.ts'
import { maskedRow } from '../../queries/customers/card-masking.ts'
import { type MatchedRecord, matchingStepwise } from '../../queries/filter/matched-records.ts'
import { visibleRecords } from '../../queries/filter/visible-records.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import { isMarkable, type MarkedRecord, marksOf } from '../state/marks.ts'
import { myWork, type Place } from '../state/model.ts'
import { rowKeys } from '../state/rows-on-screen.ts'
import { moved } from '../state/selection.ts'
import { matchingWords } from '../views/matching-words.ts'
import { maskingOn } from '../views/reading.ts'
import { readTyped } from '../views/read-filtered.ts'
import { testsOfMarkable } from '../views/read-view.ts'
import type { Doing } from './doing.ts'
import { tellDone, tellRefusal } from './tell.ts'

/** Marks a contact of the queue on screen, or takes its mark away, and goes on to the next row. */
export function mark({ ui, reading, scene }: Doing, ref: string): void {
  const { place } = scene.model
  if (place.at !== 'queues' && place.at !== 'view') return
  const records = new Map(place.marks.records)
  const found = reading.reader.one(interactionByRef, { ref })
  const isMarked = records.delete(ref)
  if (found && !isMarked) records.set(ref, markedRecord(found))
  const selection = moved(place.selection, rowKeys(scene), 1)
  const moving = { selection, marks: { records, isAll: false } }
  if (place.at === 'view') ui.change({ do: 'adjust', place: { ...place, ...moving } })
  else ui.change({ do: 'adjust', place: { ...place, queue: chosenQueue(scene) ?? place.queue, ...moving } })
}

function markedRecord({ id, ref, version, queueId }: Interaction): MarkedRecord {
  return { id, ref, version, queueId }
}

/**
 * Marks all that waits in the queue on screen and matches the filter, whether it is on the screen or not. Esc stops the search
 * and marks nothing. Refused with filter-too-wide.
 */
export async function markAll(doing: Doing): Promise<void> {
  const { ui, scene, agent, reading } = doing
  const { place } = scene.model
  const queue = chosenQueue(scene)
  if (place.at === 'queues' && queue === myWork) {
    markMine(doing, place)
    return
  }
  const listed = listedHere(doing)
  if (!listed || (place.at !== 'queues' && place.at !== 'view')) return
  const typed = readTyped(place.filter, agent, reading)
  if (typed.is === 'wrong') {
    ui.change({ do: 'notice', notice: { kind: 'refused', text: typed.problem.text, hint: '' } })
    return
  }
  const test: FilterTest = {
    is: 'all',
    parts: [
      ...listed,
      ...(typed.is === 'filter' ? [typed.test] : []),
      visibleRecords(reading.reader, 'interactions', agent),
    ],
  }
  const steps = matchingStepwise('interactions', test, reading.reader)
  for (;;) {
    const step = steps.next()
    if (!step.done) {
      // A slice takes milliseconds; between two of them the terminal is heard.
      await new Promise((resolve) => setImmediate(resolve))
      if (ui.isStopped()) return
      continue
    }
    if (!step.value.ok) {
      tellRefusal(doing, step.value.refusal)
      return
    }
    const hasWords = matchingWords(typed.is === 'words' ? place.filter : '')
    // Words are looked for in what the list shows: what is masked there must not be found by its letters.
    const masking = maskingOn(agent, reading)
    const asShown = ({ customerId = null, subject = '', ...rest }: MatchedRecord) =>
      maskedRow({ ...rest, customerId, subject }, masking)
    const found = step.value.value.filter((record) => hasWords(asShown(record)))
    const marks = marksOf(found, { isAll: true })
    tellMarked(doing, place.at === 'view' ? { ...place, marks } : { ...place, queue, marks })
    return
  }
}

/** What the list on screen holds of contacts, before anything narrows it; null where none are listed. */
function listedHere({ scene, agent, reading }: Doing): readonly FilterTest[] | null {
  const { place } = scene.model
  const queue = chosenQueue(scene)
  if (place.at === 'view') return testsOfMarkable(place.name, agent, reading)
  return queue === null
    ? null
    : [
        { is: 'equal', column: 'queue', value: queue },
        { is: 'equal', column: 'state', value: 'queued' },
      ]
}

/** Marks all of the agent's own work that is on the list and can be: a handful, every one of them on the screen. */
function markMine(doing: Doing, place: Place<'queues'>): void {
  const { reading, scene } = doing
  const rows = scene.views.place.of === 'queues' ? scene.views.place.rows : []
  const found = rows
    .filter(isMarkable)
    .flatMap(({ ref }) => reading.reader.one(interactionByRef, { ref }) ?? [])
  tellMarked(doing, { ...place, marks: marksOf(found, { isAll: true }) })
}

function tellMarked(doing: Doing, place: Place<'queues' | 'view'>): void {
  const { ui, look } = doing
  ui.change({ do: 'adjust', place })
  const n = place.marks.records.size
  if (n > 0) tellDone(doing, 'done.marked', { n })
  else ui.change({ do: 'notice', notice: { kind: 'refused', text: look.say('mark.none'), hint: '' } })
}

function chosenQueue({ views: { place } }: Doing['scene']): string | null {
  return place.of === 'queues' ? (place.chosen?.key ?? null) : null
}
