import { keyName, type Key } from '../../input/key.ts'
import {
  boundaryFrom,
  graphemeAt,
  nextGrapheme,
  nextWord,
  previousGrapheme,
  previousWord,
} from './grapheme-steps.ts'
import type { Snapshot, TextField } from './text-field.ts'
import { columnOf, offsetAt, rowOf, textRows } from './text-rows.ts'

const undoSteps = 200

/**
 * Gives one key to a text field. Gives the field back as it is afterwards, or null when the key means
 * nothing here and belongs to whoever holds the field: Enter, Tab, Escape, Ctrl-d, every Alt- key,
 * and up or down where there is no further row. `columns` is the width the text is drawn at.
 */
export function editTextField(field: TextField, key: Key, columns = 80): TextField | null {
  if (key.kind === 'character') return insert(field, key.text, 'type')
  if (key.kind === 'paste') return insert(field, key.text, null)
  return editByChord(field, keyName(key), columns)
}

/** Puts a text in at the cursor, as one step for undo. */
export function insertText(field: TextField, text: string): TextField {
  return insert(field, text, null)
}

function editByChord(field: TextField, name: string, columns: number): TextField | null {
  const { text, cursor } = field
  switch (name) {
    case 'Enter':
      return field.isMultiline ? insert(field, '\n', 'type') : null
    case 'ArrowLeft':
    case 'Ctrl-b':
      return moveTo(field, previousGrapheme(text, cursor))
    case 'ArrowRight':
    case 'Ctrl-f':
      return moveTo(field, nextGrapheme(text, cursor))
    case 'Ctrl-ArrowLeft':
    case 'Alt-ArrowLeft':
      return moveTo(field, previousWord(text, cursor))
    case 'Ctrl-ArrowRight':
    case 'Alt-ArrowRight':
      return moveTo(field, nextWord(text, cursor))
    case 'Home':
    case 'Ctrl-a':
      return moveTo(field, lineStart(text, cursor))
    case 'End':
    case 'Ctrl-e':
      return moveTo(field, lineEnd(text, cursor))
    case 'Ctrl-Home':
      return moveTo(field, 0)
    case 'Ctrl-End':
      return moveTo(field, text.length)
    case 'ArrowUp':
      return moveRow(field, { by: -1, columns })
    case 'ArrowDown':
      return moveRow(field, { by: 1, columns })
    case 'Backspace':
      return erase(field, previousGrapheme(text, cursor), cursor)
    case 'Delete':
      return erase(field, cursor, nextGrapheme(text, cursor))
    case 'Ctrl-w':
    case 'Ctrl-Backspace':
    case 'Alt-Backspace':
      return erase(field, previousWord(text, cursor), cursor)
    case 'Ctrl-Delete':
      return erase(field, cursor, nextWord(text, cursor))
    case 'Ctrl-u':
      return erase(field, lineStart(text, cursor), cursor)
    case 'Ctrl-k':
      return erase(field, cursor, lineEnd(text, cursor))
    case 'Ctrl-z':
    case 'Ctrl-_':
      return undo(field)
    case 'Ctrl-y':
      return redo(field)
    default:
      return null
  }
}

function insert(field: TextField, raw: string, kind: 'type' | null): TextField {
  const wanted = acceptable(raw, field.isMultiline)
  const room = field.maxLength - field.text.length
  const added = wanted.length <= room ? wanted : wanted.slice(0, graphemeAt(wanted, Math.max(0, room)))
  if (added === '') return field
  // A new word begins a new step of undo.
  const continues = kind === 'type' && field.lastEdit === 'type' && !/\s/.test(added)
  const text = field.text.slice(0, field.cursor) + added + field.text.slice(field.cursor)
  return changed(field, { text, cursor: field.cursor + added.length }, continues ? 'go on' : kind)
}

function erase(field: TextField, from: number, to: number): TextField {
  if (from === to) return { ...field, goalColumn: null }
  const isOneCharacter = to === nextGrapheme(field.text, from)
  const continues = isOneCharacter && field.lastEdit === 'erase'
  const text = field.text.slice(0, from) + field.text.slice(to)
  const edited = changed(field, { text, cursor: from }, continues ? 'go on' : null)
  return { ...edited, lastEdit: isOneCharacter ? 'erase' : null }
}

function changed(field: TextField, after: Snapshot, kind: TextField['lastEdit'] | 'go on'): TextField {
  const before = { text: field.text, cursor: field.cursor }
  return {
    ...field,
    text: after.text,
    // What was typed or closed up may join with what follows into one grapheme.
    cursor: boundaryFrom(after.text, after.cursor),
    goalColumn: null,
    undo: kind === 'go on' ? field.undo : [...field.undo, before].slice(-undoSteps),
    redo: [],
    lastEdit: kind === 'go on' ? field.lastEdit : kind,
  }
}

function undo(field: TextField): TextField {
  const last = field.undo.at(-1)
  if (!last) return field
  const now = { text: field.text, cursor: field.cursor }
  const rest = { undo: field.undo.slice(0, -1), redo: [...field.redo, now] }
  return { ...field, ...last, ...rest, goalColumn: null, lastEdit: null }
}

function redo(field: TextField): TextField {
  const last = field.redo.at(-1)
  if (!last) return field
  const now = { text: field.text, cursor: field.cursor }
  const rest = { undo: [...field.undo, now], redo: field.redo.slice(0, -1) }
  return { ...field, ...last, ...rest, goalColumn: null, lastEdit: null }
}

function moveTo(field: TextField, cursor: number): TextField {
  return { ...field, cursor, goalColumn: null, lastEdit: null }
}

function moveRow(
  field: TextField,
  { by, columns }: { readonly by: -1 | 1; readonly columns: number },
): TextField | null {
  if (!field.isMultiline) return null
  const rows = textRows(field.text, columns)
  const index = rowOf(rows, field.cursor)
  const row = rows[index]
  const target = rows[index + by]
  if (!row || !target) return null
  const goalColumn = field.goalColumn ?? columnOf(field.text, row, field.cursor)
  let cursor = offsetAt(field.text, target, goalColumn)
  // The end of a broken row is the start of the next: stay before it.
  const isBroken = rows[index + by + 1]?.from === target.to
  if (isBroken && cursor === target.to && target.to > target.from)
    cursor = previousGrapheme(field.text, cursor)
  return { ...field, cursor, goalColumn, lastEdit: null }
}

function lineStart(text: string, from: number): number {
  return from === 0 ? 0 : text.lastIndexOf('\n', from - 1) + 1
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at === -1 ? text.length : at
}

/** Line ends as LF, or as blanks in a field of one line; tabs as blanks; other control characters are no text. */
function acceptable(raw: string, isMultiline: boolean): string {
  const lines = raw.replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replaceAll('\t', '  ')
  const oneKind = isMultiline ? lines : lines.replace(/\n+$/, '').replaceAll(/\n+/g, ' ')
  return oneKind.replaceAll(/(?!\n)\p{Cc}/gu, '')
}
