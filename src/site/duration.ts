const units = [
  ['w', 604_800],
  ['d', 86_400],
  ['h', 3600],
  ['m', 60],
  ['s', 1],
] as const
const written = /^(\d{1,6})([wdhms])$/

/** Seconds of a length of time such as `20s`, `4m`, `24h`, `2d` or `1w`; undefined when it is none. */
export function parseDuration(text: string): number | undefined {
  const match = written.exec(text)
  if (!match) return undefined
  const size = units.find(([unit]) => unit === match[2])?.[1] ?? 1
  return Number(match[1]) * size
}

/** The one way a length of time is written: in the largest unit that divides it, days only where they are asked for. */
export function printDuration(seconds: number, largest: 'h' | 'd' = 'h'): string {
  const allowed = units.slice(units.findIndex(([unit]) => unit === largest))
  const [unit, size] = allowed.find(([, size]) => seconds > 0 && seconds % size === 0) ?? ['s', 1]
  return `${seconds / size}${unit}`
}
