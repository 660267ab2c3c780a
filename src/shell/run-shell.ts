import type { Language } from '../language/language.ts'
import { languageFrom } from '../language/language.ts'
import { isProgramReplaced, programReplaced } from '../language/program-replaced.ts'
import { jsonText } from '../language/json-text.ts'
import { type Answer, refuseWith } from './answer.ts'
import type { Call, Mistake } from './call.ts'
import { exitCodeOfConsole } from './console-ended.ts'
import { type ExitCode, exitCodeOf, exitCodes } from './exit-codes.ts'
import { findVerb } from './find-verb.ts'
import { type ReaderAround, languageAskedFor, languageOfReader } from './language-of-reader.ts'
import { OutputClosed } from './output-closed.ts'
import { OutputFailed } from './output-failed.ts'
import { parseCall } from './parse-call.ts'
import { runVerb, storePathOf } from './run-verb.ts'
import type { Page } from './page.ts'
import type { Surroundings } from './surroundings.ts'
import type { Verb } from './verb.ts'
import { verbTable } from './verb-table.ts'

/** Does what a command line asks for, says how it went, and answers the exit code. Faults are logged and told in one line. */
export async function runShell(around: Surroundings, verbs: readonly Verb[] = verbTable): Promise<ExitCode> {
  const surroundings: ReaderAround = {
    ...around,
    err: unheard(around.err),
    reader: languageOfReader(around),
  }
  try {
    return await answerWords(surroundings, verbs)
  } catch (fault) {
    if (fault instanceof OutputClosed) return exitCodes.done
    if (fault instanceof OutputFailed) return tellUnwritten(surroundings, fault)
    return isProgramReplaced(fault) ? tellReplaced(surroundings) : tellFault(surroundings, fault)
  }
}

async function answerWords(surroundings: ReaderAround, verbs: readonly Verb[]): Promise<ExitCode> {
  const { words, env } = surroundings
  if (words[0] === '--version') {
    surroundings.out(`${surroundings.version()}\n`)
    return exitCodes.done
  }
  if (words[0] === 'help' || asksForHelp(words)) {
    const { help } = await import('./help.ts')
    const about = findVerb(words[0] === 'help' ? words.slice(1) : words, verbs)
    if (about.kind === 'mistake' && about.mistake.kind === 'verb-unknown')
      return tellMistake(surroundings, about.mistake)
    surroundings.out(
      await help(familyOf(about, verbs), about.kind === 'verb' ? about.verb : null, await page(surroundings)),
    )
    return exitCodes.done
  }

  const found = findVerb(words, verbs)
  if (found.kind === 'mistake') return tellMistake(surroundings, found.mistake)
  if (found.kind === 'none') return withoutVerb(surroundings, verbs)
  const parsed = parseCall(found.verb, found.rest, env)
  if (!parsed.ok) return tellMistake(surroundings, parsed.mistake)

  return tell(surroundings, parsed.call, await runVerb(found.verb, parsed.call, surroundings))
}

/** The verbs that help lists: those of the family that was named, or all. */
function familyOf(about: ReturnType<typeof findVerb>, verbs: readonly Verb[]): readonly Verb[] {
  const { mistake } = about.kind === 'mistake' ? about : { mistake: undefined }
  if (mistake?.kind !== 'verb-incomplete') return verbs
  return verbs.filter(({ name }) => mistake.verbs.includes(name))
}

async function tell(surroundings: ReaderAround, call: Call, answer: Answer): Promise<ExitCode> {
  switch (answer.kind) {
    case 'ended':
      return answer.exitCode
    case 'shown':
      tellAnswer(
        surroundings,
        call.isJson ? `${jsonText(answer.json)}\n` : withEnd(await textOf(answer, await page(surroundings))),
      )
      return answer.exitCode
    case 'mistaken':
      return tellMistake(surroundings, answer.mistake)
    case 'refused':
      await tellRefusal(surroundings, call, answer)
      return exitCodeOf(answer.refusal.code)
    default:
      throw new Error('an answer nobody tells', { cause: answer satisfies never })
  }
}

/** An answer for people. Where a phone number stands in it, it is written once more with what formats numbers, which nobody else loads. */
async function textOf({ text }: Extract<Answer, { kind: 'shown' }>, on: Page): Promise<string> {
  const written = text(on)
  const { areNumbersUnformatted, loadPhones } = await import('../language/phones.ts')
  if (!areNumbersUnformatted()) return written
  await loadPhones()
  return text(on)
}

async function tellRefusal(
  surroundings: ReaderAround,
  call: Call,
  { refusal, hint, details }: Extract<Answer, { kind: 'refused' }>,
): Promise<void> {
  const { sayRefusal } = await import('../language/say-refusal.ts')
  const { errorText } = await import('./error-text.ts')
  const on = await page(surroundings)
  const error = { ...sayRefusal(refusal, on.language), ...(hint && { hint: hint(on) }) }
  if (details && !call.isJson) surroundings.err(withEnd(details.text(on)))
  surroundings.err(errorText({ ...error, ...(call.isJson && details?.json) }, call.isJson, on))
}

/** The console is for a terminal; elsewhere there is still something to see. */
async function withoutVerb(surroundings: ReaderAround, verbs: readonly Verb[]): Promise<ExitCode> {
  const parsed = parseCall(consoleVerb, surroundings.words, surroundings.env)
  if (!parsed.ok) return tellMistake(surroundings, parsed.mistake)
  const { call } = parsed
  if (!surroundings.hasConsole()) {
    const code = await tellMistake(surroundings, { kind: 'verb-missing' })
    const queues = verbs.find(({ name }) => name === 'queues')
    const seen = queues && (await runVerb(queues, call, surroundings))
    if (seen?.kind === 'shown') await tell(surroundings, call, seen)
    return code
  }
  const storePath = storePathOf(call, surroundings)
  const language = languageAskedFor(surroundings.words)
  const end = await surroundings.openConsole({ storePath, agent: call.agent, language })
  if (end.ended === 'refused') return tell(surroundings, call, refuseWith(end.refusal))
  if (end.ended === 'keys-wrong') surroundings.err(end.problems.map(withEnd).join(''))
  if (end.ended === 'told-to') {
    const key = end.isUnkept ? 'shell.told-to-end-unkept' : 'shell.told-to-end'
    const { say } = await page(surroundings, end.language)
    surroundings.err(withEnd(say(key, { signal: end.signal })))
  }
  return exitCodeOfConsole(end)
}

/** Opening the console is no verb, but takes the options that every verb takes. */
const consoleVerb: Pick<Verb, 'name' | 'operands' | 'options'> = { name: 'linia', operands: [], options: {} }

async function tellMistake(surroundings: ReaderAround, mistake: Mistake): Promise<ExitCode> {
  const { explainMistake } = await import('./explain-mistake.ts')
  const { errorText } = await import('./error-text.ts')
  const on = await page(surroundings)
  const error = { code: mistake.kind, ...explainMistake(mistake, on) }
  surroundings.err(errorText(error, isForProgram(surroundings), on))
  return exitCodes.usage
}

async function tellFault(surroundings: ReaderAround, fault: unknown): Promise<ExitCode> {
  const path = await surroundings.logFault(fault, { verb: surroundings.words[0] ?? '' })
  const { errorText } = await import('./error-text.ts')
  const on = await page(surroundings)
  const message =
    path === null ? on.say('shell.fault-unlogged', { fault: String(fault) }) : on.say('shell.fault', { path })
  surroundings.err(errorText({ code: 'fault', message, hint: '' }, isForProgram(surroundings), on))
  return exitCodes.fault
}

/** Nothing more is read for it: that may be gone too. */
function tellReplaced({ words, env, err }: Surroundings): ExitCode {
  const language = languageAskedFor(words) ?? languageFrom(env)
  err(`linia: ${programReplaced.text[language]} ${programReplaced.hint[language]}\n`)
  return exitCodes.fault
}

async function tellUnwritten(surroundings: ReaderAround, { problem }: OutputFailed): Promise<ExitCode> {
  const { errorText } = await import('./error-text.ts')
  const on = await page(surroundings)
  const message = on.say('shell.output-failed', { problem })
  const error = { code: 'output-failed', message, hint: on.say('shell.output-failed.hint') }
  surroundings.err(errorText(error, isForProgram(surroundings), on))
  return exitCodes.fault
}

/** What was done stays done when nobody reads the answer, and the exit code says so. */
function tellAnswer({ out }: Surroundings, text: string): void {
  try {
    out(text)
  } catch (fault) {
    if (!(fault instanceof OutputClosed)) throw fault
  }
}

/** Errors nobody can hear stop nothing and change no exit code: there is no other place to tell them. */
function unheard(err: Surroundings['err']): Surroundings['err'] {
  return (text) => {
    try {
      err(text)
    } catch (fault) {
      if (!(fault instanceof OutputClosed || fault instanceof OutputFailed)) throw fault
    }
  }
}

/** `own` is the reader's language where it is known. */
async function page(surroundings: ReaderAround, own?: Language) {
  const { pageOf } = await import('./page-of.ts')
  return pageOf(surroundings, own ?? (await surroundings.reader.language()))
}

function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--')
  return words.slice(0, end < 0 ? undefined : end).some((word) => word === '--help' || word === '-h')
}

/** Whether a program reads errors; asked of the bare words, because they could not be parsed. */
function isForProgram({ words }: Surroundings): boolean {
  return words.includes('--json')
}

function withEnd(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`
}
