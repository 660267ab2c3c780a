import { wrapUpInteraction } from '../../commands/interactions/wrap-up-interaction.ts'
import type { Decision } from '../../domain/decision.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { eventsOfBatch } from '../../queries/events/events-of-batch.ts'
import { sayRefusal } from '../../language/say-refusal.ts'
import { sayUnclear } from '../../language/say-unclear.ts'
import { type WhenUnclear, parseWhen } from '../../language/when.ts'
import type { GivenCommand } from '../../store/given-command.ts'
import type { BatchHandle, Outcome } from '../../store/outcome.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { actorOf } from '../give.ts'
import { isUndone } from '../../queries/events/is-undone.ts'
import { OutputClosed } from '../output-closed.ts'
import { OutputFailed } from '../output-failed.ts'
import type { Page } from '../page.ts'
import type { ShellOnStore } from '../shell.ts'
import { timeZoneOf } from '../time-zone.ts'
import { wrapInputs } from '../wrap-input.ts'
import { lineCommandId } from './line-command-id.ts'
import { type Line, lineGroups, longestLine } from './line-groups.ts'
import { type WrapLine, readWrapLine } from './wrap-line.ts'

type WrapUp = Parameters<typeof wrapUpInteraction.handler>[1]
type Wrapped = Extract<Awaited<ReturnType<typeof wrapUpInteraction.handler>>, { ok: true }>['value']

/** One line on its way: what is to be given for it, and what is acknowledged once that is known. */
type Pending = {
  readonly id: string | number | null
  readonly number: number
  readonly line: WrapLine | null
  readonly given: GivenCommand<WrapUp, Wrapped> | null
  attempt: number
  acknowledgement: object | null
}

/**
 * Wraps up what JSON Lines on standard input ask for, and acknowledges each on its own line after its commit, in their order.
 * What is refused is told and the others go through; the same lines given again are acknowledged and not done twice.
 * Told to stop, it answers the lines that it has begun, says after which it stopped, and ends with 130.
 * When nobody reads the acknowledgements it stops, says how many were done, and ends with 1.
 */
export async function wrapBatch(call: Call, shell: ShellOnStore): Promise<Answer> {
  const page = await shell.page()
  const batch: BatchHandle = { ref: null }
  const work = workOf({ call, shell, page, batch })
  const told: Told = { accepted: 0, already: 0, refused: 0 }
  const interruption = shell.interruption()
  const { signal } = interruption
  let fault: { readonly cause: unknown } | undefined
  let last = 0
  try {
    for await (const group of lineGroups(shell.input(signal))) {
      for (let from = 0; from < group.length && !signal.aborted; from += givenAtOnce) {
        const pending = group.slice(from, from + givenAtOnce).map((line) => work.prepared(line))
        const ended = await work.done(pending)
        fault ??= ended.fault
        for (const { acknowledgement } of pending) told[kindOf(acknowledgement)]++
        last = pending.at(-1)?.number ?? last
      }
      if (signal.aborted) break
    }
  } catch (cause) {
    return { kind: 'ended', exitCode: stoppedBy(cause, { call, shell, page, batch }) }
  } finally {
    interruption.forget()
  }
  shell.err(`${page.say('shell.batch.told', told)}\n`)
  if (signal.aborted)
    shell.err(
      `${page.say(last === 0 ? 'shell.batch.stopped-before' : 'shell.batch.stopped', { line: last })}\n`,
    )
  if (batch.ref !== null) shell.err(`${page.say('shell.batch', { batch: batch.ref })}\n`)
  if (fault) throw fault.cause
  if (signal.aborted) return { kind: 'ended', exitCode: exitCodes.interrupted }
  return { kind: 'ended', exitCode: told.refused > 0 ? exitCodes.refused : exitCodes.done }
}

type Around = {
  readonly call: Call
  readonly shell: ShellOnStore
  readonly page: Page
  readonly batch: BatchHandle
}

/** Says how far a batch came that could not go on; what is no matter of its acknowledgements is thrown on. */
function stoppedBy(cause: unknown, { call, shell, page, batch }: Around): ExitCode {
  const isUnheard = cause instanceof OutputClosed
  const isDryRun = call.is('dry-run')
  if (isUnheard && isDryRun) return exitCodes.done
  // Counted in the store: of the commands that were committed together only some were acknowledged.
  const n = batch.ref === null ? 0 : shell.reader.all(eventsOfBatch, { batch: batch.ref }).length
  if (isUnheard) shell.err(`${page.say('shell.batch.unheard', { n })}\n`)
  if (cause instanceof OutputFailed) shell.err(`${page.say('shell.batch.unwritten', { n })}\n`)
  if (batch.ref !== null) shell.err(`${page.say('shell.batch', { batch: batch.ref })}\n`)
  if (!isUnheard) throw cause
  return exitCodes.fault
}

type Ended = { readonly fault: { readonly cause: unknown } | undefined }

/** How many lines were acknowledged as what. */
type Told = Record<'accepted' | 'already' | 'refused', number>

function kindOf(acknowledgement: object | null): keyof Told {
  if (acknowledgement === null || 'error' in acknowledgement) return 'refused'
  return 'already' in acknowledgement ? 'already' : 'accepted'
}

function workOf({ call, shell, page, batch }: Around) {
  const { reader, store, now } = shell
  const actor = actorOf(call)
  const inputOf = wrapInputs(reader, actor)
  const timeZone = timeZoneOf(reader)

  const said = (refusal: Refusal) => sayRefusal(refusal, page.language)

  const inputOfLine = (line: WrapLine): Decision<WrapUp> | WhenUnclear => {
    const { id: _id, ref, version, callback, ...asked } = line
    const due = callback?.due ?? undefined
    const dueAt = due === undefined ? undefined : parseWhen(due, now(), timeZone)
    if (typeof dueAt === 'object') return dueAt
    const input = inputOf({
      ref,
      reason: asked.reason ?? undefined,
      outcome: asked.outcome ?? undefined,
      moreOutcomes: asked.moreOutcomes ?? undefined,
      fields: asked.fields ?? undefined,
      note: asked.note ?? undefined,
      expectedVersion: version ?? undefined,
      callback: callback ? present({ ...callback, due: undefined, dueAt }) : undefined,
    })
    return input.ok ? wrapUpInteraction.parse(input.value) : input
  }

  const prepared = ({ number, text, isTooLong }: Line): Pending => {
    if (isTooLong) {
      const none = { id: null, number, attempt: 0, line: null, given: null }
      const problem = `more than ${longestLine} characters`
      return {
        ...none,
        acknowledgement: refused(none, said({ code: 'input-invalid', path: 'JSON', problem })),
      }
    }
    const { id, line } = readWrapLine(text)
    const base = { id, number, attempt: 0, line: null, given: null }
    if (!line.ok) return { ...base, acknowledgement: refused(base, said(line.refusal)) }
    const input = inputOfLine(line.value)
    if ('problem' in input) {
      const error = { code: 'time-unclear', ...sayUnclear(input, page.language) }
      return { ...base, acknowledgement: refused(base, error) }
    }
    if (!input.ok) return { ...base, acknowledgement: refused(base, said(input.refusal)) }
    const given = { command: wrapUpInteraction, input: input.value, actor, batch }
    return { ...base, line: line.value, given, acknowledgement: null }
  }

  /** Writes the acknowledgements that are known up to the first that is not. */
  const acknowledging = (pending: readonly Pending[]) => {
    let told = 0
    return () => {
      for (let next = pending[told]; next?.acknowledgement; next = pending[++told])
        shell.emit(next.acknowledgement)
    }
  }

  /** Rehearses in groups as the runner runs; each group sees the store as it is, not what the one before would do. */
  const rehearseEach: typeof store.runner.runEach = async (list, answer) => {
    const given = [...list]
    for (let from = 0; from < given.length; from += rehearsedAtOnce) {
      const outcomes = await store.runner.rehearse(given.slice(from, from + rehearsedAtOnce))
      for (const [index, outcome] of outcomes.entries()) answer(outcome, from + index)
    }
  }
  const giveEach: typeof rehearseEach = call.is('dry-run')
    ? rehearseEach
    : (list, answer, broken) => store.runner.runEach(list, answer, broken)

  const acknowledgementOf = (one: Pending, outcome: Outcome<Wrapped>): object | null => {
    const { id } = one
    if (!outcome.ok) return refused(one, said(outcome.refusal))
    const isDryRun = call.is('dry-run') ? { dryRun: true } : undefined
    if (!('already' in outcome))
      return { id, ok: true, ...outcome.value, ...(isDryRun ?? { batch: outcome.batch }) }
    // What was done and undone since is asked for anew.
    if (isUndone(reader, outcome.seq)) return null
    return { id, ok: true, ref: one.given?.input.ref, already: true, batch: outcome.batch }
  }

  const done = async (pending: readonly Pending[]): Promise<Ended> => {
    const acknowledge = acknowledging(pending)
    let fault: Ended['fault']
    let asked = pending.filter(({ given }) => given !== null)
    acknowledge()
    while (asked.length > 0) {
      const round = asked
      await giveEach(
        round.flatMap(({ given, line, attempt }) =>
          given && line ? [{ ...given, id: lineCommandId({ line, actor, attempt }) }] : [],
        ),
        (outcome, index) => {
          const one = round[index]
          if (one) one.acknowledgement = acknowledgementOf(one, outcome)
          acknowledge()
        },
        (cause, index) => {
          fault ??= { cause }
          const one = round[index]
          const error = { code: 'fault', message: page.say('shell.batch.fault'), hint: '' }
          if (one) one.acknowledgement = refused(one, error)
          acknowledge()
        },
      )
      asked = round.filter(({ acknowledgement }) => acknowledgement === null)
      for (const one of asked) one.attempt++
    }
    return { fault }
  }
  return { prepared, done }
}

const rehearsedAtOnce = 1000
/** Lines begun before it is asked again whether to stop: a few commits. */
const givenAtOnce = 500

function refused({ id, number }: Pick<Pending, 'id' | 'number'>, error: object): object {
  return { id, line: number, error }
}

/** Without what is null or undefined. */
function present(record: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== null && value !== undefined),
  )
}
