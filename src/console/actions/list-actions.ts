import { textField } from '../components/text-field/text-field.ts'
import { nothingMarked } from '../state/marks.ts'
import { queuesPlace } from '../state/model.ts'
import { moved, selectionAt } from '../state/selection.ts'
import { rowKeys } from '../state/rows-on-screen.ts'
import type { Action, Context, Scene, Ui } from './action.ts'

const queuePlace: readonly Context[] = ['queues', 'my-work']
const lists: readonly Context[] = [
  ...queuePlace,
  'customers',
  'customer',
  'cases',
  'case',
  'history',
  'callbacks',
  'people',
  'processes',
  'process',
  'inbox',
  'settings',
  'views',
  'view',
]
const filtered: readonly Context[] = [...queuePlace, 'cases', 'view']
const page = 10

/** Moving in lists and narrowing them. */
export const listActions: readonly Action[] = [
  { id: 'list.down', keys: ['j', 'ArrowDown'], contexts: lists, run: (scene, ui) => move(scene, ui, 1) },
  { id: 'list.up', keys: ['k', 'ArrowUp'], contexts: lists, run: (scene, ui) => move(scene, ui, -1) },
  { id: 'list.page-down', keys: ['PageDown'], contexts: lists, run: (scene, ui) => move(scene, ui, page) },
  { id: 'list.page-up', keys: ['PageUp'], contexts: lists, run: (scene, ui) => move(scene, ui, -page) },
  { id: 'list.first', keys: ['Home'], contexts: lists, run: (scene, ui) => jump(scene, ui, 'first') },
  { id: 'list.last', keys: ['End'], contexts: lists, run: (scene, ui) => jump(scene, ui, 'last') },
  {
    id: 'list.filter',
    keys: ['/'],
    contexts: filtered,
    footer: ['queues', 'cases', 'view'],
    opensText: true,
    run: ({ model: { place } }, ui) => {
      if (!('filter' in place) || place.at === 'sign-in') return
      const field = textField({ text: place.filter, maxLength: 400 })
      ui.change({ do: 'open', overlay: { kind: 'filter', field, before: place.filter } })
    },
  },
  {
    id: 'list.clear-filter',
    keys: ['Escape'],
    contexts: queuePlace,
    run: ({ model: { place } }, ui) => {
      if (place.at !== 'queues') return
      const hasMarks = place.marks.records.size > 0
      // What was found by the filter stays in view when its marks go.
      const filter = hasMarks ? place.filter : ''
      if (hasMarks || place.filter !== '')
        ui.change({ do: 'adjust', place: { ...place, filter, marks: nothingMarked } })
    },
  },
  {
    id: 'queue.next',
    keys: ['Tab', 'ArrowRight'],
    contexts: queuePlace,
    footer: queuePlace,
    run: (scene, ui) => turn(scene, ui, 1),
  },
  {
    id: 'queue.previous',
    keys: ['Shift-Tab', 'ArrowLeft'],
    contexts: queuePlace,
    run: (scene, ui) => turn(scene, ui, -1),
  },
]

function move(scene: Scene, ui: Ui, by: number): void {
  const { place } = scene.model
  if (!('selection' in place)) return
  const keys = rowKeys(scene)
  if (place.at === 'case' && keys.length === 0) {
    const to = Math.max(0, Math.min(place.scroll + by, ui.scrollLimit()))
    ui.change({ do: 'adjust', place: { ...place, scroll: to } })
  } else ui.change({ do: 'adjust', place: { ...place, selection: moved(place.selection, keys, by) } })
}

function jump(scene: Scene, ui: Ui, to: 'first' | 'last'): void {
  const { place } = scene.model
  if (!('selection' in place)) return
  const keys = rowKeys(scene)
  const selection = selectionAt(to === 'first' ? 0 : keys.length - 1, keys)
  ui.change({ do: 'adjust', place: { ...place, selection } })
}

function turn({ model: { place }, views }: Scene, ui: Ui, by: 1 | -1): void {
  if (place.at !== 'queues' || views.place.of !== 'queues') return
  const { queues, chosen } = views.place
  if (queues.length === 0) return
  const at = queues.findIndex(({ key }) => key === chosen?.key)
  const next = queues[(at + by + queues.length) % queues.length]
  ui.change({ do: 'adjust', place: queuesPlace(next?.key ?? null) })
}
