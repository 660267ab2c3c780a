import type { HookNotice } from '../../domain/hook-problem.ts'
import { accept } from '../../domain/decision.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { sayRefusal } from '../../language/say-refusal.ts'
import type { Store } from '../../store/open-store.ts'
import type { Answer } from '../answer.ts'
import { explainMistake } from '../explain-mistake.ts'
import { exitCodes } from '../exit-codes.ts'
import { findVerb } from '../find-verb.ts'
import type { ReaderAround } from '../language-of-reader.ts'
import { noPaint } from '../paint.ts'
import { pageOf } from '../page-of.ts'
import { parseCall } from '../parse-call.ts'
import { runVerb } from '../run-verb.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Verb } from '../verb.ts'
import { verbTable } from '../verb-table.ts'
import { whyNotInside } from './not-inside.ts'
import type { LineAround } from './line-around.ts'
import { readLine, wordsForVerb } from './read-line.ts'
import { splitLine } from './split-line.ts'

/** What came of a line. */
export type LineAnswer =
  /** As the shell prints it; `isWhole` unless some of what was asked for was refused. */
  | { readonly is: 'shown'; readonly text: string; readonly isWhole: boolean }
  | {
      readonly is: 'refused'
      readonly text: string
      readonly message: string
      readonly hint: string
      /** What a command refused; none where the line itself is wrong. */
      readonly refusal?: Refusal
    }
  /** It has to be looked at first; nothing is done until it is answered. */
  | {
      readonly is: 'asked'
      readonly text: string
      readonly question: string
      readonly answer: (isYes: boolean) => Promise<LineAnswer>
    }

/** What a line is run with: what it was read with, and the store that the console works on. */
export type RunningAround = LineAround & {
  readonly store: Store
  readonly storePath: string
  /** Columns that the answer has. */
  readonly columns: number
  /** Told how far something is that takes its time. */
  readonly progress: (text: string) => void
  /** Stops what takes its time soon. */
  readonly signal: AbortSignal
}

/** Standard input that a verb asked for, where there is none. */
class NothingToRead extends Error {}

/**
 * Runs a line on the console's own store as the shell would: the same parser, rights, rehearsal and print. What asks first is answered
 * by whoever reads the question; several records that were marked are always asked about.
 */
export async function runLine(
  line: string,
  surroundings: Omit<Surroundings, 'words'>,
  around: RunningAround,
): Promise<LineAnswer> {
  const words = splitLine(line)
  const texts = words.map(({ text }) => text)
  const found = findVerb(texts, verbTable)
  if (texts[0] === 'help' || texts.includes('--help') || texts.includes('-h'))
    return shownHelp(texts, surroundings, around)
  const { said } = readLine({ text: line, cursor: line.length }, around)
  const why = found.kind === 'verb' ? whyNotInside(found.verb.name, texts) : null
  const filled = found.kind === 'verb' && why === null ? wordsForVerb(found.verb, words, around) : null
  if (found.kind !== 'verb' || !filled || !filled.ok) {
    const [first] = said
    return {
      is: 'refused',
      text: '',
      message: first?.text ?? around.say('line.no-verb', { word: texts[0] ?? '' }),
      hint: first?.hint ?? '',
    }
  }
  const run = () => ran(found.verb, filled.words, { surroundings, around })
  const isBulk = filled.words.includes('--where')
  if (!filled.isMarked || isBulk) return run()
  const { length: n } = around.onScreen.marked
  const rehearsed = Object.hasOwn(found.verb.options, 'dry-run')
    ? await ran(found.verb, [...filled.words, '--dry-run'], { surroundings, around })
    : null
  if (rehearsed?.is === 'refused') return rehearsed
  return {
    is: 'asked',
    text: rehearsed?.text ?? around.onScreen.marked.join(' '),
    question: around.say('line.ask-several', { n, verb: found.verb.name }),
    answer: async (isYes) => (isYes ? run() : { is: 'shown', text: '', isWhole: true }),
  }
}

type Running = {
  readonly surroundings: Omit<Surroundings, 'words'>
  readonly around: RunningAround
}

async function ran(
  verb: Verb,
  words: readonly string[],
  { surroundings, around }: Running,
): Promise<LineAnswer> {
  const { store, agent, language, columns, onScreen, say } = around
  const written: string[] = []
  const told: string[] = []
  const asking = Promise.withResolvers<LineAnswer>()
  const env = { LINIA_AGENT: agent, LINIA_LANG: language, LINIA_STORE: around.storePath, NO_COLOR: '1' }
  const inside: ReaderAround = {
    ...surroundings,
    words,
    env,
    terminal: () => ({ columns }),
    errTerminal: () => ({ columns }),
    interruption: () => ({ signal: around.signal, forget: () => undefined }),
    input: nothingToRead,
    out: (text) => void written.push(text),
    err(text) {
      // A line that is written over says how far something is.
      const [, progress] = /^\r([^\u001B]*)\u001B\[K$/.exec(text) ?? []
      if (progress === undefined) told.push(text)
      else if (progress !== '') around.progress(progress)
    },
    canAsk: () => true,
    ask: (question) =>
      new Promise((resolve) => {
        const text = told.splice(0).join('')
        const answer = (isYes: boolean): Promise<LineAnswer> => {
          resolve(isYes ? 'y' : null)
          return ended
        }
        asking.resolve({ is: 'asked', text, question: question.replace(/\s*\[[^\]]*\]\s*$/, ''), answer })
      }),
    openStore: async () => accept({ ...store, close: async () => undefined }),
    // The console's own hooks surround its store already, and are told where it tells everything.
    withHooks: async (opened: Store, _tell: (notice: HookNotice) => void) => opened,
    marked: onScreen.marked,
    reader: { language: async () => language, learn: () => undefined },
  }
  const parsed = parseCall(verb, words, env)
  const page = { ...(await pageOf(inside, language)), columns, paint: noPaint }
  const ended = answered()
  return Promise.race([ended, asking.promise])

  async function answered(): Promise<LineAnswer> {
    if (!parsed.ok) return { is: 'refused', text: '', ...explainMistake(parsed.mistake, page) }
    try {
      return saidOf(await runVerb(verb, parsed.call, inside))
    } catch (fault) {
      if (fault instanceof NothingToRead)
        return { is: 'refused', text: '', message: say('line.no-input'), hint: '' }
      throw fault
    }
  }

  function saidOf(answer: Answer): LineAnswer {
    const before = [...written, ...told].join('')
    switch (answer.kind) {
      case 'ended':
        return { is: 'shown', text: before, isWhole: answer.exitCode === exitCodes.done }
      case 'shown':
        return { is: 'shown', text: before + answer.text(page), isWhole: answer.exitCode === exitCodes.done }
      case 'mistaken':
        return { is: 'refused', text: before, ...explainMistake(answer.mistake, page) }
      case 'refused': {
        const { message, hint } = sayRefusal(answer.refusal, language)
        const text = before + (answer.details ? answer.details.text(page) : '')
        const { refusal } = answer
        return { is: 'refused', text, message, hint: answer.hint ? answer.hint(page) : hint, refusal }
      }
      default:
        throw new Error('an answer nobody tells', { cause: answer satisfies never })
    }
  }
}

async function shownHelp(
  words: readonly string[],
  surroundings: Omit<Surroundings, 'words'>,
  { language, columns }: RunningAround,
): Promise<LineAnswer> {
  const { help } = await import('../help.ts')
  const about = findVerb(words.filter((word) => !/^(?:help|--help|-h)$/.test(word)), verbTable) // prettier-ignore
  const family =
    about.kind === 'mistake' && about.mistake.kind === 'verb-incomplete' ? about.mistake.verbs : null
  const verbs = family ? verbTable.filter(({ name }) => family.includes(name)) : verbTable
  const around = { ...surroundings, words: [], env: { LINIA_LANG: language, NO_COLOR: '1' } }
  const page = { ...(await pageOf(around, language)), columns, paint: noPaint }
  return {
    is: 'shown',
    text: await help(verbs, about.kind === 'verb' ? about.verb : null, page),
    isWhole: true,
  }
}

function nothingToRead(): AsyncIterable<string> {
  return {
    [Symbol.asyncIterator]: () => ({
      next: async () => {
        throw new NothingToRead()
      },
    }),
  }
}
