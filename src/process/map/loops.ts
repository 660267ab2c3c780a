import type { MapArrow } from './map-graph.ts'

/**
 * The arrows that lead back to a box on whose way they lie: without them there is no loop, and every arrow can be drawn downwards.
 * Found from the first box on, in the order of the arrows; arrows from a box to itself are not among them.
 */
export function backArrows(boxCount: number, arrows: readonly MapArrow[]): ReadonlySet<number> {
  const out = Array.from({ length: boxCount }, (): number[] => [])
  for (const [arrow, { from, to }] of arrows.entries()) if (from !== to) out[from]?.push(arrow)
  const back = new Set<number>()
  const state = new Map<number, 'open' | 'done'>()
  for (let first = 0; first < boxCount; first++) {
    if (state.has(first)) continue
    const path: { readonly box: number; next: number }[] = [{ box: first, next: 0 }]
    state.set(first, 'open')
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const arrow = out[top.box]?.[top.next++]
      const to = arrow === undefined ? undefined : arrows[arrow]?.to
      if (arrow === undefined || to === undefined) {
        state.set(top.box, 'done')
        path.pop()
      } else if (state.get(to) === 'open') back.add(arrow)
      else if (!state.has(to)) {
        state.set(to, 'open')
        path.push({ box: to, next: 0 })
      }
    }
  }
  return back
}
