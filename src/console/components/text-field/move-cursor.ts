import { nextGrapheme, nextWord, previousGrapheme, previousWord } from './grapheme-steps.ts'
import { selectionOf, type TextField } from './text-field.ts'
import { columnOf, offsetAt, rowOf, textRows } from './text-rows.ts'

/** Where a key moves the cursor, by its name without Shift. */
const moves: Readonly<Record<string, (text: string, cursor: number) => number>> = {
  ArrowLeft: previousGrapheme,
  'Ctrl-b': previousGrapheme,
  ArrowRight: nextGrapheme,
  'Ctrl-f': nextGrapheme,
  'Ctrl-ArrowLeft': previousWord,
  'Alt-ArrowLeft': previousWord,
  'Alt-b': previousWord,
  'Ctrl-ArrowRight': nextWord,
  'Alt-ArrowRight': nextWord,
  'Alt-f': nextWord,
  Home: lineStart,
  'Ctrl-a': lineStart,
  End: lineEnd,
  'Ctrl-e': lineEnd,
  'Ctrl-Home': () => 0,
  'Ctrl-End': (text) => text.length,
}

/**
 * A field after a key that moves its cursor; with Shift it selects from where the cursor stood. Null for a key that moves nothing
 * here, and for up and down where there is no further row. `columns` is the width the text is drawn at.
 */
export function moveCursor(field: TextField, name: string, columns: number): TextField | null {
  const isSelecting = /(?:^|-)Shift-/.test(name)
  const plain = name.replace('Shift-', '')
  if (plain === 'ArrowUp') return moveRow(field, { by: -1, columns, isSelecting })
  if (plain === 'ArrowDown') return moveRow(field, { by: 1, columns, isSelecting })
  const move = Object.hasOwn(moves, plain) ? moves[plain] : undefined
  if (!move) return null
  const selected = selectionOf(field)
  // Left and right leave a selection at the end that they point to.
  if (selected && !isSelecting && (plain === 'ArrowLeft' || plain === 'ArrowRight'))
    return moved(field, plain === 'ArrowLeft' ? selected.from : selected.to, false)
  return moved(field, move(field.text, field.cursor), isSelecting)
}

function moved(field: TextField, cursor: number, isSelecting: boolean): TextField {
  const anchor = isSelecting ? (field.anchor ?? field.cursor) : null
  return { ...field, cursor, anchor, goalColumn: null, lastEdit: null }
}

type RowMove = { readonly by: -1 | 1; readonly columns: number; readonly isSelecting: boolean }

function moveRow(field: TextField, { by, columns, isSelecting }: RowMove): TextField | null {
  if (!field.isMultiline) return null
  const rows = textRows(field.text, columns)
  const index = rowOf(rows, field.cursor)
  const row = rows[index]
  const target = rows[index + by]
  if (!row) return null
  // Beyond the last row is the end of the text, for who selects.
  if (!target) return isSelecting ? moved(field, by === 1 ? field.text.length : 0, true) : null
  const goalColumn = field.goalColumn ?? columnOf(field.text, row, field.cursor)
  let cursor = offsetAt(field.text, target, goalColumn)
  // The end of a broken row is the start of the next: stay before it.
  const isBroken = rows[index + by + 1]?.from === target.to
  if (isBroken && cursor === target.to && target.to > target.from)
    cursor = previousGrapheme(field.text, cursor)
  return { ...moved(field, cursor, isSelecting), goalColumn }
}

/** The start of the line, to its line end, that an offset stands in. */
export function lineStart(text: string, from: number): number {
  return from === 0 ? 0 : text.lastIndexOf('\n', from - 1) + 1
}

/** The end of the line that an offset stands in. */
export function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at === -1 ? text.length : at
}
