import { expect, test } from 'vitest'
import { type Piece, routedChannel } from '../../../src/process/map/channel.ts'
import { randomFrom } from '../random-walk.ts'

type Part = {
  readonly arrow: number
  readonly level: boolean
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
}

/** The upright and level parts of every line in a channel, from the row above it to the row below. */
function partsOf(pieces: readonly Piece[]): { readonly parts: readonly Part[]; readonly split: number } {
  const { rows, levels } = routedChannel(pieces)
  const parts: Part[] = []
  for (const [place, { arrow, upper, lower }] of pieces.entries()) {
    let [column, row] = [upper, -1]
    for (const level of levels[place] ?? []) {
      parts.push({ arrow, level: false, from: [column, row], to: [column, level.row] })
      parts.push({ arrow, level: true, from: [column, level.row], to: [level.column, level.row] })
      column = level.column
      row = level.row
    }
    parts.push({ arrow, level: false, from: [column, row], to: [column, rows] })
    expect(column).toBe(lower)
  }
  return { parts, split: levels.filter((own) => own.length > 1).length }
}

/** Cells of two lines that are more than one crossing the other at a right angle. */
function touches(parts: readonly Part[]): readonly string[] {
  const taken = new Map<string, { arrow: number; level: boolean; isEnd: boolean }[]>()
  for (const { arrow, level, from, to } of parts) {
    const [left, right] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])]
    const [top, bottom] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])]
    for (let column = left; column <= right; column++) {
      for (let row = top; row <= bottom; row++) {
        const isEnd = level ? column === left || column === right : row === top || row === bottom
        const cell = `${column},${row}`
        taken.set(cell, [...(taken.get(cell) ?? []), { arrow, level, isEnd }])
      }
    }
  }
  return [...taken].flatMap(([cell, there]) => {
    const arrows = new Set(there.map(({ arrow }) => arrow))
    if (arrows.size < 2) return []
    const isCrossing =
      there.length === 2 && there.every(({ isEnd }) => !isEnd) && there[0]?.level !== there[1]?.level
    return isCrossing ? [] : [cell]
  })
}

test('lines that take each other’s columns go around each other', () => {
  const pieces = [
    { arrow: 1, upper: 2, lower: 8 },
    { arrow: 2, upper: 8, lower: 2 },
  ]
  const { parts, split } = partsOf(pieces)
  expect(split).toBe(1)
  expect(touches(parts)).toEqual([])
})

test('however columns are taken above and below, lines only cross', () => {
  let split = 0
  for (let seed = 1; seed <= 400; seed++) {
    const random = randomFrom(seed)
    const count = 2 + Math.floor(random() * 12)
    const columns = () =>
      Array.from({ length: count }, (_, place) => ({ column: 2 * place, order: random() }))
        .toSorted((one, other) => one.order - other.order)
        .map(({ column }) => column)
    const [uppers, lowers] = [columns(), columns()]
    const pieces = uppers.map((upper, arrow) => ({ arrow, upper, lower: lowers[arrow] ?? 0 }))
    const routed = partsOf(pieces)
    split += routed.split
    expect(touches(routed.parts), JSON.stringify(pieces)).toEqual([])
  }
  expect(split).toBeGreaterThan(400)
})
