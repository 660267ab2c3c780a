import { graphemesOf } from '../../../src/language/graphemes.ts'
import { widthOf } from '../../../src/language/width.ts'

/** A drawn arrow as somebody reads it who follows its line with a finger: the marks of its boxes, and the label without blanks. */
export type ReadArrow = { readonly from: string; readonly to: string; readonly label: string }

type Way = 'up' | 'down' | 'left' | 'right'

/** What the characters of a map mean to whoever reads it. */
export type Alphabet = {
  /** Upper left corners of boxes, each with the level and the corner that end the border, and its upright. */
  readonly boxes: readonly { readonly start: string; readonly end: string; readonly bottom: string }[]
  readonly tees: { readonly top: string; readonly bottom: string; readonly right: string }
  readonly heads: { readonly up: string; readonly down: string; readonly left: string }
  readonly upright: string
  readonly level: string
  /** Corners by the two ways that they join. */
  readonly corners: readonly (readonly [character: string, one: Way, other: Way])[]
}

export const unicode: Alphabet = {
  boxes: [
    { start: '┌', end: '┐', bottom: '└' },
    { start: '╱', end: '╲', bottom: '╲' },
    { start: '╓', end: '╖', bottom: '╙' },
    { start: '╔', end: '╗', bottom: '╚' },
    { start: '╒', end: '╕', bottom: '╘' },
  ],
  tees: { top: '┴╧', bottom: '┬╤', right: '├╟' },
  heads: { up: '▲', down: '▼', left: '◀' },
  upright: '│',
  level: '─',
  corners: [
    ['╭', 'right', 'down'],
    ['╮', 'left', 'down'],
    ['╰', 'right', 'up'],
    ['╯', 'left', 'up'],
  ],
}

/** The same for terminals without such characters. */
export const ascii: Alphabet = {
  boxes: [
    { start: '+', end: '+', bottom: '+' },
    { start: '/', end: '\\', bottom: '\\' },
    { start: '#', end: '#', bottom: '#' },
    { start: '[', end: ']', bottom: '[' },
  ],
  tees: { top: '+', bottom: '+', right: '+' },
  heads: { up: '^', down: 'v', left: '<' },
  upright: '|',
  level: '-',
  corners: [
    ['.', 'right', 'down'],
    ['.', 'left', 'down'],
    ["'", 'right', 'up'],
    ["'", 'left', 'up'],
  ],
}

/** What borders are made of, level and upright. */
const borders = { level: '─═╌=~-┬╤+', upright: '│║┊├╟|:#+' }

type Box = { name: string; left: number; right: number; top: number; bottom: number }

const steps: Readonly<Record<Way, readonly [number, number]>> = {
  up: [0, -1],
  down: [0, 1],
  left: [-1, 0],
  right: [1, 0],
}
const opposite: Readonly<Record<Way, Way>> = { up: 'down', down: 'up', left: 'right', right: 'left' }

/** Reads boxes and arrows out of a drawing, from its characters alone. Throws where a line cannot be followed. */
export function readMap(
  drawing: string,
  alphabet: Alphabet,
): { boxes: readonly string[]; arrows: ReadArrow[] } {
  const grid = drawing.split('\n').map(cellsOf)
  const at = (column: number, row: number): string => grid[row]?.[column] ?? ' '
  const boxes = boxesIn()
  const inside = (column: number, row: number): Box | undefined =>
    boxes.find((box) => column >= box.left && column <= box.right && row >= box.top && row <= box.bottom)
  const arrows: ReadArrow[] = []
  for (const box of boxes) {
    for (let column = box.left + 1; column < box.right; column++) {
      if (alphabet.tees.bottom.includes(at(column, box.bottom))) follow(box, column, box.bottom, 'down')
      // Above the mark of a box there are letters, and no tee.
      if (alphabet.tees.top.includes(at(column, box.top))) follow(box, column, box.top, 'up')
    }
    for (let row = box.top + 1; row < box.bottom; row++) {
      if (alphabet.tees.right.includes(at(box.right, row))) follow(box, box.right, row, 'right')
    }
  }
  return { boxes: boxes.map(({ name }) => name), arrows }

  function boxesIn(): Box[] {
    const found: Box[] = []
    for (const [row, line] of grid.entries()) {
      for (const [column, character] of line.entries()) {
        const kind = alphabet.boxes.find(({ start }) => start === character)
        if (
          !kind ||
          found.some(
            (box) => row <= box.bottom && row >= box.top && column >= box.left && column <= box.right,
          )
        )
          continue
        let right = column + 1
        while (
          right < line.length &&
          !(at(right, row) === kind.end && borders.upright.includes(at(right, row + 1)))
        )
          right++
        let bottom = row + 1
        while (
          bottom < grid.length &&
          !(at(column, bottom) === kind.bottom && borders.level.includes(at(column + 1, bottom)))
        )
          bottom++
        const name = /^. (.*?) .?$/u.exec(
          line
            .slice(column + 1, right)
            .join('')
            .replace(/[─═╌┴╧=~+-]+$/, ''),
        )
        found.push({ name: name?.[1] ?? '', left: column, right, top: row, bottom })
      }
    }
    return found
  }

  function follow(from: Box, startColumn: number, startRow: number, start: Way): void {
    let [column, row, way] = [startColumn, startRow, start]
    let label: string[] = []
    for (let length = 0; length < 100_000; length++) {
      const [dx, dy] = steps[way]
      column += dx
      row += dy
      const here = at(column, row)
      if (here === alphabet.heads[way === 'right' ? 'left' : way] && way !== 'right') {
        const to = inside(column + dx, row + dy)
        if (!to) throw new Error(`an arrow points at nothing at ${column},${row}`)
        if (start === 'up') label = label.toReversed()
        arrows.push({ from: from.name, to: to.name, label: label.join('').replaceAll(/[ \0]/g, '') })
        return
      }
      const isUpright = way === 'up' || way === 'down'
      const turns = alphabet.corners
        .filter(([character, ...ways]) => character === here && ways.includes(opposite[way]))
        .map(([, one, other]) => (one === opposite[way] ? other : one))
      const [turn] = turns.toSorted((one, other) => lineAt(column, row, other) - lineAt(column, row, one))
      if (turn) way = turn
      else if (here === (isUpright ? alphabet.upright : alphabet.level)) continue
      // A level line goes on behind an upright one.
      else if (!isUpright && here === alphabet.upright) continue
      else if (isUpright) label.push(runAt(column, row))
      else label.push(here)
    }
    throw new Error(`a line from ${from.name} has no end`)
  }

  /** How much it looks as if a line went on from a corner: where corners are alike, the neighbour tells. */
  function lineAt(column: number, row: number, way: Way): number {
    const next = at(column + steps[way][0], row + steps[way][1])
    if (next === alphabet.level) return 3
    if (alphabet.corners.some(([character]) => character === next)) return 2
    return next === alphabet.upright ? 1 : 0
  }

  /** The words around a place, up to two blanks on either side. */
  function runAt(column: number, row: number): string {
    const isGap = (one: number): boolean =>
      at(one, row) === ' ' && (at(one + 1, row) === ' ' || at(one - 1, row) === ' ')
    if (isGap(column)) throw new Error(`a line ends at ${column},${row}`)
    let left = column
    while (left > 0 && !isGap(left - 1)) left--
    let right = column
    while (right + 1 < (grid[row]?.length ?? 0) && !isGap(right + 1)) right++
    return grid[row]?.slice(left, right + 1).join('') ?? ''
  }
}

/** A line as a terminal shows it: a character in each cell, NUL in the second cell of a wide one. */
function cellsOf(line: string): string[] {
  return [...graphemesOf(line)].flatMap((grapheme) =>
    widthOf(grapheme) === 2 ? [grapheme, '\0'] : [grapheme],
  )
}
