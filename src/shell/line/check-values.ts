import { fold } from '../../domain/fold.ts'
import { parseRef } from '../../domain/ids.ts'
import { nearest } from '../../domain/nearest.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { agentByKey } from '../../queries/agents/agent-by-key.ts'
import { agentList } from '../../queries/agents/agent-list.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import { queueList } from '../../queries/site/queue-list.ts'
import { macroList, templateList, visible } from '../../queries/messages/template-list.ts'
import { wrapUpCodesOfQueue } from '../../queries/site/wrap-up-codes-of-queue.ts'
import type { Reader } from '../../store/reader.ts'
import { sayRefusal } from '../../language/say-refusal.ts'
import { sayUnclear } from '../../language/say-unclear.ts'
import type { Say } from '../../language/say.ts'
import type { Language } from '../../language/language.ts'
import { formatFullMoment } from '../../language/times.ts'
import { parseWhen } from '../../language/when.ts'
import type { Call } from '../call.ts'
import { codePathNamed } from '../code-path.ts'
import { announcementByRef } from '../../queries/announcements/announcement-by-ref.ts'
import { findRecord } from '../find-record.ts'
import type { Option, Verb } from '../verb.ts'
import { whyNotChannel, whyNotPriority, whyNotPurpose, whyNotReason } from './check-names.ts'
import type { LineSaid } from './line-reading.ts'
import { type RecordKind, kindsOfOperand, kindsOfOption, refPlaceOf } from './record-kinds.ts'

/** What values are looked up with. */
export type Checking = {
  readonly reader: Reader
  readonly agent: string
  readonly now: number
  readonly timeZone: string
  readonly say: Say
  readonly language: Language
}

/** Refs that are looked up in one line; what is marked is known to be there. */
const checkedRefs = 20

/**
 * What a site knows nothing of among the words of a call, and how its times are read. Only point lookups and the short lists of a
 * site; the verb itself decides when it runs.
 */
export function checkValues(verb: Verb, call: Call, checking: Checking): readonly LineSaid[] {
  const isBulk = call.text('where') !== null
  const place = refPlaceOf(verb.operands)
  const operands = isBulk ? verb.operands.filter((_, index) => index !== place) : verb.operands
  const ofOperands = call.operands.flatMap((value, index) => {
    const operand = operands[Math.min(index, operands.length - 1)] ?? ''
    return index < checkedRefs ? saidOfOperand(verb, operand, { value, call, checking }) : []
  })
  const ofOptions = Object.entries(verb.options).flatMap(([name, option]) =>
    valuesOf(call, name, option).flatMap((value) =>
      saidOfOption(verb, { name, option }, { value, call, checking }),
    ),
  )
  return [...ofOperands, ...ofOptions]
}

type Valued = { readonly value: string; readonly call: Call; readonly checking: Checking }

function valuesOf(call: Call, name: string, { kind }: Option): readonly string[] {
  if (kind === 'list') return call.list(name)
  const text = kind === 'text' ? call.text(name) : null
  return text === null ? [] : [text]
}

function saidOfOperand(verb: Verb, operand: string, valued: Valued): readonly LineSaid[] {
  const { value, checking } = valued
  const bare = operand.replaceAll(/[[\]…]/g, '')
  const kinds = kindsOfOperand(verb.name, operand)
  if (kinds.length > 0 && (bare === 'REF' || parseRef(value) !== undefined))
    return saidOfRef(verb.name, kinds, valued)
  if (bare === 'WHEN') return [saidOfTime(value, checking)]
  if (bare === 'OUTCOME') return saidOfCode('outcome', valued)
  if (bare === 'QUEUE' || (verb.name === 'queue' && bare === 'NAME')) return saidOfQueue(valued)
  if (bare === 'AGENT') return saidOfAgent(valued)
  if (bare === 'PURPOSE') return said(whyNotPurpose(value, checking.reader), checking)
  if (bare === 'PRIORITY') return said(whyNotPriority(value), checking)
  const [family] = verb.name.split(' ')
  const isNew = verb.name.endsWith(' save')
  if (bare === 'NAME' && family === 'template' && !isNew) return saidOfTemplate(valued)
  if (bare === 'NAME' && family === 'macro' && !isNew) return saidOfMacro(valued)
  return []
}

function saidOfOption(
  verb: Verb,
  { name, option }: { readonly name: string; readonly option: Option },
  valued: Valued,
): readonly LineSaid[] {
  const { value, checking } = valued
  const kinds = kindsOfOption(name, option.value)
  if (kinds.length > 0) return saidOfRef(verb.name, kinds, valued)
  switch (option.value) {
    case 'WHEN':
      return [saidOfTime(value, checking)]
    case 'CODE':
      return saidOfCode('reason', valued)
    case 'OUTCOME':
      return saidOfCode('outcome', valued)
    case 'AGENT':
      return saidOfAgent(valued)
    case 'NAME=VALUE':
      return value.includes('=') ? [] : [wrong(checking.say('line.field-shape', { value }))]
    default:
      return saidOfNamed(verb.name, name, valued)
  }
}

/** What an option names by its own name, whatever the value is called. */
function saidOfNamed(verb: string, option: string, valued: Valued): readonly LineSaid[] {
  const { value, checking } = valued
  const { reader } = checking
  switch (option) {
    case 'queue':
      return saidOfQueue(valued)
    case 'template':
      return saidOfTemplate(valued)
    case 'purpose':
      return said(whyNotPurpose(value, reader), checking)
    case 'priority':
      return said(whyNotPriority(value), checking)
    case 'channel':
      return value === 'all' ? [] : said(whyNotChannel(value, reader), checking)
    case 'reason':
      return verb === 'put-back' || verb === 'decline'
        ? said(whyNotReason(value, verb, reader), checking)
        : []
    default:
      return []
  }
}

function said(why: Refusal | null, checking: Checking): readonly LineSaid[] {
  return why === null ? [] : refused(why, checking)
}

function saidOfRef(
  verb: string,
  kinds: readonly RecordKind[],
  { value, checking }: Valued,
): readonly LineSaid[] {
  const { reader, say } = checking
  const ref = parseRef(value)
  const [kind = 'interaction'] = kinds
  if (ref === undefined) return [wrong(say('line.no-ref', { word: value, example: 'KX-1042' }))]
  if (kinds.includes('announcement') && reader.one(announcementByRef, { ref })) return []
  const found = findRecord(reader, value)
  if (found.is === 'nothing') {
    const hint =
      found.nearest.length > 0 ? say('shell.mistake.nearest', { nearest: found.nearest.join(', ') }) : ''
    return [wrong(say('line.ref-unknown', { ref }), hint)]
  }
  if (kinds.includes(found.is)) return []
  const params = { ref, verb, is: say(`line.kind.${found.is}`), kind: say(`line.kind.${kind}`) }
  return [wrong(say('line.ref-other-kind', params))]
}

function saidOfTime(text: string, { now, timeZone, say, language }: Checking): LineSaid {
  const at = parseWhen(text, now, timeZone)
  if (typeof at === 'number')
    return {
      is: 'read',
      text: say('line.reads-as', { text, time: formatFullMoment(at, language) }),
      hint: '',
    }
  const { message, hint } = sayUnclear(at, language)
  return wrong(message, hint)
}

function saidOfQueue({ value, checking }: Valued): readonly LineSaid[] {
  const queues = checking.reader.all(queueList, {}).filter(({ isRetired }) => !isRetired)
  const wanted = value.toLowerCase()
  const names = queues.flatMap(({ key, name, labels }) => [name, key, labels.en, labels.pl ?? ''])
  if (names.some((name) => name !== '' && name.toLowerCase() === wanted)) return []
  return refused({ code: 'queue-unknown', queue: value, nearest: nearest(value, new Set(names)) }, checking)
}

function saidOfAgent({ value, checking }: Valued): readonly LineSaid[] {
  const { reader } = checking
  const found = reader.one(agentByKey, { key: value })
  if (found) return found.isDisabled ? refused({ code: 'agent-disabled', agent: value }, checking) : []
  const known = reader.all(agentList, {}).flatMap(({ key, isDisabled }) => (isDisabled ? [] : [key]))
  return refused({ code: 'agent-unknown', agent: value, nearest: nearest(value, known) }, checking)
}

/** A code of the queue of the contact that the call is about; nothing where that is not one. */
function saidOfCode(kind: 'reason' | 'outcome', { value, call, checking }: Valued): readonly LineSaid[] {
  const { reader } = checking
  const ref = call.operands.map((word) => parseRef(word)).find((each) => each !== undefined)
  const interaction = ref === undefined ? undefined : reader.one(interactionByRef, { ref })
  if (!interaction) return []
  const codes = reader.all(wrapUpCodesOfQueue, { queueId: interaction.queueId })
  const named = codePathNamed({ kind, typed: value, queue: interaction.queueId }, codes)
  if (!named.ok) return refused(named.refusal, checking)
  const paths = codes.flatMap(({ code }) => (code.kind === kind ? [code.path] : []))
  if (paths.includes(named.value)) return []
  const refusal = {
    code: 'wrap-up-code-unknown',
    wrapUpCode: value,
    kind,
    queue: interaction.queueId,
    nearest: nearest(value, paths),
  } as const
  return refused(refusal, checking)
}

function saidOfTemplate({ value, checking }: Valued): readonly LineSaid[] {
  const names = visible(checking.reader.all(templateList, { agent: checking.agent })).map(shortNameOf)
  if (names.some((name) => fold(name) === fold(value))) return []
  return refused({ code: 'template-not-found', template: value, nearest: nearest(value, names) }, checking)
}

function saidOfMacro({ value, checking }: Valued): readonly LineSaid[] {
  const names = visible(checking.reader.all(macroList, { agent: checking.agent })).map(shortNameOf)
  if (names.includes(value)) return []
  return refused({ code: 'macro-not-found', macro: value, nearest: nearest(value, names) }, checking)
}

function shortNameOf({ shortName }: { readonly shortName: string }): string {
  return shortName
}

function refused(refusal: Refusal, { language }: Checking): readonly LineSaid[] {
  const { message, hint } = sayRefusal(refusal, language)
  return [wrong(message, hint)]
}

function wrong(text: string, hint = ''): LineSaid {
  return { is: 'wrong', text, hint }
}
