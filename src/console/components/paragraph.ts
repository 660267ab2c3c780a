import { clean } from '../../language/clean.ts'
import { capped } from '../../language/capped.ts'
import { wrapText } from '../../language/width.ts'
import { span, type Line, type Tone } from './line.ts'

// A screen never shows more, and breaking a text of megabytes into lines would hold up the keys.
const mostCharacters = 60_000

/** A text of several lines, broken to a width. */
export function paragraph(text: string, columns: number, tone: Tone = 'plain'): readonly Line[] {
  const safe = clean(capped(text, mostCharacters), { multiline: true })
  return wrapText(safe, columns).map((line) => [span(line, tone)])
}
