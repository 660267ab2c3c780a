const units = [
  ['w', 604_800],
  ['d', 86_400],
  ['h', 3600],
  ['m', 60],
  ['s', 1],
] as const
const written = /^(?=.)(?:(\d{1,4})w)?(?:(\d{1,5})d)?(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/

/** Seconds of a length of time such as `20s`, `5m40s`, `24h` or `2d`; undefined when it is none. */
export function parseDuration(text: string): number | undefined {
  const match = written.exec(text)
  if (!match) return undefined
  return units.reduce((sum, [, size], index) => sum + Number(match[index + 1] ?? 0) * size, 0)
}

/** The one way a length of time is written: from its largest unit down, days only where they are asked for. */
export function printDuration(seconds: number, largest: 'h' | 'd' = 'h'): string {
  let rest = seconds
  const parts = units.slice(largest === 'h' ? 2 : 1).flatMap(([unit, size]) => {
    const count = Math.floor(rest / size)
    rest -= count * size
    return count > 0 ? [`${count}${unit}`] : []
  })
  return parts.join('') || '0s'
}
