import { odd, plain } from './clean.ts'
import { once } from './once.ts'

const oddOnes = once(() => new RegExp(odd, 'gv'))

/**
 * Writes a value as one line of JSON that is safe to look at on a terminal: what `clean` would make visible is written as
 * `\uXXXX`, so a program reads exactly the same value. JSON itself asks for that only below U+0020.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value)
  if (plain.test(text)) return text
  return text.replace(oddOnes(), (found) =>
    // By code units: one beyond the first plane takes two.
    Array.from({ length: found.length }, (_, place) => escaped(found.charCodeAt(place))).join(''),
  )
}

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`
}
