import { clean, plain } from '../../../language/clean.ts'
import { graphemesOf } from '../../../language/graphemes.ts'
import { widthOf } from '../../../language/width.ts'

/** One row of the screen: the stretch of the text that it shows, without the line end. */
export type TextRow = { readonly from: number; readonly to: number }

/** Columns that a grapheme takes as it is drawn: what is hidden or acts on the terminal is drawn as a visible mark. */
export function drawnWidth(grapheme: string): number {
  return widthOf(clean(grapheme))
}

/**
 * Breaks a text into rows of at most `columns`, after a blank where there is one. A blank that no
 * longer fits stays on its row, so that the cursor never stands on a row of its own for it.
 * The row behind a last line end is there too, and a text always has a row.
 */
export function textRows(text: string, columns: number): readonly TextRow[] {
  const rows: TextRow[] = []
  let from = 0
  for (;;) {
    const lineEnd = text.indexOf('\n', from)
    const to = lineEnd === -1 ? text.length : lineEnd
    breakLine(text, { from, to }, { columns, rows })
    if (lineEnd === -1) return rows
    from = lineEnd + 1
  }
}

/** The index of the row on which an offset stands. */
export function rowOf(rows: readonly TextRow[], offset: number): number {
  const index = rows.findLastIndex((row) => row.from <= offset)
  return Math.max(0, index)
}

/** The column of an offset within its row. */
export function columnOf(text: string, row: TextRow, offset: number): number {
  const before = text.slice(row.from, Math.min(offset, row.to))
  if (isPlain(before)) return before.length
  let column = 0
  for (const grapheme of graphemesOf(before)) column += drawnWidth(grapheme)
  return column
}

/** The offset in a row that stands at a column, or the last one before it. */
export function offsetAt(text: string, row: TextRow, column: number): number {
  const shown = text.slice(row.from, row.to)
  if (isPlain(shown)) return row.from + Math.min(column, shown.length)
  let offset = row.from
  let at = 0
  for (const grapheme of graphemesOf(shown)) {
    at += drawnWidth(grapheme)
    if (at > column) return offset
    offset += grapheme.length
  }
  return row.to
}

type Into = { readonly columns: number; readonly rows: TextRow[] }

function breakLine(text: string, line: TextRow, { columns, rows }: Into): void {
  const shown = text.slice(line.from, line.to)
  if (isPlain(shown) && shown.length <= columns) {
    rows.push(line)
    return
  }
  if (isPlain(shown)) breakPlain(text, line, { columns, rows })
  else breakGraphemes(text, line, { columns, rows })
}

/** Where every character takes one column, rows are found without looking at each: a letter of 100 kB is broken for every key. */
function breakPlain(text: string, line: TextRow, { columns, rows }: Into): void {
  let { from } = line
  while (line.to - from > columns) {
    let at = from + columns
    while (at < line.to && text[at] === ' ') at += 1
    if (at === line.to) break
    const lastBreak = text.lastIndexOf(' ', at - 1) + 1
    const to = lastBreak > from ? lastBreak : at
    rows.push({ from, to })
    from = to
  }
  rows.push({ from, to: line.to })
}

function breakGraphemes(text: string, line: TextRow, { columns, rows }: Into): void {
  let from = line.from
  let at = line.from
  let width = 0
  let lastBreak = -1
  for (const grapheme of graphemesOf(text.slice(line.from, line.to))) {
    const wide = drawnWidth(grapheme)
    if (grapheme !== ' ' && width + wide > columns && at > from) {
      const cut = lastBreak > from ? lastBreak : at
      rows.push({ from, to: cut })
      from = cut
      width = columnOf(text, { from, to: at }, at)
    }
    at += grapheme.length
    width += wide
    if (grapheme === ' ') lastBreak = at
  }
  rows.push({ from, to: line.to })
}

/** Whether every character is one that people see, in one column: Latin letters with what they are set with. */
function isPlain(text: string): boolean {
  return plain.test(text)
}
