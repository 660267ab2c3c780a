import { looksLikeFilter } from '../../domain/filter/looks-like-filter.ts'
import type { MessageKey } from '../../language/say.ts'
import { textField } from '../components/text-field/text-field.ts'
import type { ViewRecord } from '../screens/view.ts'
import type { ViewEntry } from '../screens/view-list.ts'
import { callbacksPlace, isMyWork, type Overlay, type Place, viewPlace } from '../state/model.ts'
import { placeOfRecord } from '../state/place-of-record.ts'
import { selectedKey } from '../state/rows-on-screen.ts'
import type { Action, Context, Scene } from './action.ts'
import { onOwn } from './meant-record.ts'

const inList: readonly Context[] = ['views']
const inView: readonly Context[] = ['view']
const kept: readonly Context[] = ['queues', 'cases']

/** Opening saved views, and keeping what a list is narrowed to as one. */
export const viewActions: readonly Action[] = [
  {
    id: 'view.open',
    keys: ['Enter'],
    contexts: inList,
    footer: inList,
    blockedBy: (scene) => (pointed(scene) ? null : 'blocked.nothing-selected'),
    run: (scene, ui) => {
      const entry = pointed(scene)
      if (entry) ui.change({ do: 'go', place: viewPlace(entry.key) })
    },
  },
  {
    id: 'view.remove',
    keys: ['x'],
    contexts: inList,
    footer: inList,
    blockedBy: (scene) => (pointed(scene) ? null : 'blocked.nothing-selected'),
    right: (scene) => {
      const entry = pointed(scene)
      const owner = entry?.isShared === true ? null : scene.model.agent
      return entry ? { what: 'view.remove', record: { owner } } : null
    },
    run: (scene, ui) => {
      const entry = pointed(scene)
      if (entry) ui.perform({ do: 'remove-view', name: entry.key, isShared: entry.isShared })
    },
  },
  {
    id: 'view.open-record',
    keys: ['Enter'],
    contexts: inView,
    footer: inView,
    blockedBy: (scene) => (pointedRecord(scene) ? null : 'blocked.nothing-selected'),
    run: (scene, ui) => {
      const record = pointedRecord(scene)
      if (record) ui.change({ do: 'go', place: placeOf(record) })
    },
  },
  {
    id: 'view.save',
    keys: ['+'],
    contexts: kept,
    blockedBy: whyNotKept,
    right: onOwn('view.save'),
    opensText: true,
    run: (scene, ui) => {
      const shape = keptShape(scene)
      const field = textField({ maxLength: 60 })
      if (shape)
        ui.change({
          do: 'open',
          overlay: { kind: 'save-view', ...shape, field, isShared: false, problem: null },
        })
    },
  },
]

function pointed(scene: Scene): ViewEntry | undefined {
  const { place } = scene.views
  return place.of === 'views' ? place.rows.find(({ key }) => key === selectedKey(scene)) : undefined
}

function pointedRecord(scene: Scene): ViewRecord | undefined {
  const { place } = scene.views
  return place.of === 'view' ? place.rows.find(({ ref }) => ref === selectedKey(scene)) : undefined
}

function placeOf({ opens, ref }: ViewRecord): Place {
  return opens === 'callback'
    ? { ...callbacksPlace(), whose: 'all', selection: { key: ref, index: 0 } }
    : placeOfRecord(opens, ref)
}

/** Words are looked for and not kept; what is kept is a filter, or the whole of a list. */
function whyNotKept({ model: { place }, views }: Scene): MessageKey | null {
  if (place.at !== 'queues' && place.at !== 'cases') return 'blocked.nothing-selected'
  const { filter } = place
  const isRight = 'filterProblem' in views.place && views.place.filterProblem === null
  return filter.trim() === '' || (looksLikeFilter(filter) && isRight) ? null : 'blocked.words-not-kept'
}

/** What a list shows, as the filter and the order of a view. */
function keptShape({
  model: { place },
  views,
}: Scene): Pick<Overlay<'save-view'>, 'of' | 'filter' | 'sort'> | null {
  if (place.at === 'cases') {
    const { filter, sort } = scopes[place.scope]
    return { of: 'cases', filter: both(filter, place.filter), sort }
  }
  if (place.at !== 'queues' || views.place.of !== 'queues' || isMyWork(place)) return null
  const queue = views.place.chosen
  return queue && { of: 'waiting', filter: both(`queue = ${queue.key}`, place.filter), sort: null }
}

const inWork = 'state in (new, open, pending)'
const scopes = {
  mine: { filter: `${inWork} and agent = me`, sort: null },
  nobodys: { filter: `${inWork} and agent is empty`, sort: null },
  'in-work': { filter: inWork, sort: null },
  over: { filter: 'state in (resolved, closed)', sort: '-resolved' },
} as const

function both(first: string, typed: string): string {
  return typed.trim() === '' ? first : `${first} and (${typed.trim()})`
}
