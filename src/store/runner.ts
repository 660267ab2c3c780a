import type BetterSqlite3 from 'better-sqlite3'
import { refuse } from '../domain/decision.ts'
import type { Refusal } from '../domain/refusal.ts'
import { type CommandRun, commandRunOf } from './command-run.ts'
import type { GivenCommand } from './given-command.ts'
import { knownVersion, storeVersion } from './migrate.ts'
import type { Outcome } from './outcome.ts'
import { isBusy, refusalOfSqlite } from './sqlite-refusal.ts'

export type RunnerOptions = {
  readonly path: string
  readonly prefix: string
  readonly now: () => number
  readonly newCommandId: () => string
  readonly newSalt: () => string
  /** How long a command may wait for the lock of the file before it is refused with `store-locked`. */
  readonly patienceMs: number
}

/** Bulk work commits at least this often, so that other processes get their turn. Source: DESIGN.md, "One write path". */
const sliceMs = 50
/** Between two attempts at the lock the process does other things: a console answers keys. */
const retryMs = 4

/**
 * The one that writes: a queue of one per process. Each call is one transaction, immediate, with everything in it or
 * nothing; what it answers is on the disk.
 */
export type Runner = {
  run<Input, Value>(given: GivenCommand<Input, Value>): Promise<Outcome<Value>>
  /** All in one transaction: when one is refused, none is done, and its refusal is the answer. */
  runTogether(
    given: readonly GivenCommand<never>[],
  ): Promise<readonly Outcome<unknown>[] | { readonly ok: false; readonly refusal: Refusal }>
  /** Each by itself, committed in groups of at most 50 ms; answers come in order, after their commit. */
  runEach<Input, Value>(
    given: Iterable<GivenCommand<Input, Value>>,
    answer: (outcome: Outcome<Value>, index: number) => void,
  ): Promise<void>
  /** Waits until everything that was given has been answered. */
  idle(): Promise<void>
}

export function runnerOf(connection: BetterSqlite3.Database, options: RunnerOptions): Runner {
  const runCommand: CommandRun = commandRunOf(connection, options)
  const begin = connection.prepare('BEGIN IMMEDIATE')
  const commit = connection.prepare('COMMIT')
  const rollback = connection.prepare('ROLLBACK')
  let tail: Promise<unknown> = Promise.resolve()

  const queued = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const turn = tail.then(work)
    tail = turn.then(
      () => undefined,
      () => undefined,
    )
    return turn
  }
  const completed = <Input, Value>(
    given: GivenCommand<Input, Value>,
  ): GivenCommand & { id: string; at: number } => ({
    ...(given as unknown as GivenCommand),
    id: given.id ?? options.newCommandId(),
    at: given.at ?? options.now(),
  })

  /** Opens the transaction; undefined once it is open. */
  const open = async (): Promise<Refusal | undefined> => {
    if (connection.readonly) return { code: 'store-read-only', path: options.path }
    const since = performance.now()
    for (;;) {
      try {
        begin.run()
        break
      } catch (fault) {
        if (!isBusy(fault)) throw fault
        const waitedMs = Math.round(performance.now() - since)
        if (waitedMs >= options.patienceMs) return { code: 'store-locked', path: options.path, waitedMs }
        await new Promise((resolve) => setTimeout(resolve, retryMs))
      }
    }
    const found = storeVersion(connection)
    if (found === knownVersion) return undefined
    rollback.run()
    return { code: 'store-newer', path: options.path, found, known: knownVersion }
  }
  /** Runs work in a transaction that is committed when the work says so. */
  const inTransaction = async <Answer>(
    work: () => Promise<{ readonly commit: boolean; readonly answer: Answer }>,
  ): Promise<{ readonly answer: Answer } | { readonly refusal: Refusal }> => {
    try {
      const refusal = await open()
      if (refusal) return { refusal }
      const { commit: toCommit, answer } = await work()
      if (toCommit) commit.run()
      else rollback.run()
      return { answer }
    } catch (fault) {
      if (connection.inTransaction) rollback.run()
      const refusal = refusalOfSqlite(fault, options.path)
      if (refusal) return { refusal }
      throw fault
    }
  }
  const runOne = async (given: GivenCommand & { id: string; at: number }): Promise<Outcome<unknown>> => {
    const forget = forgetting([given])
    try {
      const result = await inTransaction(async () => {
        const outcome = await runCommand(given)
        return { commit: isDone(outcome), answer: outcome }
      })
      if ('answer' in result) return result.answer
      forget()
      return refuse(result.refusal)
    } catch (fault) {
      forget()
      throw fault
    }
  }

  /** Runs from the head of `pending` until the slice is over; answers how many were committed. */
  const runSlice = async (
    pending: readonly (GivenCommand & { id: string; at: number })[],
  ): Promise<Outcome<unknown>[]> => {
    const forget = forgetting(pending)
    const attempt = async (): Promise<Outcome<unknown>[] | undefined> => {
      const result = await inTransaction(async () => {
        const since = performance.now()
        const outcomes: Outcome<unknown>[] = []
        for (const given of pending) {
          outcomes.push(await runCommand(given))
          if (performance.now() - since >= sliceMs) break
        }
        return { commit: outcomes.some(isDone), answer: outcomes }
      })
      if ('answer' in result) return result.answer
      forget()
      return pending.map(() => refuse(result.refusal))
    }
    try {
      return (await attempt()) ?? []
    } catch (fault) {
      forget()
      const first = pending[0]
      if (first === undefined || pending.length === 1) throw fault
      // One of the group broke it: alone, the others go through and the broken one is known.
      return [await runOne(first)]
    }
  }

  return {
    run: <Input, Value>(given: GivenCommand<Input, Value>) =>
      queued(async () => (await runOne(completed(given))) as Outcome<Value>),
    runTogether: (list) =>
      queued(async () => {
        const commands = list.map((given) => completed(given))
        const forget = forgetting(commands)
        const result = await inTransaction<readonly Outcome<unknown>[] | { ok: false; refusal: Refusal }>(
          async () => {
            const outcomes: Outcome<unknown>[] = []
            for (const given of commands) {
              const outcome = await runCommand(given)
              if (!outcome.ok) return { commit: false, answer: outcome }
              outcomes.push(outcome)
            }
            return { commit: outcomes.some(isDone), answer: outcomes }
          },
        )
        const answer = 'answer' in result ? result.answer : refuse(result.refusal)
        if ('ok' in answer) forget()
        return answer
      }),
    async runEach(list, answer) {
      let index = 0
      let pending: (GivenCommand & { id: string; at: number })[] = []
      const drain = async (atMost: number): Promise<void> => {
        while (pending.length > atMost) {
          const group = pending
          const outcomes = await queued(() => runSlice(group))
          pending = pending.slice(outcomes.length)
          for (const outcome of outcomes) answer(outcome as Outcome<never>, index++)
        }
      }
      for (const given of list) {
        pending.push(completed(given))
        if (pending.length >= groupSize) await drain(groupSize / 2)
      }
      await drain(0)
    },
    idle: async () => {
      await tail
    },
  }
}

/** Commands looked ahead for one slice. */
const groupSize = 1000

function isDone(outcome: Outcome<unknown>): boolean {
  return outcome.ok && !('already' in outcome)
}

/** A rolled-back batch has drawn no ref. */
function forgetting(given: readonly GivenCommand[]): () => void {
  const refs = given.map(({ batch }) => [batch, batch?.ref] as const)
  return () => {
    for (const [batch, ref] of refs) if (batch) batch.ref = ref ?? null
  }
}
