import { nothingSelected } from '../state/model.ts'
import { placeOfRecord } from '../state/place-of-record.ts'
import { selectedKey } from '../state/rows-on-screen.ts'
import type { Action } from './action.ts'

/** From the line of processes to what is at the entry of one and inside, and to that contact or case. */
export const processActions: readonly Action[] = [
  {
    id: 'process.inside',
    keys: ['Enter'],
    contexts: ['processes'],
    footer: ['processes'],
    blockedBy: (scene) => (selectedKey(scene) === null ? 'blocked.nothing-selected' : null),
    run: (scene, ui) => {
      const process = selectedKey(scene)
      if (process !== null)
        ui.change({ do: 'go', place: { at: 'process', process, selection: nothingSelected } })
    },
  },
  {
    id: 'process.case',
    keys: ['Enter'],
    contexts: ['process'],
    footer: ['process'],
    blockedBy: (scene) => (selectedKey(scene) === null ? 'blocked.nothing-selected' : null),
    run: (scene, ui) => {
      const { place } = scene.views
      const row =
        place.of === 'process' ? place.rows.find(({ ref }) => ref === selectedKey(scene)) : undefined
      if (row) ui.change({ do: 'go', place: placeOfRecord(row.opens.kind, row.opens.ref) })
    },
  },
]
