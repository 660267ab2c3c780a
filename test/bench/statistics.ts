/** The value below which a share of the samples lies; the nearest that was measured. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5)
}

/** What many samples come to. */
export type Spread = { readonly median: number; readonly p99: number; readonly max: number }

export function spreadOf(samples: readonly number[]): Spread {
  return { median: median(samples), p99: quantile(samples, 0.99), max: quantile(samples, 1) }
}
