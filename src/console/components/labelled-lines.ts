import { capped } from '../../language/capped.ts'
import { clean } from '../../language/clean.ts'
import { widthOf, wrapText } from '../../language/width.ts'
import { cell, type Line, type Tone } from './line.ts'

const mostLines = 2
/** More than two lines of any terminal. */
const mostCharacters = 1000

export type Labelled = { readonly label: string; readonly value: string; readonly tone?: Tone }

/** A label and its value, which goes on below itself where it is longer than the rest of the line, and is cut after that. */
export function labelledLines(
  { label, value, tone }: Labelled,
  { labelColumns, columns }: { readonly labelColumns: number; readonly columns: number },
): readonly Line[] {
  const room = Math.max(1, columns - labelColumns)
  const lines = partsOf(clean(capped(value, mostCharacters)), room).flatMap((part) => wrapText(part, room))
  const kept =
    lines.length <= mostLines
      ? lines
      : [...lines.slice(0, mostLines - 1), lines.slice(mostLines - 1).join(' ')]
  return kept.map((line, index): Line => [
    cell(index === 0 ? label : '', labelColumns, { tone: 'dim' }),
    cell(line, room, tone === undefined ? {} : { tone }),
  ])
}

/** What stands together in a value that is longer than its line: a date and a number behind it, both sides of an address's @. */
function partsOf(value: string, room: number): readonly string[] {
  if (widthOf(value) <= room) return [value]
  const parts = value.split(/ {2,}/)
  const [name = '', domain = ''] = value.split(/(?<=@)/)
  return !value.includes(' ') && widthOf(name) <= room && widthOf(domain) > 0 ? [name, domain] : parts
}
