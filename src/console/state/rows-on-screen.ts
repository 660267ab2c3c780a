import type { Scene } from '../actions/action.ts'
import { meantRefIn, rowKeysOf } from '../places/every-place.ts'
import { selectedIndex } from './selection.ts'

/** The keys of the rows of the list on screen, in order; empty where there is no list. */
export function rowKeys({ views }: Scene): readonly string[] {
  return rowKeysOf(views.place)
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
  return meantRefIn(scene.model.place, selectedKey(scene))
}
