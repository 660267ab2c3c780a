/** What a text field holds. Positions are UTF-16 offsets that always lie between two graphemes. */
export type TextField = {
  readonly text: string
  readonly cursor: number
  /** The other end of what is selected; null while nothing is. */
  readonly anchor: number | null
  readonly isMultiline: boolean
  /** Most UTF-16 units the text may have; what goes beyond is not taken. */
  readonly maxLength: number
  /** The column that moving up and down aims at, kept while moving over shorter lines. */
  readonly goalColumn: number | null
  readonly undo: readonly Snapshot[]
  readonly redo: readonly Snapshot[]
  /** What was cut or copied last, for putting it in again. */
  readonly cut: string
  /** What the last edit was, so that a typed word is undone as one and words cut one after another belong together. */
  readonly lastEdit: 'type' | 'erase' | 'cut' | null
}

export type Snapshot = { readonly text: string; readonly cursor: number }

export type TextFieldOptions = {
  readonly text?: string
  readonly isMultiline?: boolean
  readonly maxLength?: number
}

/** A new field with the cursor behind its text. One line and at most 500 characters unless told otherwise. */
export function textField({ text = '', isMultiline = false, maxLength }: TextFieldOptions = {}): TextField {
  return {
    text,
    cursor: text.length,
    anchor: null,
    isMultiline,
    maxLength: maxLength ?? (isMultiline ? 20_000 : 500),
    goalColumn: null,
    undo: [],
    redo: [],
    cut: '',
    lastEdit: null,
  }
}

/** What is selected, from its first to behind its last offset; null while nothing is. */
export function selectionOf({
  anchor,
  cursor,
}: TextField): { readonly from: number; readonly to: number } | null {
  if (anchor === null || anchor === cursor) return null
  return { from: Math.min(anchor, cursor), to: Math.max(anchor, cursor) }
}
