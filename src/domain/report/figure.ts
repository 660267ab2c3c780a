/**
 * One number of a report with all it takes to explain it: `parts` are the counts and seconds that its formula is made of,
 * `leftOut` what was there and did not count. A rate of nothing is null, never 0.
 * Source: FIELD.md, "Numbers": store counts and seconds, compute rates in views.
 */
export type Figure = {
  readonly key: string
  readonly value: number | null
  readonly unit: 'count' | 'percent' | 'seconds'
  readonly parts: Readonly<Record<string, number>>
  readonly leftOut: Readonly<Record<string, number>>
}

export function count(key: string, value: number, leftOut: Figure['leftOut'] = {}): Figure {
  return { key, value, unit: 'count', parts: {}, leftOut }
}

/** A share in percent, not rounded. The first two parts are what is divided by what. */
export function share(
  key: string,
  parts: Readonly<Record<string, number>>,
  { of, leftOut = {} }: { readonly of: readonly [number, number]; readonly leftOut?: Figure['leftOut'] },
): Figure {
  return { key, value: of[1] > 0 ? (of[0] / of[1]) * 100 : null, unit: 'percent', parts, leftOut }
}

/** A mean in seconds, not rounded, of so many milliseconds over so many. */
export function mean(
  key: string,
  parts: Readonly<Record<string, number>>,
  { of, leftOut = {} }: { readonly of: readonly [number, number]; readonly leftOut?: Figure['leftOut'] },
): Figure {
  return { key, value: of[1] > 0 ? of[0] / of[1] / 1000 : null, unit: 'seconds', parts, leftOut }
}

/**
 * The smallest value that at least `percent` of all are not above (nearest rank), of milliseconds, in seconds.
 * An average hides the queue. Source: FIELD.md, "Numbers".
 */
export function percentile(key: string, milliseconds: readonly number[], percent: number): Figure {
  const sorted = milliseconds.toSorted((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)]
  return {
    key,
    value: value === undefined ? null : value / 1000,
    unit: 'seconds',
    parts: { values: sorted.length },
    leftOut: {},
  }
}
