import { widthOf } from '../../language/width.ts'
import { fitLine, span, type Line, type Span } from './line.ts'

export type FooterKey = { readonly key: string; readonly label: string; readonly isBlocked: boolean }

/** The bottom line: what the keys do here, the most useful first; the last one always has its place. */
export function footerLine(keys: readonly FooterKey[], columns: number): Line {
  const last = keys.at(-1)
  const kept: Span[] = [span(' ')]
  let left = columns - 2 - (last ? entryWidth(last) : 0)
  for (const entry of keys.slice(0, -1)) {
    left -= entryWidth(entry)
    if (left < 0) break
    kept.push(...drawn(entry))
  }
  return fitLine(last ? [...kept, ...drawn(last)] : kept, columns)
}

const gap = 3

function entryWidth({ key, label }: FooterKey): number {
  return widthOf(key) + 1 + widthOf(label) + gap
}

function drawn({ key, label, isBlocked }: FooterKey): readonly Span[] {
  return [span(key, isBlocked ? 'dim' : 'accent'), span(` ${label}`, 'dim'), span(' '.repeat(gap))]
}
