import type { WrapUpCode, WrapUpSetCode } from '../../domain/wrap-up-code.ts'
import { editTextField } from '../components/text-field/edit-text-field.ts'
import { textField } from '../components/text-field/text-field.ts'
import { keyName, type Key } from '../input/key.ts'
import {
  codesOf,
  firstOpen,
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
 * A form after a key. `submit` asks to wrap up now, `incomplete` that it be said what is in the way, which has the keys by then;
 * `close` asks to keep it as a draft; `none` leaves the key to others.
 */
export type EditedForm = {
  readonly form: WrapUpForm
  readonly next: 'stay' | 'submit' | 'incomplete' | 'close' | 'none'
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
  if (hot) return stay(answer(form, focus.on, hot.code))
  const recent = /^Alt-[1-5]$/.test(name)
    ? recentCodes(form, focus.on)[Number(name.slice('Alt-'.length)) - 1]
    : undefined
  if (recent) return stay(answer(form, focus.on, recent))

  switch (name) {
    case 'ArrowDown':
      return stay({ ...form, selected: Math.min(form.selected + 1, Math.max(0, matching.length - 1)) })
    case 'ArrowUp':
      return stay({ ...form, selected: Math.max(0, form.selected - 1) })
    case 'Enter':
      return stay(chosenByEnter(form, focus.on, matching))
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
    if (form.filter.text === '') return moveStop(form, 1)
    // Only its digit takes an outcome back.
    const cleared = { ...form, filter: textField() }
    return { ...cleared, selected: indexOf(cleared, code) }
  }
  return code ? answer(form, kind, code) : form
}

function answer(form: WrapUpForm, kind: 'reason' | 'outcome', code: WrapUpCode): WrapUpForm {
  const answered =
    kind === 'reason' ? { ...form, reason: code } : { ...form, outcomes: withOutcome(form, code) }
  const cleared = { ...answered, filter: textField(), selected: 0 }
  if (kind === 'reason')
    return { ...cleared, focus: cleared.outcomes.length > 0 ? firstOpen(cleared) : { on: 'outcome' } }
  if (form.questions.severalOutcomes) return { ...cleared, selected: indexOf(cleared, code) }
  return { ...cleared, focus: firstOpen(cleared) }
}

/** Where a code stands among those on screen; the first where it is hidden. */
function indexOf(form: WrapUpForm, { id }: WrapUpCode): number {
  return Math.max(
    0,
    matchingCodes(form).findIndex(({ code }) => code.id === id),
  )
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
    const isLeft = !textsOf(form).some((text) => text.key === textKey && isWrong(form, text))
    return stay(isLeft ? moveStop(form, 1) : { ...form, warned: textKey })
  }
  const edited = editTextField(field, key, columns)
  if (edited) return stay({ ...form, warned: null, texts: { ...form.texts, [textKey]: edited } })
  if (name === 'ArrowUp') return stay(moveStop(form, -1))
  if (name === 'ArrowDown') return stay(moveStop(form, 1))
  return { form, next: 'none' }
}

/** Sends the form when nothing is missing, and goes to what is missing otherwise. */
function finished(form: WrapUpForm): EditedForm {
  return isComplete(form)
    ? { form, next: 'submit' }
    : { form: atStop(form, firstOpen(form)), next: 'incomplete' }
}

/** The form with the keys at a stop, where it has that; else as it is. */
export function focusedOn(form: WrapUpForm, focus: WrapUpFocus): WrapUpForm {
  const isThere = stopsOf(form).some((stop) => isSame(stop, focus))
  return isThere ? atStop(form, focus) : form
}

function moveStop(form: WrapUpForm, by: 1 | -1): WrapUpForm {
  const stops = stopsOf(form)
  const at = stops.findIndex((stop) => isSame(stop, form.focus))
  return atStop(form, stops[Math.max(0, Math.min(at + by, stops.length - 1))] ?? form.focus)
}

function atStop(form: WrapUpForm, focus: WrapUpFocus): WrapUpForm {
  const moved = { ...form, focus, filter: textField(), selected: 0 }
  const chosen = focus.on === 'reason' ? form.reason : focus.on === 'outcome' ? form.outcomes[0] : undefined
  return chosen ? { ...moved, selected: indexOf(moved, chosen) } : moved
}

function isSame(one: WrapUpFocus, other: WrapUpFocus): boolean {
  if (one.on === 'text' && other.on === 'text') return one.key === other.key
  return one.on === other.on
}

function stay(form: WrapUpForm): EditedForm {
  return { form, next: 'stay' }
}
