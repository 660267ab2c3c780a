import { fold } from '../fold.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Milliseconds of a unit by its names, folded. A day here is 24 hours: an age runs on the clock. */
const units: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      ['s sec secs second seconds sek sekunda sekundy sekund', 1000],
      ['m min mins minute minutes minuta minuty minut', minute],
      ['h hr hrs hour hours g godz godzina godziny godzin', hour],
      ['d day days dzien dni', day],
      ['w wk week weeks t tydz tydzien tygodnie tygodni', 7 * day],
    ] as const
  ).flatMap(([names, ms]) => names.split(' ').map((name) => [name, ms] as const)),
)

/** The milliseconds of `3d 4h`, `90 min`, `2 tygodnie`; undefined when a text is no span of time. */
export function readDuration(text: string): number | undefined {
  const parts = [...fold(text).matchAll(/\s*(\d{1,6})\s*([a-z]+)\.?|(\S)/g)]
  let ms = 0
  for (const [, count, unit = ''] of parts) {
    const size = Object.hasOwn(units, unit) ? units[unit] : undefined
    if (count === undefined || size === undefined) return undefined
    ms += Number(count) * size
  }
  return parts.length === 0 ? undefined : ms
}
