import type { MapGraph } from './map-graph.ts'

/** A map as lines, for where it is too wide: each box, and below it where its arrows lead, by the numbers of the boxes. */
export function outlineOfMap({ boxes, arrows }: MapGraph): readonly string[] {
  return boxes.flatMap(({ mark, title }, place) => [
    `${mark}  ${title}`,
    ...arrows
      .filter(({ from }) => from === place)
      .map(
        ({ to, label }) =>
          `    ${label === '' ? '' : `${label} `}-> ${boxes[to]?.mark ?? ''}  ${boxes[to]?.title ?? ''}`,
      ),
  ])
}
