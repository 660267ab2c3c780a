import type { WrapUpDraft } from '../../desk/drafts.ts'
import { fold } from '../../domain/fold.ts'
import { labelIn, type Labels } from '../../domain/labels.ts'
import type { WrapUpCode, WrapUpField, WrapUpKind, WrapUpSetCode } from '../../domain/wrap-up-code.ts'
import { readFieldValue } from '../../domain/wrap-up-fields.ts'
import { parseWhen } from '../../language/when.ts'
import { replaceText } from '../components/text-field/change-text.ts'
import { textField, type TextField } from '../components/text-field/text-field.ts'

/** What a queue asks when its interactions are wrapped up. */
export type WrapUpQuestions = {
  readonly reason: 'required' | 'optional' | 'none'
  readonly outcome: 'required' | 'optional'
  readonly severalOutcomes: boolean
  readonly codes: readonly WrapUpSetCode[]
}

/** What is asked for when an interaction is wrapped up: why, what came of it, and what these two want to know. */
export type WrapUpForm = {
  readonly ref: string
  readonly questions: WrapUpQuestions
  readonly language: 'en' | 'pl'
  readonly reason: WrapUpCode | null
  readonly outcomes: readonly WrapUpCode[]
  /** Where keys go: a question with its codes, or a text by its key. */
  readonly focus: WrapUpFocus
  readonly filter: TextField
  /** Index among the codes that match the filter. */
  readonly selected: number
  readonly texts: Readonly<Record<string, TextField>>
  /** The key of a text that Enter would not leave, because it is none of its kind; null once it is edited. */
  readonly warned: string | null
  /** Whether the answers are those of before: a digit puts another in their place, instead of beside them. */
  readonly isKept: boolean
  /** Whether keys stay at the outcomes after the first, where several may stand. */
  readonly gathersOutcomes: boolean
  /** Paths of the codes that the agent used last, the latest first. */
  readonly recent: RecentPaths
}

export type RecentPaths = Readonly<Record<WrapUpKind, readonly string[]>>
export type WrapUpFocus = { readonly on: WrapUpKind } | { readonly on: 'text'; readonly key: string }

/** A text that the form asks for: a field of a code, the time of a callback, or the note, which comes last. */
export type WrapUpText = {
  readonly key: string
  readonly field: WrapUpField | null
  readonly isRequired: boolean
}

export const noteKey = 'note'
export const callbackKey = 'callback-at'

export type NewWrapUpForm = {
  readonly ref: string
  readonly questions: WrapUpQuestions
  readonly language: 'en' | 'pl'
  /** What was filled in before, or what a process proposes. */
  readonly draft: WrapUpDraft | null
  readonly recent: RecentPaths
  readonly gathersOutcomes?: boolean
}

/**
 * Opens the form at the first question that has no answer yet; with all of them answered before, at the first of them: there digits
 * choose anew, and Enter keeps.
 */
export function wrapUpForm({
  ref,
  questions,
  language,
  draft,
  recent,
  gathersOutcomes = false,
}: NewWrapUpForm): WrapUpForm {
  const found = (kind: WrapUpKind, path: string) =>
    codesOf(questions, kind).find(({ code }) => code.path === path)?.code
  const form: WrapUpForm = {
    ref,
    questions,
    language,
    reason: (draft?.reason && found('reason', draft.reason)) || null,
    outcomes: (draft?.outcomes ?? []).flatMap((path) => found('outcome', path) ?? []),
    focus: { on: 'text', key: noteKey },
    filter: textField(),
    selected: 0,
    warned: null,
    isKept: false,
    gathersOutcomes,
    recent,
    texts: Object.fromEntries(
      Object.entries(draft?.texts ?? {}).map(([key, text]) => [key, newText(key, text)]),
    ),
  }
  const focus = firstOpen(form)
  const isKept = form.outcomes.length > 0
  const first = focus.on === 'text' && isKept ? stopsOf(form)[0] : undefined
  return atStop({ ...form, isKept }, first ?? focus)
}

/** The form with the keys at a stop, a question's pointer at its answer. */
export function atStop(form: WrapUpForm, focus: WrapUpFocus): WrapUpForm {
  const moved = { ...form, focus, filter: textField(), selected: 0 }
  const chosen = focus.on === 'reason' ? form.reason : focus.on === 'outcome' ? form.outcomes[0] : undefined
  return chosen ? { ...moved, selected: indexOf(moved, chosen) } : moved
}

/** Where a code stands among those on screen; the first where it is hidden. */
export function indexOf(form: WrapUpForm, { id }: WrapUpCode): number {
  return Math.max(
    0,
    matchingCodes(form).findIndex(({ code }) => code.id === id),
  )
}

/** What the form holds, to be kept until it is sent or thrown away. */
export function draftOf(form: WrapUpForm): WrapUpDraft {
  return {
    reason: form.reason?.path ?? null,
    outcomes: form.outcomes.map(({ path }) => path),
    texts: Object.fromEntries(Object.entries(form.texts).map(([key, { text }]) => [key, text])),
  }
}

/** The form with another draft in it: codes, fields and the note, which comes back by undo. */
export function withDraft(form: WrapUpForm, draft: WrapUpDraft): WrapUpForm {
  const other = wrapUpForm({ ...form, draft })
  const note = replaceText(textUnder(form, noteKey), draft.texts[noteKey] ?? '')
  return { ...other, texts: { ...other.texts, [noteKey]: note } }
}

/** What a draft answers, as text: the same for the same answers, whatever the note says. */
export function answersOf({ reason, outcomes, texts }: WrapUpDraft): string {
  const filled = Object.entries(texts).filter(([key, text]) => key !== noteKey && text.trim() !== '')
  return JSON.stringify([reason, outcomes, filled])
}

/** The stops of the form in the order in which Tab visits them. */
export function stopsOf(form: WrapUpForm): readonly WrapUpFocus[] {
  const reason: readonly WrapUpFocus[] = form.questions.reason === 'none' ? [] : [{ on: 'reason' }]
  const texts = textsOf(form).map(({ key }): WrapUpFocus => ({ on: 'text', key }))
  return [...reason, { on: 'outcome' }, ...texts]
}

/** The texts that the chosen codes ask for; the note is always among them. */
export function textsOf({ reason, outcomes }: WrapUpForm): readonly WrapUpText[] {
  const codes = reason ? [reason, ...outcomes] : outcomes
  const fields = codes.flatMap(({ fields }) => fields)
  const wantsTime = codes.some(({ consequences }) =>
    consequences.some((consequence) => consequence.kind === 'callback' && consequence.afterSeconds === null),
  )
  const callback: readonly WrapUpText[] = wantsTime
    ? [{ key: callbackKey, field: null, isRequired: true }]
    : []
  return [
    ...fields.map((field): WrapUpText => ({ key: field.key, field, isRequired: field.required })),
    ...callback,
    { key: noteKey, field: null, isRequired: codes.some(({ isNoteRequired }) => isNoteRequired) },
  ]
}

/** The text under a key, empty when nothing was typed. */
export function textUnder(form: WrapUpForm, key: string): TextField {
  return form.texts[key] ?? newText(key, '')
}

/** The first thing that still has to be answered, or answered otherwise, or the note. */
export function firstOpen(form: WrapUpForm): WrapUpFocus {
  if (form.questions.reason === 'required' && !form.reason) return { on: 'reason' }
  if (form.questions.outcome === 'required' && form.outcomes.length === 0) return { on: 'outcome' }
  const open = textsOf(form).find((text) => isTextOpen(form, text))
  return { on: 'text', key: open?.key ?? noteKey }
}

/** Whether nothing that must be answered is open any more, and nothing is answered wrongly. */
export function isComplete(form: WrapUpForm): boolean {
  const open = firstOpen(form)
  return open.on === 'text' && !textsOf(form).some((text) => text.key === open.key && isTextOpen(form, text))
}

function isTextOpen(form: WrapUpForm, text: WrapUpText): boolean {
  const isMissing = text.isRequired && textUnder(form, text.key).text.trim() === ''
  return isMissing || isWrong(form, text)
}

/** Whether what was typed is none of its kind: no amount, no day, none of the choices. What is empty is not wrong. */
export function isWrong(form: WrapUpForm, { key, field }: WrapUpText): boolean {
  const typed = textUnder(form, key).text.trim()
  if (typed === '') return false
  if (key === callbackKey || field?.type === 'datetime') return !isTime(typed)
  if (field?.type === 'date') return readFieldValue(field, typed) === undefined && !isTime(typed)
  return field !== null && readFieldValue(field, typed) === undefined
}

/** Whether words name a time at all; when exactly is reckoned where it is sent. */
function isTime(typed: string): boolean {
  return typeof parseWhen(typed, 0, 'UTC') === 'number'
}

const mostRecent = 5

/**
 * The codes of one question that the agent used last and that have no digit of their own. They stand apart, so that
 * digits stay in the fingers. Source: FIELD.md, "Wrap-up codes", trees.
 */
export function recentCodes(form: WrapUpForm, kind: WrapUpKind): readonly WrapUpCode[] {
  const withoutDigit = codesOf(form.questions, kind).filter(({ hotKey }) => hotKey === null)
  return form.recent[kind]
    .flatMap((path) => withoutDigit.find(({ code }) => code.path === path)?.code ?? [])
    .slice(0, mostRecent)
}

/** The codes of one question that match the filter, in the order of the set. */
export function matchingCodes(form: WrapUpForm): readonly WrapUpSetCode[] {
  if (form.focus.on === 'text') return []
  const typed = fold(form.filter.text.trim())
  const codes = codesOf(form.questions, form.focus.on)
  if (typed === '') return codes.filter(({ isHidden }) => !isHidden)
  const wanted = typed.split(/\s+/)
  return codes.filter(({ code }) => {
    const names = [code.path, labelIn(code.labels, form.language), ...code.aliases[form.language]]
    const searched = fold(names.join(' '))
    return wanted.every((word) => searched.includes(word))
  })
}

/** The codes of a set that can be chosen for one question. */
export function codesOf(questions: WrapUpQuestions, kind: WrapUpKind): readonly WrapUpSetCode[] {
  return questions.codes.filter(({ code }) => code.kind === kind && !code.retired && code.system === null)
}

function newText(key: string, text: string): TextField {
  return key === noteKey ? textField({ text, isMultiline: true, maxLength: 20_000 }) : textField({ text })
}

/** A label in the language of the form. */
export function labelFor({ language }: Pick<WrapUpForm, 'language'>, labels: Labels): string {
  return labelIn(labels, language)
}

/** Whether a code is among the answers to its question. */
export function isAnswer({ reason, outcomes }: WrapUpForm, kind: WrapUpKind, { id }: WrapUpCode): boolean {
  return (kind === 'reason' ? [reason] : outcomes).some((chosen) => chosen?.id === id)
}

/** The code under the pointer; undefined where none matches, or a text is filled in. */
export function pointedCode(form: WrapUpForm): WrapUpCode | undefined {
  return matchingCodes(form)[form.selected]?.code
}
