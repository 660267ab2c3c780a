import { graphemesOf } from '../../../language/graphemes.ts'
import type { TextField } from './text-field.ts'

/** A field that shows a mark for each letter, so that what is typed is not read from behind. */
export function hiddenText(field: TextField, mark: string): TextField {
  const marks = (text: string): string => mark.repeat([...graphemesOf(text)].length)
  const before = marks(field.text.slice(0, field.cursor))
  return { ...field, text: before + marks(field.text.slice(field.cursor)), cursor: before.length }
}
