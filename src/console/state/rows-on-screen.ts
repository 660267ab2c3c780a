import type { Scene } from '../actions/action.ts'
import { selectedIndex } from './selection.ts'

/** The keys of the rows of the list on screen, in order; empty where there is no list. */
export function rowKeys({ views }: Scene): readonly string[] {
  const { place } = views
  switch (place.of) {
    case 'sign-in':
      return place.agents.map(({ key }) => key)
    case 'queues':
      return place.rows.map(({ ref }) => ref)
    case 'customers':
      return place.hits.map(({ ref }) => ref)
    case 'customer':
      return place.timeline.map(({ ref }) => ref)
    case 'history':
      return place.rows.map(({ seq }) => String(seq))
    case 'first-run':
    case 'workspace':
      return []
    default:
      return place satisfies never
  }
}

/** The key of the selected row, or null where there is none. */
export function selectedKey(scene: Scene): string | null {
  const { place } = scene.model
  if (!('selection' in place)) return null
  const keys = rowKeys(scene)
  return keys[selectedIndex(place.selection, keys)] ?? null
}

/** The interaction that actions mean: the one on screen, or the selected one. */
export function meantRef(scene: Scene): string | null {
  const { place } = scene.model
  if (place.at === 'workspace' || place.at === 'history') return place.ref
  return place.at === 'queues' ? selectedKey(scene) : null
}
