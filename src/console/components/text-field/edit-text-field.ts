import { keyName, type Key } from '../../input/key.ts'
import { copy, cut, erase, insertAt, redoChange, undoChange } from './change-text.ts'
import { nextGrapheme, nextWord, previousGrapheme, previousWord } from './grapheme-steps.ts'
import { lineEnd, lineStart, moveCursor } from './move-cursor.ts'
import type { TextField } from './text-field.ts'

/**
 * Gives one key to a text field. Gives the field back as it is afterwards, or null when the key means
 * nothing here and belongs to whoever holds the field: Enter, Tab, Escape, Ctrl-d, an Alt- key that moves or erases no word,
 * and up or down where there is no further row. In a text of several lines Enter and Alt-Enter break the
 * line; where Enter sends, its holder keeps it. `columns` is the width the text is drawn at.
 */
export function editTextField(field: TextField, key: Key, columns = 80): TextField | null {
  if (key.kind === 'character') return insertAt(field, key.text, 'type')
  if (key.kind === 'paste') return insertAt(field, key.text, null)
  const name = keyName(key)
  return moveCursor(field, name, columns) ?? editByChord(field, name)
}

/** Puts a text in at the cursor, as one step for undo. */
export function insertText(field: TextField, text: string): TextField {
  return insertAt(field, text, null)
}

function editByChord(field: TextField, name: string): TextField | null {
  const { text, cursor } = field
  switch (name) {
    case 'Enter':
    case 'Alt-Enter':
      return field.isMultiline ? insertAt(field, '\n', 'type') : null
    case 'Backspace':
    case 'Shift-Backspace':
      return erase(field, previousGrapheme(text, cursor), cursor)
    case 'Delete':
      return erase(field, cursor, nextGrapheme(text, cursor))
    case 'Ctrl-w':
    case 'Ctrl-Backspace':
    case 'Alt-Backspace':
      return cut(field, previousWord(text, cursor), cursor)
    case 'Ctrl-Delete':
    case 'Alt-d':
      return cut(field, cursor, nextWord(text, cursor))
    case 'Ctrl-u':
      return cut(field, lineStart(text, cursor), cursor)
    case 'Ctrl-k':
      return cut(field, cursor, lineEnd(text, cursor))
    case 'Shift-Delete':
      return cut(field, cursor, cursor)
    case 'Ctrl-Insert':
      return copy(field)
    case 'Ctrl-y':
    case 'Shift-Insert':
      return insertAt(field, field.cut, null)
    case 'Ctrl-z':
    case 'Ctrl-_':
      return undoChange(field)
    case 'Alt-z':
    case 'Ctrl-Z':
      return redoChange(field)
    default:
      return null
  }
}
