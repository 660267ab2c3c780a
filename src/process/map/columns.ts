import type { Arrangement } from './arrange.ts'
import { leftOf } from './label-place.ts'
import type { MapArrow } from './map-graph.ts'
import { type Row, settle, type Standing } from './settle.ts'
import { type Port, portGap, type SizedBox } from './sized-box.ts'
import { straighten } from './straighten.ts'

/** The column of everything: of a box its left border, of an arrow one for its upper end, for each layer on its way, and its lower end. */
export type Columns = {
  readonly boxes: readonly number[]
  readonly steps: ReadonlyMap<number, readonly number[]>
  /** The upper box of each arrow. */
  readonly upperOf: ReadonlyMap<number, number>
}

/** A place of an arrow on its way down, in the row that it may move in. */
export type Stop = { readonly row: Row; readonly thing: Standing }

/** A box in its row, and the rows of its ends of arrows, which move along with it. */
export type MovableBox = {
  readonly row: Row
  readonly thing: Standing
  readonly sides: readonly { readonly row: Row; readonly stops: ReadonlyMap<number, Stop> }[]
}

/** Blank columns between two boxes, and at a lane. */
const boxGap = 2
const laneGap = 1

/** Whole columns for all that ELK arranged, with lines as straight as the room allows. */
export function columnsOf(
  boxes: readonly SizedBox[],
  arrangement: Arrangement,
  { arrows, back }: { readonly arrows: readonly MapArrow[]; readonly back: ReadonlySet<number> },
): Columns {
  const lanes = new Map<string, Stop>()
  const movable = new Map<number, MovableBox>()
  for (const [layer, places] of arrangement.layers.entries()) {
    const things = places.map((place, at): Standing => {
      const box = place.is === 'box' ? boxes[place.box] : undefined
      const isBoxes = place.is === 'box' && places[at - 1]?.is === 'box'
      const right = box ? box.width + box.loopWidth - 1 : 0
      return { column: place.at, left: 0, right, gap: at === 0 ? 0 : isBoxes ? boxGap : laneGap, clear: 1 }
    })
    const row: Row = { things, before: -1, end: Number.POSITIVE_INFINITY }
    settle(row)
    for (const [at, place] of places.entries()) {
      const thing = things[at]
      if (!thing) continue
      if (place.is === 'lane') lanes.set(`${layer}/${place.arrow}`, { row, thing })
      else movable.set(place.box, boxIn(row, thing, { place, boxes, arrangement }))
    }
  }
  const upperOf = new Map<number, number>()
  const lines = new Map<number, Stop[]>()
  for (const [arrow, { from, to }] of arrows.entries()) {
    if (from === to) continue
    const [upper, lower] = back.has(arrow) ? [to, from] : [from, to]
    upperOf.set(arrow, upper)
    const between: (Stop | undefined)[] = []
    const layers = [upper, lower].map((box) => arrangement.layerOf[box] ?? 0)
    for (let layer = (layers[0] ?? 0) + 1; layer < (layers[1] ?? 0); layer++) {
      between.push(lanes.get(`${layer}/${arrow}`))
    }
    const stops = [movable.get(upper)?.sides[1]?.stops.get(arrow), ...between]
    stops.push(movable.get(lower)?.sides[0]?.stops.get(arrow))
    lines.set(
      arrow,
      stops.filter((stop) => stop !== undefined),
    )
  }
  straighten([...movable.values()], lines)
  return {
    boxes: boxes.map((_, box) => movable.get(box)?.thing.column ?? 0),
    steps: new Map(
      [...lines].map(([arrow, stops]) => [arrow, stops.map(({ thing }) => thing.column)] as const),
    ),
    upperOf,
  }
}

/** A box that stands in its row, with its ends of arrows settled along its upper and its lower side. */
function boxIn(
  row: Row,
  thing: Standing,
  {
    place,
    boxes,
    arrangement,
  }: {
    readonly place: { readonly box: number; readonly at: number }
    readonly boxes: readonly SizedBox[]
    readonly arrangement: Arrangement
  },
): MovableBox {
  const sized = boxes[place.box]
  const shift = thing.column - place.at
  const wish = (port: Port): number => arrangement.portAt(place.box, port.arrow) + shift
  const sides = (['top', 'bottom'] as const).map((side) => {
    const ports = (sized?.ports ?? [])
      .filter((port) => port.side === side)
      .toSorted((one, other) => wish(one) - wish(other))
    const things = ports.map((port, at): Standing => {
      const left = leftOf(port.width)
      // An arrow that leaves the upper side stands right of the mark.
      const clear = side === 'top' && port.leaves ? (sized?.markWidth ?? 1) + 1 : 1
      const gap = at === 0 ? 0 : portGap - (port.width === 1 && ports[at - 1]?.width === 1 ? 1 : 0)
      return { column: wish(port), left, right: port.width - 1 - left, gap, clear }
    })
    const own: Row = { things, before: thing.column, end: thing.column + (sized?.width ?? 0) - 1 }
    settle(own)
    const stops = new Map<number, Stop>()
    for (const [at, port] of ports.entries()) {
      const end = things[at]
      if (end) stops.set(port.arrow, { row: own, thing: end })
    }
    return { row: own, stops }
  })
  return { row, thing, sides }
}
