import type { MessageKey } from '../../language/say.ts'
import { wrapUpForm } from '../forms/wrap-up-form.ts'
import { isMarkable, nothingMarked } from '../state/marks.ts'
import { selectedKey } from '../state/rows-on-screen.ts'
import { onMeant } from './meant-record.ts'
import type { Action, Context, Scene } from './action.ts'

const lists: readonly Context[] = ['queues', 'my-work', 'view']

/** Marking contacts of a queue, and wrapping up all that is marked. */
export const markActions: readonly Action[] = [
  {
    id: 'interaction.wrap-up-marked',
    keys: ['w'],
    contexts: lists,
    footer: lists,
    blockedBy: whyNotWrapUpMarked,
    right: onMeant('interaction.wrap-up'),
    opensText: true,
    run: (scene, ui) => {
      const { place } = scene.views
      if ((place.of !== 'queues' && place.of !== 'view') || !place.wrapUp) return
      const form = wrapUpForm({ ref: '', ...place.wrapUp, gathersOutcomes: true })
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
    contexts: lists,
    blockedBy: whyNotMarkAll,
    right: onMeant('interaction.wrap-up'),
    run: ({ model: { place } }, ui) => {
      if (place.at !== 'queues' && place.at !== 'view') return
      if (place.marks.isAll) ui.change({ do: 'adjust', place: { ...place, marks: nothingMarked } })
      else ui.perform({ do: 'mark-all' })
    },
  },
  {
    id: 'list.mark',
    keys: ['Space'],
    contexts: lists,
    blockedBy: whyNotMark,
    right: onMeant('interaction.wrap-up'),
    run: (scene, ui) => {
      const ref = selectedKey(scene)
      if (ref !== null) ui.perform({ do: 'mark', ref })
    },
  },
]

function whyNotWrapUpMarked(scene: Scene): MessageKey | null {
  const { place } = scene.views
  if (markedIn(scene).length === 0) return 'blocked.nothing-marked'
  // What is marked among one's own work may ask for different codes.
  const isOfOne = (place.of === 'queues' || place.of === 'view') && place.wrapUp !== null
  return isOfOne ? null : 'blocked.several-queues'
}

function whyNotMarkAll({ views: { place } }: Scene): MessageKey | null {
  if (place.of !== 'view') return null
  const isOfContacts = place.view?.kind === 'waiting' || place.view?.kind === 'contacts'
  return isOfContacts ? null : 'blocked.only-waiting'
}

function whyNotMark(scene: Scene): MessageKey | null {
  const { place } = scene.views
  const key = selectedKey(scene)
  if (key === null) return 'blocked.nothing-selected'
  if (place.of === 'view') {
    const row = place.rows.find(({ ref }) => ref === key)
    return row && row.markableIn !== null ? null : 'blocked.only-waiting'
  }
  if (place.of !== 'queues') return 'blocked.nothing-selected'
  const row = place.rows.find(({ ref }) => ref === key)
  return row && isMarkable(row) ? null : 'blocked.not-markable'
}

function markedIn({ model: { place } }: Scene) {
  return place.at === 'queues' || place.at === 'view' ? [...place.marks.records.values()] : []
}
