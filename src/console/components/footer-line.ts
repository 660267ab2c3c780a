import { widthOf } from '../../language/width.ts'
import { fitLine, span, type Line, type Span } from './line.ts'

export type FooterKey = { readonly key: string; readonly label: string; readonly isBlocked: boolean }

/** The bottom line: what the keys do here, the most useful first; the last one always has its place. */
export function footerLine(keys: readonly FooterKey[], columns: number): Line {
  const last = keys.slice(-1)
  const first = keys.slice(0, fitting(keys, columns))
  return fitLine([span(' '), ...[...first, ...last].flatMap(drawn)], columns)
}

/** The keys that the bottom line has no room for. */
export function leftOut(keys: readonly FooterKey[], columns: number): readonly FooterKey[] {
  return keys.slice(fitting(keys, columns), -1)
}

/** How many keys stand before the last one. */
function fitting(keys: readonly FooterKey[], columns: number): number {
  const last = keys.at(-1)
  let left = columns - 2 - (last ? entryWidth(last) : 0)
  const before = keys.slice(0, -1)
  const over = before.findIndex((entry) => {
    left -= entryWidth(entry)
    return left < 0
  })
  return over === -1 ? before.length : over
}

const gap = 3

function entryWidth({ key, label }: FooterKey): number {
  return widthOf(key) + 1 + widthOf(label) + gap
}

function drawn({ key, label, isBlocked }: FooterKey): readonly Span[] {
  return [span(key, isBlocked ? 'dim' : 'accent'), span(` ${label}`, 'dim'), span(' '.repeat(gap))]
}
