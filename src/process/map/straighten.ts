import type { MovableBox, Stop } from './columns.ts'
import { maySettleAt } from './settle.ts'

/** The farthest that a box is moved to make its lines straight, in columns. */
const farthest = 14
const rounds = 4

type Line = readonly Stop[]

/** Moves boxes, lanes and ends of arrows within their rows until lines bend as seldom as can be. */
export function straighten(boxes: readonly MovableBox[], lines: ReadonlyMap<number, Line>): void {
  for (let round = 0; round < rounds; round++) {
    for (const line of lines.values()) straightenLine(line)
    for (const box of boxes) moveBox(box, lines)
  }
  for (const line of lines.values()) straightenLine(line)
}

/** What a line looks like: bends count most, then how far they lead. */
function costOf(line: Line): number {
  let cost = 0
  for (const [place, { thing }] of line.entries()) {
    const away = Math.abs(thing.column - (line[place - 1]?.thing.column ?? thing.column))
    if (away > 0) cost += 100 + away
  }
  return cost
}

/** Tries to take each straight piece of a line, or all of it, to the column of another, and keeps what makes it straighter. */
function straightenLine(line: Line): void {
  const columns = [...new Set(line.map(({ thing }) => thing.column))]
  if (columns.length < 2) return
  for (const column of columns) tryMove(line, line, column)
  for (let first = 0; first < line.length;) {
    const column = line[first]?.thing.column
    let end = first + 1
    while (line[end]?.thing.column === column && end < line.length) end++
    for (const neighbour of [line[first - 1], line[end]]) {
      if (neighbour) tryMove(line, line.slice(first, end), neighbour.thing.column)
    }
    first = end
  }
}

function tryMove(line: Line, stops: readonly Stop[], column: number): void {
  const before = costOf(line)
  const old = stops.map(({ thing }) => thing.column)
  const isFree = stops.every(({ row, thing }) => thing.column === column || maySettleAt(row, thing, column))
  if (!isFree) return
  for (const { thing } of stops) thing.column = column
  if (costOf(line) < before) return
  for (const [place, { thing }] of stops.entries()) thing.column = old[place] ?? thing.column
}

/** Takes a box with its ends of arrows to where their lines bend least. */
function moveBox(box: MovableBox, lines: ReadonlyMap<number, Line>): void {
  const own = box.sides.flatMap(({ stops }) => [...stops.keys()]).flatMap((arrow) => [lines.get(arrow) ?? []])
  const cost = (): number => own.reduce((sum, line) => sum + costOf(line), 0)
  let best = { cost: cost(), by: 0 }
  for (let by = -farthest; by <= farthest; by++) {
    if (by === 0 || !maySettleAt(box.row, box.thing, box.thing.column + by)) continue
    shift(box, by)
    const here = cost()
    shift(box, -by)
    if (here < best.cost || (here === best.cost && Math.abs(by) < Math.abs(best.by)))
      best = { cost: here, by }
  }
  if (best.by !== 0) shift(box, best.by)
}

function shift({ thing, sides }: MovableBox, by: number): void {
  thing.column += by
  for (const { row, stops } of sides) {
    row.before += by
    row.end += by
    for (const { thing: end } of stops.values()) end.column += by
  }
}
