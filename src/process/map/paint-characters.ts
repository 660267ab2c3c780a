import { borderOf, type Pen } from './pen.ts'
import type { TextMeasure } from './map-graph.ts'
import type { Cell, MapLayout, PlacedBox, Wire } from './map-layout.ts'

/** Which ways a line leaves a cell: bits. */
const up = 1
const right = 2
const down = 4
const left = 8

/** Draws a map with characters, a text for each row. Where a level line crosses an upright one, the upright one goes over it unbroken. */
export function paintCharacters(layout: MapLayout, measure: TextMeasure, pen: Pen): readonly string[] {
  const grid = Array.from({ length: layout.rows }, () => Array.from({ length: layout.columns }, () => ' '))
  const put = ({ column, row }: Cell, character: string): void => {
    const line = grid[row]
    if (line && column >= 0 && column < line.length) line[column] = character
  }
  const write = (cell: Cell, text: string): void => {
    let { column } = cell
    for (const grapheme of measure.graphemes(text)) {
      const width = measure.widthOf(grapheme)
      if (width === 0) continue
      put({ column, row: cell.row }, grapheme)
      if (width === 2) put({ column: column + 1, row: cell.row }, '')
      column += width
    }
  }
  for (const [cell, bits] of linesOf(layout.wires)) put(cellOf(cell), pen.lines[bits] ?? ' ')
  for (const box of layout.boxes) paintBox(box)
  for (const wire of layout.wires) {
    paintEnds(wire)
    paintLabel(wire)
  }
  return grid.map((line) => line.join('').trimEnd())

  function paintBox({ kind, mark, lines, left: start, top, width, height }: PlacedBox): void {
    const border = borderOf(pen, kind)
    const inner = width - 2
    const markText = mark === '' ? '' : ` ${mark} `
    const rest = inner - 1 - measure.widthOf(markText)
    write(
      { column: start, row: top },
      border.topLeft + border.level + markText + border.level.repeat(Math.max(0, rest)) + border.topRight,
    )
    for (let row = 1; row < height - 1; row++) {
      put({ column: start, row: top + row }, border.upright)
      put({ column: start + width - 1, row: top + row }, border.upright)
      write({ column: start + 2, row: top + row }, lines[row - 1] ?? '')
    }
    write(
      { column: start, row: top + height - 1 },
      border.bottomLeft + border.level.repeat(inner) + border.bottomRight,
    )
  }

  function paintEnds({ from, to, corners }: Wire): void {
    const [first, last] = [corners[0], corners.at(-1)]
    const box = layout.boxes[from]
    if (!first || !last || !box) return
    const border = borderOf(pen, box.kind)
    if (from === to) {
      put({ column: first.column - 1, row: first.row }, border.rightTee)
      put(last, pen.heads.left)
    } else if (first.row < box.top) {
      put({ column: first.column, row: first.row + 1 }, border.topTee)
      put(last, pen.heads.up)
    } else {
      put({ column: first.column, row: first.row - 1 }, border.bottomTee)
      put(last, pen.heads.down)
    }
  }

  function paintLabel({ from, to, label }: Wire): void {
    if (!label) return
    const widest = Math.max(...label.lines.map(measure.widthOf))
    for (const [place, line] of label.lines.entries()) {
      const indent = Math.floor((widest - measure.widthOf(line)) / 2)
      const padded = from === to ? ` ${line} ` : line
      const column = label.left + (from === to ? -1 : indent)
      write({ column, row: label.top + place }, padded)
    }
  }
}

/** The ways that lines leave every cell that one goes through; a crossing is drawn as the upright line. */
function linesOf(wires: readonly Wire[]): ReadonlyMap<string, number> {
  const bits = new Map<string, number>()
  for (const wire of wires) {
    for (const [cell, own] of cellsOf(wire)) {
      const other = bits.get(cell)
      if (other === undefined) bits.set(cell, own)
      else if (
        (own === (up | down) && other === (left | right)) ||
        (other === (up | down) && own === (left | right))
      )
        bits.set(cell, up | down)
      else throw new Error('two lines of a map lie over each other', { cause: { cell } })
    }
  }
  return bits
}

/** Every cell of one line, with the ways that the line leaves it; it begins at the border of its box. */
function cellsOf({ from, to, corners }: Wire): ReadonlyMap<string, number> {
  const [top, end] = [corners[0], corners.at(-1)]
  const start = from === to ? left : top && end && end.row < top.row ? down : up
  const path: Cell[] = []
  for (const corner of corners) {
    const last = path.at(-1)
    if (!last) path.push(corner)
    else {
      const steps = Math.abs(corner.column - last.column) + Math.abs(corner.row - last.row)
      const [dx, dy] = [Math.sign(corner.column - last.column), Math.sign(corner.row - last.row)]
      for (let step = 1; step <= steps; step++) {
        path.push({ column: last.column + dx * step, row: last.row + dy * step })
      }
    }
  }
  const bits = new Map<string, number>()
  for (const [place, cell] of path.entries()) {
    const [before, after] = [path[place - 1], path[place + 1]]
    const back = before ? towards(cell, before) : start
    const out = after ? towards(cell, after) : opposite(back)
    bits.set(`${cell.column},${cell.row}`, out | back)
  }
  return bits
}

function towards(from: Cell, to: Cell): number {
  if (to.row !== from.row) return to.row > from.row ? down : up
  return to.column > from.column ? right : left
}

function opposite(way: number): number {
  return way === up ? down : way === down ? up : way === left ? right : left
}

function cellOf(key: string): Cell {
  const [column = 0, row = 0] = key.split(',').map(Number)
  return { column, row }
}
