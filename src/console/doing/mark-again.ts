import type { Undoable } from '../../queries/events/latest-undoable.ts'
import { touchedRowsOfEvent } from '../../queries/events/touched-rows-of-event.ts'
import { interactionById } from '../../queries/interactions/interaction-by-id.ts'
import { marksOf, nothingMarked } from '../state/marks.ts'
import { isMyWork } from '../state/model.ts'
import type { Doing } from './doing.ts'

/** Of more than these, the filter and one key mark all anew. */
const markedAtMost = 2000

/**
 * What was wrapped up together and came back is marked again, where it is on screen and nothing else was marked meanwhile: whoever took it
 * back wants another answer for the same. An undo restores the versions, so what somebody changes from now on is kept out as before.
 */
export function markAgain({ ui, agent, store: { reader } }: Doing, { events }: Undoable): void {
  const { model, views } = ui.scene()
  const { place } = model
  const wrapUps = events.filter(({ command }) => command === 'interaction.wrap-up')
  if (place.at !== 'queues' || views.place.of !== 'queues' || place.marks.records.size > 0) return
  if (wrapUps.length < 2 || wrapUps.length > markedAtMost) return
  const isMine = isMyWork(place)
  const queue = views.place.chosen?.key
  const records = wrapUps
    .flatMap(({ seq }) => reader.all(touchedRowsOfEvent, { seq }))
    .flatMap(({ table, rowId }) => {
      const found = table === 'interactions' ? reader.one(interactionById, { id: rowId }) : undefined
      return found ? [found] : []
    })
    .filter(({ heldBy, queueId, state }) =>
      isMine ? heldBy === agent : state === 'queued' && queueId === queue,
    )
    .map(({ id, ref, version, queueId }) => ({ id, ref, version, queueId }))
  if (records.length > 0)
    ui.change({ do: 'adjust', place: { ...place, marks: marksOf(records, nothingMarked) } })
}
