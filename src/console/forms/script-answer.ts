import type { WrapUpFieldType } from '../../domain/wrap-up-code.ts'
import { readFieldValue } from '../../domain/wrap-up-fields.ts'
import type { ScriptLine } from '../state/overlay-shapes.ts'
import { textField, type TextField } from '../components/text-field/text-field.ts'

/** A line for the answer at a step, or for a reason. */
export function scriptLineField(text: string): TextField {
  return textField({ text, maxLength: 2000 })
}

/** The name that the draft of what is typed at a step has. No record has such a ref. */
export function stepDraftOf({ what, ref, step }: Pick<ScriptLine, 'what' | 'ref' | 'step'>): string {
  return `${ref} ${what} ${step}`
}

/** Whether what was typed can be an answer of this type; days and times are read in words where it is given. */
export function isAnswerOf(type: WrapUpFieldType, typed: string): boolean {
  if (typed.trim() === '') return false
  if (type !== 'number' && type !== 'amount') return true
  return readFieldValue({ key: '', labels: { en: '' }, type, required: true }, typed) !== undefined
}
