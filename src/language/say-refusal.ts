import { oneTable } from './one-table.ts'
import type { Refusal, RefusalCode } from '../domain/refusal.ts'
import { sayInputProblem } from './say-input-problem.ts'
import { wholeInputInvalid } from './messages/input-problems.ts'
import { commandWord } from './command-word.ts'
import { capped, longestQuoted } from './capped.ts'
import type { SafeText } from './clean.ts'
import type { Language } from './language.ts'
import type { Message } from './message.ts'
import { oneOfHint, nearestHint, refusalMessages } from './messages/refusals.ts'
import { caseMessages } from './messages/cases.ts'
import { hintOfState } from './messages/refusals/state-hints.ts'
import { overtakenWithMessage } from './messages/refusals/undo-refusals.ts'
import { undoOfDelivery } from './messages/refusals/writing-refusals.ts'
import type { RefusalWords } from './refusal-words.ts'
import { fileProblemWords } from './messages/file-problem-words.ts'
import { textProblemWords } from './messages/text-problem-words.ts'
import { wordMessages } from './messages/words.ts'
import { notPermittedParams } from './not-permitted-params.ts'
import { consoleHistoryMessages } from './messages/console/history.ts'
import { fill, type MessageParams } from './say.ts'
import { shellWord } from './shell-word.ts'
import { formatDateTime } from './times.ts'

/** A refusal as people read it: what is so, and what to do. The code is what programs read. */
export type SaidRefusal = { readonly code: RefusalCode; readonly message: SafeText; readonly hint: SafeText }

/**
 * Says a refusal in a language. Names that are near to a mistyped one stand in the hint, and all there are where one is missing.
 * `typed` is the same refusal with names as verbs take them, where its own are made for people.
 */
export function sayRefusal(refusal: Refusal, language: Language, typed: Refusal = refusal): SaidRefusal {
  const { message, hint } = wordsOf(refusal)
  const params = paramsOf(refusal, language)
  const isNear = 'nearest' in refusal && refusal.nearest.length > 0
  const said = fillHint((isNear ? nearestHint : hint)[language], { params, typed, language })
  const rest =
    'oneOf' in refusal && refusal.oneOf.length > 0 ? fill(oneOfHint[language], params, language) : ''
  return {
    code: refusal.code,
    message: fill(message[language], params, language),
    hint: `${said.trimEnd()}${rest}` as SafeText,
  }
}

/** Fills a hint; what stands in backquotes is a line for the shell, so a list has blanks between and a name with a blank is quoted. */
function fillHint(
  hint: Message['en'],
  { params, typed, language }: { params: MessageParams; typed: Refusal; language: Language },
): string {
  if (typeof hint !== 'string') return fill(hint, params, language)
  return hint
    .split(/(`[^`]*`)/)
    .map((part) => fill(part, part.startsWith('`') ? shellParams(params, typed) : params, language))
    .join('')
}

function shellParams(params: MessageParams, typed: Refusal): MessageParams {
  const fields = Object.entries(typed) as [string, unknown][]
  const words = fields.flatMap(([field, value]): readonly (readonly [string, string])[] => {
    if (Array.isArray(value)) return [[field, value.map((one) => shellWord(String(one))).join(' ')]]
    return typeof value === 'string' ? [[field, shellWord(value)]] : []
  })
  return { ...params, ...Object.fromEntries(words) }
}

/** What was sent is said apart from what else can't be undone, and an input that is wrong as a whole from one that is in part. */
function wordsOf(refusal: Refusal): RefusalWords {
  const usual = refusalMessages[refusal.code]
  switch (refusal.code) {
    case 'input-invalid':
      return refusal.path === '' ? wholeInputInvalid : usual
    case 'undo-overtaken':
      return refusal.delivery === undefined ? usual : overtakenWithMessage
    case 'undo-impossible':
      return refusal.delivery === undefined ? usual : undoOfDelivery
    case 'interaction-in-other-state':
      return { ...usual, hint: hintOfState(refusal.state, refusal.needs) }
    case 'interaction-not-in-hand':
      return { ...usual, hint: hintOfState(refusal.state) }
    default:
      return usual
  }
}

/** The fields of a refusal in words: states and types as the language calls them, lists joined, times in local time, long texts cut. */
function paramsOf(refusal: Refusal, language: Language): MessageParams {
  if (refusal.code === 'not-permitted') return notPermittedParams(refusal, language)
  const params: Record<string, string | number> = {}
  for (const [field, value] of Object.entries(refusal) as [string, unknown][]) {
    if (field === 'wrong') continue
    if (Array.isArray(value)) params[field] = joined(field, value.map(String), refusal.code, language)
    else if (typeof value === 'number') Object.assign(params, measured(field, value, language))
    else if (field === 'rule') {
      params['rule'] = word(field, String(value), refusal.code, language)
      // What the rule asks for follows from its name.
      params['form'] = word('form', String(value), refusal.code, language)
    } else if (refusal.code.startsWith('undo-') && (field === 'command' || field === 'by')) {
      params[field] = deed(String(value), language)
    } else params[field] = word(field, capped(String(value), longestQuoted), refusal.code, language)
  }
  if (refusal.code === 'input-invalid' && refusal.wrong)
    params['problem'] = sayInputProblem(refusal.wrong, language)
  if (refusal.code === 'macro-step-invalid' && refusal.wrong)
    params['detail'] = `${refusal.detail}: ${sayInputProblem(refusal.wrong, language)}`
  return params
}

/** A command in words, behind whoever gave it: `ola: note.add`. */
function deed(command: string, language: Language): string {
  const [actor = '', name] = command.split(': ')
  if (name === undefined) return commandWord(command, language) ?? command
  return `${person(actor, language)}: ${commandWord(name, language) ?? name}`
}

function joined(field: string, values: readonly string[], code: RefusalCode, language: Language): string {
  if (field === 'needs') return values.map((state) => word('state', state, code, language)).join(' / ')
  return values.join(', ')
}

function measured(field: string, value: number, language: Language): MessageParams {
  if (field === 'at' || field === 'since') return { [field]: formatDateTime(value, language) }
  if (field === 'waitedMs') return { seconds: value / 1000 }
  if (field === 'problems') return { n: value }
  // Versions and schema numbers are names, not amounts: no marks between their digits.
  return { [field]: String(value) }
}

const spokenWords: Readonly<Record<string, Message>> = oneTable(
  wordMessages,
  caseMessages,
  textProblemWords,
  fileProblemWords,
)
/** Refusals whose detail may be a code of the network. */
const withUnreached: ReadonlySet<RefusalCode> = new Set(['server-unreachable', 'provider-unreachable'])
const wordFields = new Set([
  'state',
  'status',
  'kind',
  'type',
  'channel',
  'why',
  'rule',
  'form',
  'problem',
  'part',
])

/** Who is nobody's name is called in words. */
function person(actor: string, language: Language): string {
  return actor === 'owner' || actor === 'system' ? consoleHistoryMessages[`actor.${actor}`][language] : actor
}

const personFields: ReadonlySet<string> = new Set(['by', 'heldBy', 'agent', 'actor'])

function word(field: string, value: string, code: RefusalCode, language: Language): string {
  if (personFields.has(field)) return person(value, language)
  if (field === 'detail' && withUnreached.has(code)) return named(`unreached.${value}`, value, language)
  if (!wordFields.has(field)) return value
  // A mistyped channel is quoted as typed.
  if (code === 'channel-unknown') return value
  const area = field === 'state' ? stateAreaOf(code) : field
  return named(`${area}.${value}`, value, language)
}

/** Which record's states a refusal speaks of. */
function stateAreaOf(code: RefusalCode): string {
  if (code === 'callback-finished') return 'callback-state'
  if (code === 'delivery-in-other-state' || code === 'undo-impossible') return 'delivery-state'
  return code.startsWith('case-') ? 'case-state' : 'state'
}

function named(key: string, otherwise: string, language: Language): string {
  const found = Object.hasOwn(spokenWords, key) ? spokenWords[key]?.[language] : undefined
  return typeof found === 'string' ? found : otherwise
}
