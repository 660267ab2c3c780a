/** A figure as the script reckons it; what the report says must be equal, to the part. */
export type Reckoned = {
  readonly value: number | null
  readonly unit: 'count' | 'percent' | 'seconds'
  readonly parts: Readonly<Record<string, number>>
  readonly leftOut: Readonly<Record<string, number>>
}

export type ReckonedRow = {
  readonly group: string
  readonly key: string
  readonly figures: Readonly<Record<string, Reckoned>>
}

/** What is asked for: moments from one on and up to another, as known at a third. */
export type Window = { readonly from: number; readonly until: number; readonly now: number }

type Numbers = Readonly<Record<string, number>>

export function counted(value: number, leftOut: Numbers = {}): Reckoned {
  return { value, unit: 'count', parts: {}, leftOut }
}

/** Of nothing there is no rate. */
export function percent(some: number, all: number, { parts, leftOut = {} }: Made): Reckoned {
  return { value: all === 0 ? null : (100 * some) / all, unit: 'percent', parts, leftOut }
}

export function secondsEach(milliseconds: number, over: number, { parts, leftOut = {} }: Made): Reckoned {
  return { value: over === 0 ? null : milliseconds / 1000 / over, unit: 'seconds', parts, leftOut }
}

type Made = { readonly parts: Numbers; readonly leftOut?: Numbers }

export function isIn(at: number, { from, until }: Pick<Window, 'from' | 'until'>): boolean {
  return from <= at && at < until
}

export function total(numbers: readonly number[]): number {
  let sum = 0
  for (const one of numbers) sum += one
  return sum
}
