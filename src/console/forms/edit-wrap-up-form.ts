import type { WrapUpCode, WrapUpSetCode } from '../../domain/wrap-up-code.ts'
import { editTextField } from '../components/text-field/edit-text-field.ts'
import { textField } from '../components/text-field/text-field.ts'
import { keyName, type Key } from '../input/key.ts'
import {
  atStop,
  codesOf,
  firstOpen,
  indexOf,
  isAnswer,
  isComplete,
  isWrong,
  recentCodes,
  matchingCodes,
  noteKey,
  stopsOf,
  textsOf,
  textUnder,
  type WrapUpFocus,
  type WrapUpForm,
} from './wrap-up-form.ts'

/**
 * A form after a key. `submit` asks to wrap up now, `incomplete` that it be said what is in the way, which has the keys by then,
 * `no-match` that nothing can be chosen by what was typed; `close` asks to keep it as a draft; `none` leaves the key to others.
 */
export type EditedForm = {
  readonly form: WrapUpForm
  readonly next: 'stay' | 'submit' | 'incomplete' | 'no-match' | 'close' | 'none'
}

/** Gives one key to the form. `columns` is the width its texts are drawn at. */
export function editWrapUpForm(form: WrapUpForm, key: Key, columns: number): EditedForm {
  switch (keyName(key)) {
    case 'Escape':
      return { form, next: 'close' }
    case 'Tab':
      return stay(moveStop(form, 1))
    case 'Shift-Tab':
      return stay(moveStop(form, -1))
    case 'Ctrl-d':
      return finished(form)
    default:
      return form.focus.on === 'text'
        ? editText(form, form.focus.key, { key, columns })
        : editQuestion(form, form.focus, key)
  }
}

function editQuestion(
  form: WrapUpForm,
  focus: WrapUpFocus & { on: 'reason' | 'outcome' },
  key: Key,
): EditedForm {
  const matching = matchingCodes(form)
  const name = keyName(key)
  const hot =
    form.filter.text === ''
      ? codesOf(form.questions, focus.on).find(({ hotKey }) => hotKey === name)
      : undefined
  if (hot) return stay(answer(anew(form, focus.on), focus.on, hot.code))
  const recent = /^Alt-[1-5]$/.test(name)
    ? recentCodes(form, focus.on)[Number(name.slice('Alt-'.length)) - 1]
    : undefined
  if (recent) return stay(answer(anew(form, focus.on), focus.on, recent))

  switch (name) {
    case 'ArrowDown':
      return stay({ ...form, selected: Math.min(form.selected + 1, Math.max(0, matching.length - 1)) })
    case 'ArrowUp':
      return stay({ ...form, selected: Math.max(0, form.selected - 1) })
    case 'Enter':
      return matching.length === 0
        ? { form, next: 'no-match' }
        : stay(chosenByEnter(form, focus.on, matching))
    default:
  }
  const filter = editTextField(form.filter, key)
  return filter ? stay({ ...form, filter, selected: 0 }) : { form, next: 'none' }
}

/** Enter takes the code under the pointer; with nothing typed, an answer that stands is kept. */
function chosenByEnter(
  form: WrapUpForm,
  kind: 'reason' | 'outcome',
  matching: readonly WrapUpSetCode[],
): WrapUpForm {
  const hasAnswer = kind === 'reason' ? form.reason !== null : form.outcomes.length > 0
  const code = matching[form.selected]?.code
  if (hasAnswer && code && isAnswer(form, kind, code)) {
    if (form.filter.text === '') return moveStop(kind === 'outcome' ? { ...form, isKept: false } : form, 1)
    // Only its digit takes an outcome back.
    const cleared = { ...form, filter: textField() }
    return { ...cleared, selected: indexOf(cleared, code) }
  }
  return code ? answer(form, kind, code) : form
}

/** The form without the outcomes that were kept from before: a digit chooses others, it adds none to them. */
function anew(form: WrapUpForm, kind: 'reason' | 'outcome'): WrapUpForm {
  return kind === 'outcome' && form.isKept ? { ...form, outcomes: [], isKept: false } : form
}

/** After the reason comes the outcome, after the first outcome what is open; only who comes back for more adds more. */
function answer(form: WrapUpForm, kind: 'reason' | 'outcome', code: WrapUpCode): WrapUpForm {
  const answered =
    kind === 'reason'
      ? { ...form, reason: code }
      : { ...form, outcomes: withOutcome(form, code), isKept: false }
  if (kind === 'reason') return atStop(answered, { on: 'outcome' })
  const { questions, gathersOutcomes, outcomes } = form
  const isMore = questions.severalOutcomes && (gathersOutcomes || outcomes.length > 0)
  if (!isMore) return atStop(answered, firstOpen(answered))
  const cleared = { ...answered, filter: textField() }
  return { ...cleared, selected: indexOf(cleared, code) }
}

/** Where several outcomes may stand, choosing one again takes it back. */
function withOutcome({ questions, outcomes }: WrapUpForm, code: WrapUpCode): readonly WrapUpCode[] {
  if (!questions.severalOutcomes) return [code]
  return outcomes.some(({ id }) => id === code.id)
    ? outcomes.filter(({ id }) => id !== code.id)
    : [...outcomes, code]
}

function editText(
  form: WrapUpForm,
  textKey: string,
  { key, columns }: { key: Key; columns: number },
): EditedForm {
  const field = textUnder(form, textKey)
  const name = keyName(key)
  if (name === 'Enter' && textKey === noteKey) return finished(form)
  if (name === 'Enter') {
    const text = textsOf(form).find(({ key }) => key === textKey)
    if (text?.isRequired === true && field.text.trim() === '') return atOpen(form)
    return stay(text && isWrong(form, text) ? { ...form, warned: textKey } : moveStop(form, 1))
  }
  const edited = editTextField(field, key, columns)
  if (edited) return stay({ ...form, warned: null, texts: { ...form.texts, [textKey]: edited } })
  if (name === 'ArrowUp') return stay(moveStop(form, -1))
  if (name === 'ArrowDown') return stay(moveStop(form, 1))
  return { form, next: 'none' }
}

/** Sends the form when nothing is missing, and goes to what is missing otherwise. */
function finished(form: WrapUpForm): EditedForm {
  return isComplete(form) ? { form, next: 'submit' } : atOpen(form)
}

function atOpen(form: WrapUpForm): EditedForm {
  return { form: atStop(form, firstOpen(form)), next: 'incomplete' }
}

/** The form with the keys at a stop, where it has that; else as it is. */
export function focusedOn(form: WrapUpForm, focus: WrapUpFocus): WrapUpForm {
  const isThere = stopsOf(form).some((stop) => isSame(stop, focus))
  return isThere ? atStop({ ...form, isKept: false }, focus) : form
}

function moveStop(form: WrapUpForm, by: 1 | -1): WrapUpForm {
  const stops = stopsOf(form)
  const at = stops.findIndex((stop) => isSame(stop, form.focus))
  return atStop(form, stops[Math.max(0, Math.min(at + by, stops.length - 1))] ?? form.focus)
}

function isSame(one: WrapUpFocus, other: WrapUpFocus): boolean {
  if (one.on === 'text' && other.on === 'text') return one.key === other.key
  return one.on === other.on
}

function stay(form: WrapUpForm): EditedForm {
  return { form, next: 'stay' }
}
