import { arranged, type Arrangement } from './arrange.ts'
import { type Piece, routedChannel, type RoutedChannel } from './channel.ts'
import { type Columns, columnsOf } from './columns.ts'
import { leftOf } from './label-place.ts'
import { backArrows } from './loops.ts'
import type { MapGraph, TextMeasure } from './map-graph.ts'
import type { Cell, MapLayout, PlacedBox, Wire } from './map-layout.ts'
import { type Port, type SizedBox, sizedBoxes, type Sizes } from './sized-box.ts'

export type Attempt = Sizes & { readonly mostInLayer: number | null }

/**
 * Gives every box its place and every arrow its line. Boxes lie in layers; between two layers every arrow has a level run of its own,
 * and through a layer a column of its own, so that lines meet nowhere and cross only at right angles.
 */
export async function layoutMap(
  graph: MapGraph,
  measure: TextMeasure,
  { mostInLayer, ...sizes }: Attempt,
): Promise<MapLayout> {
  const { arrows } = graph
  const back = backArrows(graph.boxes.length, arrows)
  const boxes = sizedBoxes(graph, back, { sizes, measure })
  const arrangement = await arranged(boxes, arrows, { back, mostInLayer })
  const columns = columnsOf(boxes, arrangement, { arrows, back })
  const channels = arrangement.layers
    .slice(1)
    .map((_, below) => channelBelow(below, { arrangement, columns }))
  const rows = rowsOf(boxes, arrangement, channels)
  const placed = boxes.map((box, place): PlacedBox => {
    const { kind, mark } = box.box
    const top = rows.top(place)
    const left = columns.boxes[place] ?? 0
    return { kind, mark, lines: box.lines, left, top, width: box.width, height: box.height }
  })
  const wires: Wire[] = []
  for (const [arrow, { from, to }] of arrows.entries()) {
    if (from === to) wires.push(loopWire(arrow))
    else wires.push(wireOf(arrow))
  }
  return movedLeft({ columns: 0, rows: rows.whole, boxes: placed, wires })

  function wireOf(arrow: number): Wire {
    const { from, to } = arrows[arrow] ?? { from: 0, to: 0 }
    const isBack = back.has(arrow)
    const [upper, lower] = isBack ? [to, from] : [from, to]
    const down: Cell[] = []
    const steps = columns.steps.get(arrow) ?? []
    const first = steps[0] ?? 0
    const upperBox = placed[upper]
    const lowerBox = placed[lower]
    down.push({ column: first, row: (upperBox?.top ?? 0) + (upperBox?.height ?? 0) })
    let column = first
    for (let place = 0; place + 1 < steps.length; place++) {
      const below = (arrangement.layerOf[upper] ?? 0) + place
      const channel = channels[below]
      const piece = channel?.pieces.findIndex((one) => one.arrow === arrow) ?? -1
      for (const level of channel?.routed.levels[piece] ?? []) {
        const row = (rows.channels[below] ?? 0) + level.row
        down.push({ column, row }, { column: level.column, row })
        column = level.column
      }
    }
    down.push({ column, row: (lowerBox?.top ?? 0) - 1 })
    const corners = isBack ? down.toReversed() : down
    const port = boxes[from]?.ports.find((one) => one.arrow === arrow && one.leaves)
    return { from, to, corners, label: port ? labelAt(port, { corners, isBack }) : null }
  }

  function loopWire(arrow: number): Wire {
    const { from, to } = arrows[arrow] ?? { from: 0, to: 0 }
    const box = boxes[from]
    const at = placed[from]
    const place = box?.loops.findIndex((one) => one.arrow === arrow) ?? 0
    const top = (at?.top ?? 0) + 1 + 2 * place
    const start = (at?.left ?? 0) + (at?.width ?? 0)
    const end = start + (box?.loopWidth ?? 0) - 1
    const label = box?.loops[place]?.label ?? ''
    return {
      from,
      to,
      corners: [
        { column: start, row: top },
        { column: end, row: top },
        { column: end, row: top + 1 },
        { column: start, row: top + 1 },
      ],
      label: label === '' ? null : { lines: [label], left: start + 2, top },
    }
  }
}

/** The same map from column 0 on, and as wide as what is in it. */
function movedLeft({ rows, boxes, wires }: MapLayout): MapLayout {
  const corners = wires.flatMap((wire) => wire.corners.map(({ column }) => column))
  const by = Math.min(...boxes.map((box) => box.left), ...corners)
  return {
    columns:
      Math.max(...boxes.map((box) => box.left + box.width), ...corners.map((column) => column + 1)) - by,
    rows,
    boxes: boxes.map((box) => ({ ...box, left: box.left - by })),
    wires: wires.map((wire) => ({
      ...wire,
      corners: wire.corners.map(({ column, row }) => ({ column: column - by, row })),
      label: wire.label && { ...wire.label, left: wire.label.left - by },
    })),
  }
}

type Channel = { readonly pieces: readonly Piece[]; readonly routed: RoutedChannel }

function channelBelow(
  layer: number,
  { arrangement, columns }: { readonly arrangement: Arrangement; readonly columns: Columns },
): Channel {
  const pieces: Piece[] = []
  for (const [arrow, steps] of columns.steps) {
    const place = layer - (arrangement.layerOf[columns.upperOf.get(arrow) ?? 0] ?? 0)
    const [upper, lower] = [steps[place], steps[place + 1]]
    if (upper !== undefined && lower !== undefined) pieces.push({ arrow, upper, lower })
  }
  return { pieces, routed: routedChannel(pieces) }
}

function labelAt(
  { lines, width }: Port,
  { corners, isBack }: { readonly corners: readonly Cell[]; readonly isBack: boolean },
): Wire['label'] {
  const start = corners[0]
  if (lines.length === 0 || !start) return null
  const left = start.column - leftOf(width)
  return { lines, left, top: isBack ? start.row - lines.length + 1 : start.row }
}

type Rows = {
  readonly top: (box: number) => number
  /** The first row of the channel below each layer. */
  readonly channels: readonly number[]
  readonly whole: number
}

/** Rows of the bands above and below a box: the labels that stand there, and an arrowhead. */
function bandOf({ ports }: SizedBox, side: Port['side']): number {
  return Math.max(
    0,
    ...ports.filter((port) => port.side === side).map(({ leaves, lines }) => (leaves ? lines.length : 1)),
  )
}

function rowsOf(
  boxes: readonly SizedBox[],
  { layers, layerOf }: Arrangement,
  channels: readonly Channel[],
): Rows {
  const tops: number[] = []
  const starts: number[] = []
  let row = 0
  for (const [layer, places] of layers.entries()) {
    const here = places.flatMap((place) => (place.is === 'box' ? (boxes[place.box] ?? []) : []))
    row += Math.max(0, ...here.map((box) => bandOf(box, 'top')))
    tops.push(row)
    row += Math.max(0, ...here.map((box) => box.height + bandOf(box, 'bottom')))
    starts.push(row)
    row += channels[layer]?.routed.rows ?? 0
  }
  return { top: (box) => tops[layerOf[box] ?? 0] ?? 0, channels: starts, whole: row }
}
