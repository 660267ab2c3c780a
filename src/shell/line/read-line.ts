import { parseRef } from '../../domain/ids.ts'
import { labelIn } from '../../domain/labels.ts'
import { sayRefusal } from '../../language/say-refusal.ts'
import { placeholderIn } from '../../language/placeholders.ts'
import { type Wanted, fixedWords, wantedAt } from '../completion/candidates.ts'
import { storedValues } from '../completion/stored-values.ts'
import { explainMistake } from '../explain-mistake.ts'
import { readWhere } from '../filter/read-where.ts'
import { findVerb } from '../find-verb.ts'
import { globalOptions } from '../global-options.ts'
import { parseCall } from '../parse-call.ts'
import type { Option, Verb } from '../verb.ts'
import { verbTable } from '../verb-table.ts'
import { type Checking, checkValues } from './check-values.ts'
import { type Filled, fillRefs } from './fill-refs.ts'
import { joinTimes } from './join-times.ts'
import type { LineChoice, LineReading, LineSaid, LineVerb } from './line-reading.ts'
import { isOptionInside, whyNotInside } from './not-inside.ts'
import type { OnScreen } from './on-screen.ts'
import { type RecordKind, kindsOfOperand, kindsOfOption, refPlaceOf } from './record-kinds.ts'
import { type LineWord, quotedWord, splitLine } from './split-line.ts'

/** A line as it is typed, and where the cursor stands in it. */
export type TypedLine = { readonly text: string; readonly cursor: number }

/** What a line is read with. Nothing is asked of the store again while it has not changed and the question is the same. */
export type LineAround = Checking & {
  readonly onScreen: OnScreen
  /** Refs that were typed lately, the latest first. */
  readonly recent: readonly string[]
  readonly remember: <Answer>(name: string, question: string, read: () => Answer) => Answer
}

/** More than a person reads in a list of choices. */
const mostChoices = 60

/** What a line says as far as it is typed: the verb, what may stand at the cursor, and what is missing, wrong or read. */
export function readLine({ text, cursor }: TypedLine, around: LineAround): LineReading {
  const before = splitLine(text.slice(0, cursor))
  const last = before.at(-1)
  const current: LineWord =
    last && last.to === cursor ? last : { text: '', from: cursor, to: cursor, isQuoted: false, open: null }
  const settled = last === current ? before.slice(0, -1) : before
  const found = findVerb(before.map(({ text: word }) => word), verbTable) // prettier-ignore
  const verb = found.kind === 'verb' ? found.verb : null
  const isBehindVerb = verb !== null && settled.length >= verb.name.split(' ').length
  const choices = isBehindVerb ? choicesAt(settled, current, around) : []
  const word = { from: current.from, to: current.to }
  if (!verb) {
    const isFamily = found.kind === 'mistake' && found.mistake.kind === 'verb-incomplete'
    const said =
      found.kind === 'mistake' && !isFamily && settled.length > 0 ? [saidOf(found.mistake, around)] : []
    return { verb: null, isBehindVerb: false, choices, word, said, runs: null }
  }
  const shown = listedVerb(verb, around)
  const typing = choices.length > 0 ? current.text : null
  const checked = checkLine(verb, splitLine(text), { ...around, typing })
  return { verb: shown, isBehindVerb, choices, word, ...checked }
}

/** A verb as the palette lists it. */
export function listedVerb(verb: Verb, { say, language }: Pick<LineAround, 'say' | 'language'>): LineVerb {
  const operands = verb.operands.map((operand) => placeholderIn(operand, language))
  const why = whyNotInside(verb.name, [])
  return {
    name: verb.name,
    usage: [verb.name, ...operands].join(' '),
    summary: say(verb.summary),
    whyNot: why === null ? null : say(why),
  }
}

/** The words that a verb is given for a line: records put where they are meant, times joined. */
export function wordsForVerb(verb: Verb, words: readonly LineWord[], around: LineAround): Filled {
  const typed = words.slice(verb.name.split(' ').length)
  return fillRefs(verb, joinTimes(verb, typed, around), around.onScreen)
}

function checkLine(
  verb: Verb,
  words: readonly LineWord[],
  around: LineAround & { readonly typing: string | null },
): Pick<LineReading, 'said' | 'runs'> {
  const { say, typing } = around
  const why = whyNotInside(verb.name, words.map(({ text }) => text)) // prettier-ignore
  if (why !== null) return { said: [{ is: 'wrong', text: say(why), hint: '' }], runs: null }
  const open = words.at(-1)?.open ?? null
  const filled = wordsForVerb(verb, words, around)
  if (!filled.ok) return { said: [saidOfFilling(verb, filled, around)], runs: null }
  const typed = words.slice(verb.name.split(' ').length).map(({ text }) => text)
  const runs = filled.words.join('\0') === typed.join('\0') ? null : runLine(verb, filled, around)
  const parsed = parseCall(verb, filled.words, { LINIA_AGENT: around.agent })
  if (!parsed.ok) {
    const isTyping = typing !== null && 'option' in parsed.mistake && typing === `--${parsed.mistake.option}`
    return { said: isTyping ? [] : [saidOf(parsed.mistake, around)], runs }
  }
  const about = typing ?? ''
  const values = checkValues(verb, parsed.call, around).filter(
    ({ is, text }) => is === 'read' || about === '' || !text.includes(about),
  )
  const quote: readonly LineSaid[] =
    open === null ? [] : [{ is: 'missing', text: say('line.quote-open', { quote: open }), hint: '' }]
  return { said: [...quote, ...saidOfWhere(verb, parsed.call, around), ...values], runs }
}

/** The line as the shell takes it; what is marked is counted. */
function runLine(
  verb: Verb,
  { words }: Extract<Filled, { ok: true }>,
  { say, onScreen }: LineAround,
): string {
  const marked = say('line.marked', { n: onScreen.marked.length })
  const shown = words.map((word, index) => (words[index - 1] === '--where' && word === '%' ? quotedWord(marked) : quotedWord(word))) // prettier-ignore
  return ['linia', verb.name, ...shown].join(' ')
}

function saidOfFilling(
  verb: Verb,
  { why, kinds }: Extract<Filled, { ok: false }>,
  { say, onScreen }: LineAround,
): LineSaid {
  const kind = say(`line.kind.${kinds[0] ?? 'interaction'}`)
  const text =
    why === 'takes-one'
      ? say('line.takes-one', { verb: verb.name, n: onScreen.marked.length })
      : say('line.nothing-here', { kind })
  return { is: 'wrong', text, hint: '' }
}

type Mistake = Parameters<typeof explainMistake>[0]

function saidOf(mistake: Mistake, around: LineAround): LineSaid {
  const { message, hint } = explainMistake(mistake, around)
  const isMissing = mistake.kind === 'operand-missing' || mistake.kind === 'option-without-value'
  const isHelp = hint.includes('--help')
  return { is: isMissing ? 'missing' : 'wrong', text: message, hint: isHelp ? '' : hint }
}

const filterKinds = { interaction: 'interactions', customer: 'customers', case: 'cases', callback: 'callbacks' } as const // prettier-ignore
const filteredBy: Readonly<Record<string, RecordKind>> = {
  customers: 'customer',
  cases: 'case',
  'case list': 'case',
  'callback list': 'callback',
}

function saidOfWhere(
  verb: Verb,
  call: Parameters<typeof readWhere>[1],
  { reader, now, language }: LineAround,
): readonly LineSaid[] {
  const text = call.text('where')
  if (text === null || text === '%') return []
  const [ofRefs] = verb.operands.flatMap((operand) => kindsOfOperand(verb.name, operand))
  const kind = filterKinds[filteredBy[verb.name] ?? ofRefs ?? 'interaction']
  const read = readWhere(kind, call, { reader, now: () => now })
  if (!('kind' in read) || read.kind !== 'refused') return []
  const { message, hint } = sayRefusal(read.refusal, language)
  return [{ is: 'wrong', text: message, hint }]
}

function choicesAt(
  settled: readonly LineWord[],
  current: LineWord,
  around: LineAround,
): readonly LineChoice[] {
  const { text } = current
  const [, option, begun] = /^(--[a-z-]+)=(.*)$/.exec(text) ?? []
  const words = [
    ...settled.map((word) => word.text),
    ...(option === undefined ? [text] : [option, begun ?? '']),
  ]
  const wanted = wantedAt(words, verbTable)
  const all =
    wanted.is === 'words' ? wordChoices(words, wanted.words, around) : valueChoices(wanted, words, around)
  const typed = folded(begun ?? text)
  const found = all.filter(({ word }) => folded(word).startsWith(typed))
  const matching =
    found.length > 0 || typed === '' ? found : all.filter(({ about }) => folded(about).includes(typed))
  return matching
    .slice(0, mostChoices)
    .map((choice) => (option === undefined ? choice : { ...choice, word: `${option}=${choice.word}` }))
}

/** Options with what they are for, and second words of a family with their verbs' purpose. */
function wordChoices(
  words: readonly string[],
  offered: readonly string[],
  { say, language }: LineAround,
): readonly LineChoice[] {
  const found = findVerb(words.slice(0, -1), verbTable)
  const options: Readonly<Record<string, Option>> =
    found.kind === 'verb' ? { ...found.verb.options, ...globalOptions } : {}
  return offered.flatMap((word): readonly LineChoice[] => {
    if (!word.startsWith('--')) {
      const verb = verbTable.find(({ name }) => name === `${words[0]} ${word}`)
      return [{ word, about: verb ? say(verb.summary) : '' }]
    }
    const option = options[word.slice(2)]
    if (!option || !isOptionInside(word.slice(2))) return []
    const value = option.value === undefined ? '' : ` (${placeholderIn(option.value, language)})`
    return [{ word, about: `${say(option.about)}${value}` }]
  })
}

function valueChoices(
  wanted: Exclude<Wanted, { is: 'words' }>,
  words: readonly string[],
  around: LineAround,
): readonly LineChoice[] {
  const fixed = fixedWords(wanted)
  if (fixed.length > 0) return fixed.map((word) => ({ word, about: '' }))
  const kinds =
    wanted.is === 'value'
      ? kindsOfOption(wanted.name, wanted.option.value)
      : kindsOfOperand(wanted.verb, wanted.operand)
  const refs = kinds.length > 0 ? refChoices(kinds, words, around) : []
  const stored = kinds.length > 0 && refs.length > 0 ? [] : storedChoices(wanted, words, around)
  return [...behindMeant(wanted, kinds, { words, around }), ...refs, ...stored]
}

/** What stands behind the record that a verb is for, where that may be left out because it is on the screen. */
function behindMeant(
  wanted: Exclude<Wanted, { is: 'words' }>,
  kinds: readonly RecordKind[],
  { words, around }: { readonly words: readonly string[]; readonly around: LineAround },
): readonly LineChoice[] {
  if (wanted.is !== 'operand') return []
  const operands = verbTable.find(({ name }) => name === wanted.verb)?.operands ?? []
  const place = refPlaceOf(operands)
  const next = place === wanted.before.length ? operands[place + 1] : undefined
  const meant = around.onScreen.meant.find(({ kind }) => kinds.includes(kind))
  if (next === undefined || !meant || operands[place] !== wanted.operand) return []
  return valueChoices({ ...wanted, operand: next, before: [meant.ref] }, words, around)
}

/** Records on the screen of the kinds that may stand here, what is meant first, and those that were named lately. */
function refChoices(
  kinds: readonly RecordKind[],
  words: readonly string[],
  { onScreen, recent }: LineAround,
): readonly LineChoice[] {
  const given = new Set(words.slice(0, -1))
  const shown = [...onScreen.meant, ...onScreen.records].filter(({ kind }) => kinds.includes(kind))
  const known = new Map(shown.toReversed().map(({ ref, about }) => [ref, about]))
  const order = [...new Set([...shown.map(({ ref }) => ref), ...recent])]
  return order.filter((ref) => !given.has(ref)).map((ref) => ({ word: ref, about: known.get(ref) ?? '' }))
}

function storedChoices(
  wanted: Exclude<Wanted, { is: 'words' }>,
  words: readonly string[],
  { reader, agent, onScreen, remember, language }: LineAround,
): readonly LineChoice[] {
  const typed = words.slice(0, -1).map((word) => parseRef(word)).find((ref) => ref !== undefined) // prettier-ignore
  const ref = typed ?? onScreen.meant.find(({ kind }) => kind === 'interaction')?.ref
  const before = wanted.is === 'operand' ? wanted.before : []
  // A code stands behind the contact, which may be left out here.
  const behind = wanted.is === 'operand' && wanted.operand.includes('OUTCOME') ? [ref ?? ''] : before
  const asked = wanted.is === 'operand' ? { ...wanted, before: behind } : wanted
  const name = wanted.is === 'value' ? `--${wanted.name}` : wanted.operand
  const question = JSON.stringify([wanted.verb, name, behind, ref, agent, language])
  return remember('line.values', question, () =>
    storedValues(asked, { reader, agent, ref }).map(({ word, about }) => ({
      word: word.endsWith('=') ? word : quotedWord(word),
      about: typeof about === 'string' ? about : labelIn(about, language),
    })),
  )
}

function folded(word: string): string {
  return word.replace(/^['"]/, '').toLocaleLowerCase('pl')
}
