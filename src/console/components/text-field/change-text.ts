import { boundaryFrom, graphemeAt, nextGrapheme } from './grapheme-steps.ts'
import { selectionOf, type Snapshot, type TextField } from './text-field.ts'

const undoSteps = 200

/** Puts a text in at the cursor, or in the place of what is selected. What is typed joins the step of undo before it. */
export function insertAt(field: TextField, raw: string, kind: 'type' | null): TextField {
  const { from, to } = selectionOf(field) ?? { from: field.cursor, to: field.cursor }
  const wanted = acceptable(raw, field.isMultiline)
  const room = field.maxLength - (field.text.length - (to - from))
  const added = wanted.length <= room ? wanted : wanted.slice(0, graphemeAt(wanted, Math.max(0, room)))
  if (added === '') return field
  // A new word begins a new step of undo.
  const continues = from === to && kind === 'type' && field.lastEdit === 'type' && !/\s/.test(added)
  const text = field.text.slice(0, from) + added + field.text.slice(to)
  return changed(field, { text, cursor: from + added.length }, continues ? 'go on' : kind)
}

/** Erases a stretch, or what is selected instead. */
export function erase(field: TextField, from: number, to: number): TextField {
  const selected = selectionOf(field)
  if (selected) return without(field, selected, null)
  if (from === to) return still(field)
  const isOneCharacter = to === nextGrapheme(field.text, from)
  const continues = isOneCharacter && field.lastEdit === 'erase'
  const edited = without(field, { from, to }, continues ? 'go on' : null)
  return { ...edited, lastEdit: isOneCharacter ? 'erase' : null }
}

/** Cuts a stretch, or what is selected instead: it can be put in again. What is cut in one go belongs together. */
export function cut(field: TextField, from: number, to: number): TextField {
  const selected = selectionOf(field)
  const taken = selected ?? { from, to }
  if (taken.from === taken.to) return still(field)
  const text = field.text.slice(taken.from, taken.to)
  const isBehind = taken.from === field.cursor
  const joined = isBehind ? field.cut + text : text + field.cut
  const isJoined = !selected && field.lastEdit === 'cut'
  return { ...without(field, taken, null), cut: isJoined ? joined : text, lastEdit: selected ? null : 'cut' }
}

/** Remembers what is selected, and leaves it where it is. */
export function copy(field: TextField): TextField {
  const selected = selectionOf(field)
  return selected ? { ...field, cut: field.text.slice(selected.from, selected.to) } : field
}

/** Takes back the last change. */
export function undoChange(field: TextField): TextField {
  const last = field.undo.at(-1)
  if (!last) return field
  const now = { text: field.text, cursor: field.cursor }
  return { ...still(field), ...last, undo: field.undo.slice(0, -1), redo: [...field.redo, now] }
}

/** Does again what was taken back. */
export function redoChange(field: TextField): TextField {
  const last = field.redo.at(-1)
  if (!last) return field
  const now = { text: field.text, cursor: field.cursor }
  return { ...still(field), ...last, undo: [...field.undo, now], redo: field.redo.slice(0, -1) }
}

/** Another text in the place of all that stands there, as one step of undo. */
export function replaceText(field: TextField, text: string, cursor = text.length): TextField {
  const whole = { ...field, anchor: 0, cursor: field.text.length }
  const replaced = text === '' ? erase(whole, 0, 0) : insertAt(whole, text, null)
  const undo = [...field.undo, { text: field.text, cursor: field.cursor }].slice(-undoSteps)
  if (replaced.text === field.text) return still(field)
  return { ...replaced, undo, cursor: boundaryFrom(replaced.text, Math.min(cursor, replaced.text.length)) }
}

function without(
  field: TextField,
  { from, to }: { readonly from: number; readonly to: number },
  kind: 'go on' | null,
): TextField {
  return changed(field, { text: field.text.slice(0, from) + field.text.slice(to), cursor: from }, kind)
}

function changed(field: TextField, after: Snapshot, kind: TextField['lastEdit'] | 'go on'): TextField {
  const before = { text: field.text, cursor: field.cursor }
  return {
    ...field,
    text: after.text,
    // What was typed or closed up may join with what follows into one grapheme.
    cursor: boundaryFrom(after.text, after.cursor),
    anchor: null,
    goalColumn: null,
    undo: kind === 'go on' ? field.undo : [...field.undo, before].slice(-undoSteps),
    redo: [],
    lastEdit: kind === 'go on' ? field.lastEdit : kind,
  }
}

function still(field: TextField): TextField {
  return { ...field, anchor: null, goalColumn: null, lastEdit: null }
}

/** Line ends as LF, or as blanks in a field of one line; tabs as blanks; other control characters are no text. */
function acceptable(raw: string, isMultiline: boolean): string {
  const lines = raw.replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replaceAll('\t', '  ')
  const oneKind = isMultiline ? lines : lines.replace(/\n+$/, '').replaceAll(/\n+/g, ' ')
  return oneKind.replaceAll(/(?!\n)\p{Cc}/gu, '')
}
