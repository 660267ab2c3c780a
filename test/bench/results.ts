import { type Figure, type MissingFigure, type Verdict, verdictOf } from './figure.ts'
import type { Machine } from './machine.ts'
import { swing } from './machine.ts'

export type MeasuredRow = {
  readonly title: string
  readonly peers: string
  readonly figures: readonly (Figure | MissingFigure)[]
  /** Milliseconds of bare starts of Node right before and after the row. */
  readonly bareStarts: readonly number[]
  readonly loadAfter: string
}

export type Results = {
  readonly at: string
  readonly scale: number
  readonly rounds: number
  readonly machine: Machine
  readonly rows: readonly MeasuredRow[]
}

/** How a figure of a row stands. */
export function standing(figure: Figure | MissingFigure, row: MeasuredRow): Verdict {
  return 'reason' in figure ? 'not-there-yet' : verdictOf(figure, isTooNoisy(row))
}

/** A bare start that swings more than twofold judges nothing. Source: BUDGETS.md. */
function isTooNoisy({ bareStarts }: MeasuredRow): boolean {
  return swing(bareStarts) > 2
}
