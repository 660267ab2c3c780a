import { clean } from '../../../language/clean.ts'
import { graphemesOf } from '../../../language/graphemes.ts'
import { cell, fitLine, span, type Block, type Line } from '../line.ts'
import { nextGrapheme } from './grapheme-steps.ts'
import { selectionOf, type TextField } from './text-field.ts'
import { columnOf, drawnWidth, rowOf, textRows, type TextRow } from './text-rows.ts'

export type TextFieldRoom = {
  readonly columns: number
  readonly rows: number
  /** Whether keys go here; only then is there a cursor. */
  readonly isFocused: boolean
}

/** Draws a text field in a room of its own, scrolled so that the cursor is seen. */
export function drawTextField(field: TextField, room: TextFieldRoom): Block {
  return field.isMultiline ? drawRows(field, room) : drawOneLine(field, room)
}

function drawRows(field: TextField, { columns, rows, isFocused }: TextFieldRoom): Block {
  // One column stays free for the cursor behind a full row.
  const all = textRows(field.text, columns - 1)
  const cursorRow = rowOf(all, field.cursor)
  const first = Math.max(0, Math.min(cursorRow - Math.floor(rows / 2), all.length - rows))
  const lines: Line[] = all
    .slice(first, first + rows)
    .map((row) => drawnRow(field, row, { columns, isFocused }))
  while (lines.length < rows) lines.push([cell('', columns)])
  const row = all[cursorRow]
  if (!isFocused || !row) return { lines, cursor: null }
  const x = Math.min(columnOf(field.text, row, field.cursor), columns - 1)
  return { lines, cursor: { x, y: cursorRow - first } }
}

function drawOneLine(field: TextField, { columns, isFocused }: TextFieldRoom): Block {
  const whole = { from: 0, to: field.text.length }
  const cursorColumn = columnOf(field.text, whole, field.cursor)
  const from = firstShown(field, cursorColumn, columns)
  const before = columnOf(field.text, whole, from)
  const line = drawnRow(field, { from, to: field.text.length }, { columns, isFocused })
  return { lines: [line], cursor: isFocused ? { x: cursorColumn - before, y: 0 } : null }
}

/** The offset from which a line is shown so that the cursor, too, has its column. */
function firstShown(field: TextField, cursorColumn: number, columns: number): number {
  let at = 0
  let hidden = 0
  while (cursorColumn - hidden > columns - 1 && at < field.cursor) {
    const next = nextGrapheme(field.text, at)
    hidden += drawnWidth(field.text.slice(at, next))
    at = next
  }
  return at
}

/** One row, with what is selected of it set off; a selected line end is a blank. */
function drawnRow(
  field: TextField,
  row: TextRow,
  { columns, isFocused }: { readonly columns: number; readonly isFocused: boolean },
): Line {
  const { text } = field
  const selected = isFocused ? selectionOf(field) : null
  if (!selected || selected.to <= row.from || selected.from > row.to) return [cell(drawn(text, row), columns)]
  const from = Math.max(row.from, selected.from)
  const to = Math.min(row.to, selected.to)
  const isLineEnd = selected.to > row.to && text[row.to] === '\n'
  const parts: Line = [
    span(drawn(text, { from: row.from, to: from })),
    span(`${drawn(text, { from, to })}${isLineEnd ? ' ' : ''}`, 'inverse'),
    span(drawn(text, { from: to, to: row.to })),
  ]
  return fitLine(parts, columns)
}

/** Grapheme by grapheme, as the columns are counted: a run of hidden characters would be shown as one mark. */
function drawn(text: string, { from, to }: TextRow): string {
  const shown = text.slice(from, to)
  if (/^[ -~]*$/.test(shown)) return shown
  return Array.from(graphemesOf(shown), (grapheme) => clean(grapheme)).join('')
}
