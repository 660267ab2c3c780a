import { type Decision, accept, refuse } from '../domain/decision.ts'
import type { Refusal } from '../domain/refusal.ts'
import { type CommandReader, type CommandRun, type Completed, commandRunOf } from './command-run.ts'
import { followSearchedFieldsOf } from './follow-searched-fields.ts'
import type { GivenCommand } from './given-command.ts'
import type { Inside } from './inside.ts'
import type { Outcome } from './outcome.ts'
import type { Statements } from './statements.ts'
import type { WriteLock } from './write-lock.ts'

/** The connection that a runner writes by. */
export type WritingConnection = {
  readonly statements: Statements
  readonly reader: CommandReader
  readonly lock: WriteLock
  /** The refusal behind a fault that a person can do something about. */
  readonly refusalOf: (fault: unknown) => Refusal | undefined
}

export type RunnerOptions = {
  /** What refs are drawn with now. */
  readonly prefix: () => string
  readonly now: () => number
  /** What was added to the clock of this machine to make it `now`; nothing unless it is off. */
  readonly clockOffMs?: () => number
  readonly newCommandId: () => string
  readonly newSalt: () => string
}

/** Bulk work commits at least this often, so that other processes get their turn. Source: DESIGN.md, "One write path". */
const sliceMs = 50
/** Commands looked ahead for one slice. */
const groupSize = 1000

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
  /**
   * Each by itself, committed in groups of at most 50 ms; answers come in order, after their commit. One that breaks leaves
   * no trace and does not hold up the others: `broken` is told its fault, or else the first fault is thrown at the end.
   */
  runEach<Input, Value>(
    given: Iterable<GivenCommand<Input, Value>>,
    answer: (outcome: Outcome<Value>, index: number) => void,
    broken?: (fault: unknown, index: number) => void,
  ): Promise<void>
  /** What each would become, one after the other; nothing is kept. For a look before a batch; at most a thousand at once. */
  rehearse<Input, Value>(given: readonly GivenCommand<Input, Value>[]): Promise<readonly Outcome<Value>[]>
  /**
   * One transaction for what is more than commands, committed when the work says so; nothing else of this process runs
   * meanwhile. Where answers come later, a hasty one waits for as few as it can: whatever broke in it, all of it is done a second time with
   * care, part by part.
   */
  transaction<Answer>(
    work: (inside: Inside) => Promise<{ readonly commit: boolean; readonly answer: Answer }>,
    options?: { readonly isHasty: boolean },
  ): Promise<Decision<Answer>>
  /** Goes on, slice by slice, where a look at every customer was cut short, until it is done or `idle` is asked for. */
  goOn(): Promise<void>
  /** Waits until everything that was given has been answered, and lookup follows what it changed. */
  idle(): Promise<void>
}

/** What became of one command of a slice: the runner goes on after a fault. */
type Ended = { readonly outcome: Outcome<unknown> } | { readonly fault: unknown }

export function runnerOf(connection: WritingConnection, options: RunnerOptions): Runner {
  const { lock, refusalOf } = connection
  const searchedFields = followSearchedFieldsOf(connection.statements)
  /** The fields that were searched before commands of the open transaction made it others. */
  let searchedBefore: readonly string[] | undefined
  const commands: CommandRun = commandRunOf(connection, {
    ...options,
    // Customers who come after the change are searched by it from the beginning.
    searchedDiffer: async (before) => {
      if (await searchedFields.hasCustomers()) searchedBefore ??= before
    },
  })
  let tail: Promise<unknown> = Promise.resolve()
  /** A look at every customer that is under way, and whether it may be left to others; undefined when there is none. */
  let following: { mayStop: boolean } | undefined
  /** Its last slice, whose fault is the close's. */
  let lastSlice: Promise<unknown> = Promise.resolve()

  const queued = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const turn = tail.then(work)
    tail = turn.then(
      () => undefined,
      () => undefined,
    )
    return turn
  }
  const completed = <Input, Value>(given: GivenCommand<Input, Value>): Completed => ({
    ...(given as unknown as GivenCommand),
    id: given.id ?? options.newCommandId(),
    hasOwnId: given.id !== undefined,
    at: given.at ?? options.now(),
  })

  /** Looks at every customer after a change of what is searched, slice by slice, with whatever else is given in between. */
  const follow = (look: { mayStop: boolean }): void => {
    lastSlice = queued(async () => {
      // A console answers keys meanwhile, and who waits for the lock finds it free.
      await new Promise((resolve) => setImmediate(resolve))
      let isLeft = false
      try {
        const slice = await inTransaction([], async () => ({
          commit: true,
          answer: await searchedFields.goOn(),
        }))
        // Where others keep the store locked for long, whoever comes next goes on.
        isLeft = 'answer' in slice && slice.answer
      } finally {
        if (following === look) {
          if (isLeft) follow(look)
          else following = undefined
        }
      }
    })
    lastSlice.catch(() => undefined)
  }
  const beginToFollow = ({ mayStop }: { readonly mayStop: boolean }): void => {
    if (following) following.mayStop &&= mayStop
    else follow((following = { mayStop }))
  }

  /** Runs work in a transaction that is committed when the work says so; otherwise no batch of `given` has drawn a ref. */
  const inTransaction = async <Answer>(
    given: readonly Completed[],
    work: () => Promise<{ readonly commit: boolean; readonly answer: Answer }>,
    isHasty = false,
  ): Promise<{ readonly answer: Answer } | { readonly refusal: Refusal }> => {
    const forget = forgetting(given)
    let isCommitted = false
    try {
      const acquired = await lock.acquire()
      if ('refusal' in acquired) return acquired
      commands.begun({ ...acquired, isHasty })
      const { commit, answer } = await work()
      if (commit) {
        if (searchedBefore) await searchedFields.begin(searchedBefore)
        await commands.ending()
        await lock.commit()
        isCommitted = true
        if (searchedBefore) beginToFollow({ mayStop: false })
      }
      return { answer }
    } catch (fault) {
      const refusal = refusalOf(fault)
      if (refusal) return { refusal }
      throw fault
    } finally {
      searchedBefore = undefined
      if (!isCommitted) {
        await lock.rollback()
        commands.rolledBack()
        forget()
      }
    }
  }
  const runOne = async (given: Completed): Promise<Outcome<unknown>> => {
    const result = await inTransaction([given], async () => {
      const outcome = await commands.run(given)
      return { commit: isDone(outcome), answer: outcome }
    })
    return 'answer' in result ? result.answer : refuse(result.refusal)
  }
  const runTogether = async (together: readonly Completed[]): ReturnType<Runner['runTogether']> => {
    type Answer = Awaited<ReturnType<Runner['runTogether']>>
    const result = await inTransaction<Answer>(together, async () => {
      const outcomes: Outcome<unknown>[] = []
      for (const given of together) {
        const outcome = await commands.run(given)
        if (!outcome.ok) return { commit: false, answer: outcome }
        outcomes.push(outcome)
      }
      return { commit: outcomes.some(isDone), answer: outcomes }
    })
    return 'answer' in result ? result.answer : refuse(result.refusal)
  }

  /** Runs from the head of `pending` until the slice is over; answers what became of those it came to. */
  const runSlice = async (pending: readonly Completed[]): Promise<readonly Ended[]> => {
    let broken: { readonly fault: unknown } | undefined
    const ended: Ended[] = []
    const result = await inTransaction(pending, async () => {
      const since = performance.now()
      let isAnyDone = false
      for (const given of pending) {
        try {
          const outcome = await commands.run(given)
          isAnyDone ||= isDone(outcome)
          ended.push({ outcome })
        } catch (fault) {
          if (refusalOf(fault)) throw fault
          // What it may have written goes, and with it all of this transaction.
          broken = { fault }
          return { commit: false, answer: ended }
        }
        if (performance.now() - since >= sliceMs) break
      }
      return { commit: isAnyDone, answer: ended }
    })
    if ('refusal' in result) return pending.map(() => ({ outcome: refuse(result.refusal) }))
    if (broken === undefined) return ended
    // Those before it go through without it; then it stands first.
    return ended.length > 0 ? runSlice(pending.slice(0, ended.length)) : [broken]
  }

  return {
    run: <Input, Value>(given: GivenCommand<Input, Value>) => {
      const command = completed(given)
      return queued(async () => (await runOne(command)) as Outcome<Value>)
    },
    runTogether: (list) => {
      const together = list.map((given) => completed(given))
      return queued(() => runTogether(together))
    },
    async runEach(list, answer, broken) {
      let index = 0
      let pending: Completed[] = []
      let firstFault: { readonly fault: unknown } | undefined
      const drain = async (atMost: number): Promise<void> => {
        while (pending.length > atMost) {
          // A console answers keys in the middle of a bulk change, and who waits for the lock finds it free.
          if (index > 0) await new Promise((resolve) => setImmediate(resolve))
          const group = pending
          const ended = await queued(() => runSlice(group))
          pending = pending.slice(ended.length)
          for (const each of ended) {
            if ('outcome' in each) answer(each.outcome as Outcome<never>, index)
            else if (broken) broken(each.fault, index)
            else firstFault ??= each
            index++
          }
        }
      }
      for (const given of list) {
        pending.push(completed(given))
        if (pending.length >= groupSize) await drain(groupSize / 2)
      }
      await drain(0)
      if (firstFault) throw firstFault.fault
    },
    rehearse: <Input, Value>(list: readonly GivenCommand<Input, Value>[]) => {
      const rehearsed = list.map((given) => completed(given))
      return queued(async () => {
        const result = await inTransaction(rehearsed, async () => {
          const outcomes: Outcome<unknown>[] = []
          for (const given of rehearsed) {
            outcomes.push(await commands.run({ ...given, isRehearsed: true }))
          }
          return { commit: false, answer: outcomes }
        })
        const outcomes = 'answer' in result ? result.answer : rehearsed.map(() => refuse(result.refusal))
        return outcomes as readonly Outcome<Value>[]
      })
    },
    transaction: (work, { isHasty } = { isHasty: false }) =>
      queued(async () => {
        const inside: Inside = { ...commands.inside, run: async (given) => commands.run(completed(given)) }
        const done = async (hasty: boolean) => inTransaction([], async () => work(inside), hasty)
        const careful = async () => done(false)
        const result = await (isHasty && connection.statements.answersLater
          ? done(true).catch(careful)
          : careful())
        return 'answer' in result ? accept(result.answer) : refuse(result.refusal)
      }),
    async goOn() {
      if (!following && (await searchedFields.isUnderWay())) beginToFollow({ mayStop: true })
      for (let seen: unknown; seen !== lastSlice;) {
        seen = lastSlice
        await lastSlice
      }
    },
    async idle() {
      if (following?.mayStop === true) following = undefined
      for (let seen: unknown; seen !== tail;) {
        seen = tail
        await tail
      }
      await lastSlice
    },
  }
}

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
