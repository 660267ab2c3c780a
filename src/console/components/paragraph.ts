import { clean } from '../../language/clean.ts'
import { capped } from '../../language/capped.ts'
import { wrapText } from '../../language/width.ts'
import type { Look } from '../look.ts'
import { span, type Line } from './line.ts'

// A screen never shows more, and breaking a text of megabytes into lines would hold up the keys.
const mostCharacters = 60_000

/** A text of several lines, broken to a width. */
export function paragraph(text: string, columns: number, { paragraphs }: Look): readonly Line[] {
  const known = paragraphs?.find(text, columns)
  if (known) return known
  const safe = clean(capped(text, mostCharacters), { multiline: true })
  const lines = wrapText(safe, columns).map((line): Line => [span(line)])
  paragraphs?.keep(text, columns, lines)
  return lines
}
