export type VisibleRange = { readonly from: number; readonly to: number }

const context = 2

/**
 * Which rows of a list are on screen. The list stands still while the selection moves and jumps by
 * most of a page, keeping two rows of what was seen: scrolling row by row would redraw every line per key.
 */
export function visibleRange({
  count,
  selected,
  height,
}: {
  count: number
  selected: number
  height: number
}): VisibleRange {
  if (height <= 0) return { from: 0, to: 0 }
  if (count <= height) return { from: 0, to: count }
  const step = Math.max(1, height - 2 * context)
  const page = Math.floor(Math.max(0, selected) / step)
  const wanted = page * step - context
  const from = Math.max(0, Math.min(wanted, count - height))
  return { from, to: from + height }
}
