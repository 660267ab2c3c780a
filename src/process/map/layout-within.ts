import { type Attempt, layoutMap } from './layout-map.ts'
import type { MapGraph, TextMeasure } from './map-graph.ts'
import type { MapLayout } from './map-layout.ts'

/** From roomy to tight: long texts in few lines first, in the end boxes one under the other. */
const attempts: readonly Attempt[] = [
  { title: 34, label: 18, mostInLayer: null },
  { title: 26, label: 16, mostInLayer: null },
  { title: 20, label: 14, mostInLayer: null },
  { title: 15, label: 12, mostInLayer: null },
  { title: 20, label: 14, mostInLayer: 2 },
  { title: 15, label: 10, mostInLayer: 2 },
  { title: 24, label: 14, mostInLayer: 1 },
  { title: 14, label: 9, mostInLayer: 1 },
]

/** Above this a map takes ELK seconds to lay out and nobody could take it in; measured: 60 boxes 1.5 s, 150 boxes 27 s. */
export const mostBoxes = 80

/** Too large for a map, or the columns that the narrowest one takes. */
export type TooWide = { readonly needs: number | null }

/** The roomiest layout of a map that is at most so many columns wide. */
export async function layoutWithin(
  graph: MapGraph,
  measure: TextMeasure,
  columns: number,
): Promise<MapLayout | TooWide> {
  if (graph.boxes.length > mostBoxes) return { needs: null }
  let needs = Number.POSITIVE_INFINITY
  for (const attempt of attempts) {
    const layout = await layoutMap(graph, measure, attempt)
    if (layout.columns <= columns) return layout
    needs = Math.min(needs, layout.columns)
  }
  return { needs }
}
