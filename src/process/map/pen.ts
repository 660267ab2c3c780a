import type { BoxKind } from './map-graph.ts'

/** The characters that a map is drawn with. */
export type Pen = {
  /** A line by the ways that it leaves a cell: up 1, right 2, down 4, left 8. */
  readonly lines: Readonly<Record<number, string>>
  readonly heads: { readonly up: string; readonly down: string; readonly left: string }
  readonly borders: Readonly<Record<BorderName, Border>>
}

type BorderName = 'step' | 'decide' | 'wait' | 'call' | 'handover' | 'end'

export type Border = {
  readonly topLeft: string
  readonly topRight: string
  readonly bottomLeft: string
  readonly bottomRight: string
  readonly level: string
  readonly upright: string
  /** Where an arrow leaves the upper, the lower and the right side. */
  readonly topTee: string
  readonly bottomTee: string
  readonly rightTee: string
}

/** The characters of a border in one word: corners from the upper left on by rows, level, upright, tees at top, bottom and right. */
function border(characters: string): Border {
  const [topLeft = '', topRight = '', bottomLeft = '', bottomRight = '', level = '', upright = '', ...tees] =
    Array.from(characters)
  const [topTee = '', bottomTee = '', rightTee = ''] = tees
  return { topLeft, topRight, bottomLeft, bottomRight, level, upright, topTee, bottomTee, rightTee }
}

/** Lines bend in round corners, boxes have sharp ones. */
export const unicodePen: Pen = {
  lines: { 5: '│', 10: '─', 6: '╭', 12: '╮', 3: '╰', 9: '╯' },
  heads: { up: '▲', down: '▼', left: '◀' },
  borders: {
    step: border('┌┐└┘─│┴┬├'),
    decide: border('╱╲╲╱─│┴┬├'),
    wait: border('┌┐└┘╌┊┴┬├'),
    call: border('╓╖╙╜─║┴┬╟'),
    handover: border('╔╗╚╝═║╧╤╟'),
    end: border('╒╕╘╛═│╧╤├'),
  },
}

/** For terminals without such characters: lines bend in points and quotes, boxes have other corners. */
export const asciiPen: Pen = {
  lines: { 5: '|', 10: '-', 6: '.', 12: '.', 3: "'", 9: "'" },
  heads: { up: '^', down: 'v', left: '<' },
  borders: {
    step: border('++++-|+++'),
    decide: border('/\\\\/-|+++'),
    wait: border('++++~:+++'),
    call: border('####-#+++'),
    handover: border('####=#+++'),
    end: border('[][]=|+++'),
  },
}

export function borderOf({ borders }: Pen, kind: BoxKind): Border {
  switch (kind) {
    case 'start':
    case 'end':
      return borders.end
    case 'decide':
    case 'wait':
    case 'call':
    case 'handover':
      return borders[kind]
    case 'say':
    case 'ask':
    case 'check':
    case 'lookup':
    case 'do':
      return borders.step
    default:
      return kind satisfies never
  }
}
