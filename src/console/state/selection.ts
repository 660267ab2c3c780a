import type { Selection } from './place-shapes.ts'

/** The index of the selected row among the keys on screen: where it went, or who took its place. */
export function selectedIndex({ key, index }: Selection, keys: readonly string[]): number {
  const found = key === null ? -1 : keys.indexOf(key)
  if (found !== -1) return found
  return Math.max(0, Math.min(index, keys.length - 1))
}

/** The selection moved by some rows; it stops at both ends. */
export function moved(selection: Selection, keys: readonly string[], by: number): Selection {
  return selectionAt(selectedIndex(selection, keys) + by, keys)
}

export function selectionAt(index: number, keys: readonly string[]): Selection {
  const inside = Math.max(0, Math.min(index, keys.length - 1))
  return { key: keys[inside] ?? null, index: inside }
}
