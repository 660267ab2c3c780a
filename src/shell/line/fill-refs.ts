import { parseRef } from '../../domain/ids.ts'
import { globalOptions } from '../global-options.ts'
import { operandPlaces } from '../completion/candidates.ts'
import type { Option, Verb } from '../verb.ts'
import type { OnScreen } from './on-screen.ts'
import { type RecordKind, kindsOfOperand, kindsOfOption, refPlaceOf } from './record-kinds.ts'

/** A word behind the verb. */
export type TypedWord = { readonly text: string; readonly isQuoted: boolean }

/** The words that the verb is given; or what stands in the way of `%`. */
export type Filled =
  | { readonly ok: true; readonly words: readonly string[]; readonly isMarked: boolean }
  | { readonly ok: false; readonly why: 'nothing-there' | 'takes-one'; readonly kinds: readonly RecordKind[] }

/** What stands for the row under the cursor, or for all that is marked. */
export const here = '%'

/** Verbs that mean the row under the cursor although they can do without a ref. */
const meaningRows: ReadonlySet<string> = new Set(['macro run', 'template try', 'reply'])

/**
 * Puts the records on screen where `%` stands, and where the record that a verb is for was left out. What is marked goes to a verb that takes
 * `--where` as that, and to others as their refs.
 */
export function fillRefs(verb: Verb, typed: readonly TypedWord[], onScreen: OnScreen): Filled {
  const words = withHere(verb, typed, onScreen)
  const filled: string[] = []
  let isMarked = false
  const all: Readonly<Record<string, Option>> = { ...verb.options, ...globalOptions }
  const operandsAt = operandPlaces(
    words.map(({ text }) => text),
    all,
  )
  for (const [place, { text, isQuoted }] of words.entries()) {
    const [, option = null] = /^--([a-z-]+)=%$/.exec(text) ?? []
    if (isQuoted || (text !== here && option === null)) {
      filled.push(text)
      continue
    }
    const at = operandsAt.indexOf(place)
    const kinds =
      option === null ? kindsAt(verb, words, { place, at }) : kindsOfOption(option, all[option]?.value)
    const isRecord = at >= 0 && at >= refPlaceOf(verb.operands) && kindsOfRecord(verb, at)
    if (isRecord && isForMarks(verb, kinds, onScreen)) {
      const isBulk = Object.hasOwn(verb.options, 'where')
      const takesSeveral = verb.operands[Math.min(at, verb.operands.length - 1)]?.includes('…') === true
      if (isBulk) {
        filled.push('--where', here)
        isMarked = true
        continue
      }
      if (!takesSeveral && onScreen.marked.length > 1) return { ok: false, why: 'takes-one', kinds }
      filled.push(...onScreen.marked)
      isMarked = onScreen.marked.length > 1
      continue
    }
    const ref = meantAs(kinds, onScreen)
    if (ref === undefined) return { ok: false, why: 'nothing-there', kinds }
    filled.push(option === null ? ref : `--${option}=${ref}`)
  }
  return { ok: true, words: filled, isMarked }
}

/** Whether a verb is for what is marked: contacts, and something is done to them. What only looks means the row under the cursor. */
function isForMarks({ needs }: Verb, kinds: readonly RecordKind[], { marked }: OnScreen): boolean {
  return marked.length > 0 && needs === 'store' && kinds.includes('interaction')
}

/** The record on screen of the likeliest kind. */
function meantAs(kinds: readonly RecordKind[], { meant }: OnScreen): string | undefined {
  return meant.find(({ kind }) => kinds.includes(kind))?.ref
}

function kindsAt(
  verb: Verb,
  words: readonly TypedWord[],
  { place, at }: { readonly place: number; readonly at: number },
): readonly RecordKind[] {
  if (at >= 0) return kindsOfOperand(verb.name, verb.operands[Math.min(at, verb.operands.length - 1)] ?? '')
  const [, option = ''] = /^--([a-z-]+)$/.exec(words[place - 1]?.text ?? '') ?? []
  return kindsOfOption(option, verb.options[option]?.value)
}

/** Whether the records that the verb is for stand at an operand. */
function kindsOfRecord({ name, operands }: Verb, at: number): boolean {
  const operand = operands[Math.min(at, operands.length - 1)] ?? ''
  return /^\[?REF/.test(operand) && kindsOfOperand(name, operand).length > 0
}

/** The words with `%` where the record that the verb is for was left out. */
function withHere(verb: Verb, typed: readonly TypedWord[], onScreen: OnScreen): readonly TypedWord[] {
  const place = refPlaceOf(verb.operands)
  const operand = verb.operands[place]
  if (operand === undefined || (onScreen.meant.length === 0 && onScreen.marked.length === 0)) return typed
  const texts = typed.map(({ text }) => text)
  if (texts.includes('--help') || texts.includes('-h')) return typed
  const all: Readonly<Record<string, Option>> = { ...verb.options, ...globalOptions }
  const isWithoutRefs = Object.entries(all).some(
    ([name, option]) =>
      (option.insteadOfRefs === true || option.insteadOfOperands === true) &&
      texts.some((word) => word === `--${name}` || word.startsWith(`--${name}=`)),
  )
  if (isWithoutRefs || !isMeantWithout(verb, operand, onScreen)) return typed
  const given = operandPlaces(texts, all)
  const mark: TypedWord = { text: here, isQuoted: false }
  const standing = given[place]
  if (standing === undefined)
    return given.length === place && !endsOpen(texts, all) ? [...typed, mark] : typed
  const text = texts[standing] ?? ''
  const isRef = text === here || parseRef(text) !== undefined
  const hasMore = verb.operands.length > place + 1
  const isLast = given.length <= verb.operands.length - 1 || verb.operands.at(-1)?.includes('…') === true
  return isRef || !hasMore || !isLast ? typed : [...typed.slice(0, standing), mark, ...typed.slice(standing)]
}

/** Whether a verb without a ref means what is on the screen: where it needs one, or the screen is about one record. */
function isMeantWithout(verb: Verb, operand: string, onScreen: OnScreen): boolean {
  const { name } = verb
  const { meant, isOpen } = onScreen
  const kinds = kindsOfOperand(name, operand)
  if (!operand.startsWith('[') || isForMarks(verb, kinds, onScreen)) return true
  return (isOpen || meaningRows.has(name)) && meant.some(({ kind }) => kinds.includes(kind))
}

/** Whether the last word is an option that waits for its value. */
function endsOpen(texts: readonly string[], options: Readonly<Record<string, Option>>): boolean {
  const last = texts.at(-1) ?? ''
  return Object.entries(options).some(
    ([name, { kind, short }]) =>
      kind !== 'flag' && (last === `--${name}` || (short !== undefined && last === `-${short}`)),
  )
}
