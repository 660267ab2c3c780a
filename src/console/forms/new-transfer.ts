import { textField } from '../components/text-field/text-field.ts'
import type { Overlay } from '../state/model.ts'

/** Characters of a note that goes along with a transfer; what is longer is a note of its own. */
const mostOfTransferNote = 2000

/** Which queue or colleague gets a contact, with a note that was begun before. */
export function newTransfer(ref: string, text = ''): Overlay<'transfer'> {
  const note = textField({ text, maxLength: mostOfTransferNote })
  const field = textField({ maxLength: 60 })
  return { kind: 'transfer', ref, field, selected: 0, note, isNoting: false, problem: null }
}
