import { wrapUpForm } from '../forms/wrap-up-form.ts'
import { nothingMarked } from '../state/marks.ts'
import { selectedKey } from '../state/rows-on-screen.ts'
import type { Action, Context, Scene } from './action.ts'

const queues: readonly Context[] = ['queues']

/** Marking contacts of a queue, and wrapping up all that is marked. */
export const markActions: readonly Action[] = [
  {
    id: 'interaction.wrap-up-marked',
    keys: ['w'],
    contexts: queues,
    footer: queues,
    blockedBy: (scene) => (markedIn(scene).length === 0 ? 'blocked.nothing-marked' : null),
    run: (scene, ui) => {
      const { place } = scene.views
      if (place.of !== 'queues' || !place.wrapUp) return
      const form = wrapUpForm({ ref: '', ...place.wrapUp })
      const records = markedIn(scene)
      ui.change({
        do: 'open',
        overlay: { kind: 'wrap-up-marked', form, records, preview: null, problem: null },
      })
    },
  },
  {
    id: 'list.mark-all',
    keys: ['*'],
    contexts: queues,
    run: ({ model: { place } }, ui) => {
      if (place.at !== 'queues') return
      if (place.marks.isAll) ui.change({ do: 'adjust', place: { ...place, marks: nothingMarked } })
      else ui.perform({ do: 'mark-all' })
    },
  },
  {
    id: 'list.mark',
    keys: ['Space'],
    contexts: queues,
    blockedBy: (scene) => (selectedKey(scene) === null ? 'blocked.nothing-selected' : null),
    run: (scene, ui) => {
      const ref = selectedKey(scene)
      if (ref !== null) ui.perform({ do: 'mark', ref })
    },
  },
]

function markedIn({ model: { place } }: Scene) {
  return place.at === 'queues' ? [...place.marks.records.values()] : []
}
