import { sayRefusal } from '../../language/say-refusal.ts'
import { placeholderIn } from '../../language/placeholders.ts'
import { explainMistake } from '../explain-mistake.ts'
import { readWhere } from '../filter/read-where.ts'
import { findVerb } from '../find-verb.ts'
import { parseCall } from '../parse-call.ts'
import type { Call } from '../call.ts'
import type { Verb } from '../verb.ts'
import { verbTable } from '../verb-table.ts'
import { checkValues } from './check-values.ts'
import { type Filled, fillRefs } from './fill-refs.ts'
import { joinTimes } from './join-times.ts'
import type { LineAround } from './line-around.ts'
import { choicesAt } from './line-choices.ts'
import type { LineReading, LineSaid, LineVerb } from './line-reading.ts'
import { whyNotInside } from './not-inside.ts'
import { type RecordKind, kindsOfOperand } from './record-kinds.ts'
import { type LineWord, quotedWord, splitLine } from './split-line.ts'

/** A line as it is typed, and where the cursor stands in it. */
export type TypedLine = { readonly text: string; readonly cursor: number }

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
  if (!verb && before[0]?.text === 'help') {
    const said: readonly LineSaid[] = [{ is: 'read', text: around.say('line.help'), hint: '' }]
    return { verb: null, isBehindVerb: false, choices, word, said, runs: null }
  }
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
    const isTyping = typing !== null && typing.startsWith('-') && 'option' in parsed.mistake
    return { said: isTyping ? [] : [saidOf(parsed.mistake, around)], runs }
  }
  const about = typing ?? ''
  const values = checkValues(verb, parsed.call, around).filter(
    ({ is, text }) => is === 'read' || about === '' || !text.includes(about),
  )
  const quote: readonly LineSaid[] =
    open === null ? [] : [{ is: 'missing', text: say('line.quote-open', { quote: open }), hint: '' }]
  const subject = saidOfSubject(verb, parsed.call, around)
  return { said: [...quote, ...subject, ...saidOfWhere(verb, parsed.call, around), ...values], runs }
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

/** A case is about something: its own words, or the subject of what it comes from. */
function saidOfSubject(verb: Verb, call: Call, { say }: LineAround): readonly LineSaid[] {
  const isNamed = call.operands.length > 0 || call.text('from') !== null || call.text('follows') !== null
  return verb.name !== 'case open' || isNamed
    ? []
    : [{ is: 'missing', text: say('line.case-subject'), hint: '' }]
}

function saidOfWhere(
  verb: Verb,
  call: Parameters<typeof readWhere>[1],
  { reader, now, language }: LineAround,
): readonly LineSaid[] {
  const text = call.text('where')
  if (text === null || text === '%') return []
  const [ofRefs] = verb.operands.flatMap((operand) => kindsOfOperand(verb.name, operand))
  const of = filteredBy[verb.name] ?? ofRefs ?? 'interaction'
  // Announcements are never filtered.
  if (of === 'announcement') return []
  const kind = filterKinds[of]
  const read = readWhere(kind, call, { reader, now: () => now })
  if (!('kind' in read) || read.kind !== 'refused') return []
  const { message, hint } = sayRefusal(read.refusal, language)
  return [{ is: 'wrong', text: message, hint }]
}
