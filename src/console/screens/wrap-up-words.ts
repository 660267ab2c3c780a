import { clean } from '../../language/clean.ts'
import { truncate, widthOf } from '../../language/width.ts'
import {
  callbackKey,
  firstOpen,
  isWrong,
  labelFor,
  textsOf,
  textUnder,
  type WrapUpForm,
  type WrapUpText,
} from '../forms/wrap-up-form.ts'
import type { Look } from '../look.ts'

const mostTypedColumns = 24
/** The pointer before a label, and a blank behind it. */
const labelMargin = 4

/** What a text is called. */
function textLabel(form: WrapUpForm, { key, field }: WrapUpText, { say }: Look): string {
  if (field) return labelFor(form, field.labels)
  return say(key === callbackKey ? 'wrap-up.callback-at' : 'wrap-up.note')
}

/** What a text is called, marked where it must be filled in. */
export function markedLabel(form: WrapUpForm, text: WrapUpText, look: Look): string {
  const label = textLabel(form, text, look)
  return text.isRequired ? `${label} *` : label
}

const fewestLabelColumns = 16
const mostLabelShare = 0.45

/**
 * Columns of what stands before the fields of the form, its pointer included: as many as the longest label of what is asked now wants,
 * of at most 45 in a hundred.
 */
export function wrapUpLabelColumns(form: WrapUpForm, columns: number, look: Look): number {
  const labels = textsOf(form).map((text) => widthOf(clean(markedLabel(form, text, look))))
  const wanted = Math.max(...labels) + labelMargin
  return Math.max(fewestLabelColumns, Math.min(wanted, Math.floor(columns * mostLabelShare)))
}

/** What stands between the choices of a field. */
export const choicesBetween = '  '

/** What a text wants, where it wants more than words. */
export function wantedKind({ key, field }: WrapUpText, { say, language }: Look): string {
  if (key === callbackKey) return say('wrap-up.callback-hint')
  if (!field) return ''
  if (field.choices)
    return field.choices
      .map(({ key, labels }) => `${key} = ${labelFor({ language }, labels)}`)
      .join(choicesBetween)
  return field.type === 'text' ? '' : say(`type.${field.type}`)
}

/** Why Enter chooses no code: none is called so. */
export function whyNoCode({ filter }: WrapUpForm, { say }: Look): string {
  const typed = truncate(clean(filter.text.trim()), mostTypedColumns)
  return say('wrap-up.no-match', { typed })
}

/** Why a form cannot be sent yet: what is missing, or is none of its kind, and what to do about it. */
export function whatIsOpen(form: WrapUpForm, look: Look): string {
  const { say } = look
  const open = firstOpen(form)
  if (open.on !== 'text') return say(`wrap-up.missing-${open.on}`)
  const text = textsOf(form).find(({ key }) => key === open.key)
  if (!text) return say('wrap-up.missing-outcome')
  const label = textLabel(form, text, look)
  const kind = wantedKind(text, look)
  if (!isWrong(form, text))
    return kind === '' ? say('wrap-up.missing', { label }) : say('wrap-up.missing-kind', { label, kind })
  const typed = truncate(clean(textUnder(form, text.key).text.trim()), mostTypedColumns)
  return say('wrap-up.wrong', { label, typed, kind })
}
