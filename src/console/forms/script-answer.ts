import type { WrapUpFieldType } from '../../domain/wrap-up-code.ts'
import { readFieldValue } from '../../domain/wrap-up-fields.ts'
import { textField, type TextField } from '../components/text-field/text-field.ts'

/** A line for the answer at a step, or for a reason. */
export function scriptLineField(text: string): TextField {
  return textField({ text, maxLength: 2000 })
}

/** The name that the draft of an answer has. No record has such a ref. */
export function answerDraftOf(ref: string, step: string): string {
  return `${ref} answer ${step}`
}

/** Whether what was typed can be an answer of this type; days and times are read in words where it is given. */
export function isAnswerOf(type: WrapUpFieldType, typed: string): boolean {
  if (typed.trim() === '') return false
  if (type !== 'number' && type !== 'amount') return true
  return readFieldValue({ key: '', labels: { en: '' }, type, required: true }, typed) !== undefined
}
