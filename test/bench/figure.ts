import type { Spread } from './statistics.ts'

export type Unit = 'ms' | '/s' | 'B' | 'MB' | 'x' | ''

/** One thing that a budget asks of a figure, with the value that was measured. */
export type Check = {
  readonly what: string
  readonly value: number
  readonly unit: Unit
  readonly better: 'less' | 'more'
  readonly goal: number
  /** Null where the budget names a goal alone. */
  readonly never: number | null
}

/** How a figure stands against its budget. */
export type Verdict = 'reached' | 'missed' | 'past-never' | 'too-noisy' | 'orientation' | 'not-there-yet'

/** One line of the table: ours beside its limit, measured in turn. */
export type Figure = {
  readonly name: string
  readonly unit: Unit
  readonly limit: { readonly name: string; readonly spread: Spread } | null
  readonly ours: Spread
  readonly checks: readonly Check[]
  readonly note?: string
}

/** A line that could not be measured, and why. */
export type MissingFigure = { readonly name: string; readonly reason: string }

export function verdictOf(figure: Figure, isTooNoisy: boolean): Verdict {
  const { checks } = figure
  if (checks.length === 0) return 'orientation'
  const isMeasured = checks.some(({ unit }) => unit !== 'B' && unit !== '')
  if (isMeasured && (isTooNoisy || limitMisses(figure))) return 'too-noisy'
  if (checks.some(({ value, never, better }) => never !== null && !holds(value, never, better)))
    return 'past-never'
  return checks.every(({ value, goal, better }) => holds(value, goal, better)) ? 'reached' : 'missed'
}

/** Whether the limit itself misses a goal that is told in milliseconds: then it is the machine that is too slow just now. */
function limitMisses({ limit, checks }: Figure): boolean {
  if (limit === null) return false
  const { median, p99, max } = limit.spread
  return checks.some(
    ({ unit, what, goal }) => unit === 'ms' && (what === 'max' ? max : what === 'p99' ? p99 : median) > goal,
  )
}

function holds(value: number, bound: number, better: Check['better']): boolean {
  return better === 'less' ? value <= bound : value >= bound
}

/** A number as the table writes it. */
export function written(value: number, unit: Unit): string {
  if (!Number.isFinite(value)) return '–'
  if (unit === 'ms' && value < 0.1) return `${(value * 1000).toFixed(1)} µs`
  const digits = unit === '' ? 0 : value >= 100 ? 0 : value >= 10 ? 1 : 2
  const number = value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits })
  return unit === 'x' ? `${number}x` : `${number} ${unit}`.trim()
}

export function writtenBound({ what, unit, better }: Check, bound: number | null): string {
  if (bound === null) return ''
  const number = unit === 'x' ? `${bound}x` : `${bound.toLocaleString('en')} ${unit}`
  return `${what} ${better === 'less' ? '≤' : '≥'} ${number}`.trim()
}
