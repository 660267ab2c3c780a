import type { HookNotice } from '../../domain/hook-problem.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { GivenCommand } from '../../store/given-command.ts'
import type { Store } from '../../store/open-store.ts'
import type { Outcome } from '../../store/outcome.ts'
import type { Runner } from '../../store/runner.ts'
import { type HookPlace, hookAsking } from './ask-hooks.ts'
import type { Told } from './hook-story.ts'

export type HookedOptions = Omit<HookPlace, 'storePath'> & {
  readonly now: () => number
  /** Told what hooks say and how they fail. */
  readonly tell: (notice: HookNotice) => void
}

/** Before-hooks that run side by side for the commands of a batch. */
const atOnce = 4
/** Commands of a batch that are asked for before the first of them is committed. */
const chunkSize = 200

/**
 * A store whose commands ask hooks: before-hooks outside any transaction, in the order in which commands were given, after-hooks in
 * the order of their commits, one after another. Closing waits for the last of them. What falls due asks none unless the settings say so.
 */
export function hookedStore(store: Store, { now, tell, ...place }: HookedOptions): Store {
  const { runner } = store
  const asking = hookAsking({ ...place, storePath: store.info.path }, tell)
  let turn: Promise<unknown> = Promise.resolve()
  let afterwards: Promise<void> = Promise.resolve()

  /** One after another, so that a command that asks nobody does not overtake one whose hook still thinks. */
  const inTurn = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const mine = turn.then(work)
    turn = mine.then(nothing, nothing)
    return mine
  }
  const told = (given: GivenCommand, isRehearsal = false): Told => ({
    ...given,
    at: given.at ?? now(),
    isRehearsal,
  })
  // That something was refused is written down whatever a hook says, or the one that refused would hide it.
  const isUnasked = async ({ id, command }: Pick<Told, 'id' | 'command'>): Promise<boolean> =>
    command.name === 'refused-work.keep' ||
    (id?.startsWith('due:') === true && !(await asking.asksForDueWork()))
  const asked = async (one: Told): Promise<Asked> => {
    const answer = (await isUnasked(one)) ? ({ ok: true, value: one } as const) : await asking.before(one)
    return answer.ok ? { told: answer.value } : { refusal: answer.refusal }
  }
  const then = (one: Told, outcome: Outcome<unknown>): void => {
    if (!outcome.ok || 'already' in outcome) return
    const before = afterwards
    afterwards = (async () => {
      await before
      if (!(await isUnasked(one))) await asking.after(one, outcome)
    })()
  }
  const run = (given: GivenCommand): Promise<Outcome<unknown>> =>
    inTurn(async () => {
      const { told: one, refusal } = await asked(told(given))
      if (!one) return { ok: false, refusal }
      const outcome = await runner.run(plain(one))
      then(one, outcome)
      return outcome
    })
  const runTogether = (list: readonly GivenCommand[]): ReturnType<Runner['runTogether']> =>
    inTurn(async () => {
      const all = await sideBySide(
        list.map((given) => told(given)),
        asked,
      )
      const refused = all.find((one) => one.refusal)
      if (refused?.refusal) return { ok: false, refusal: refused.refusal }
      const allowed = all.flatMap(({ told: one }) => (one ? [one] : []))
      const outcomes = await runner.runTogether(allowed.map(plain) as never)
      if (!('ok' in outcomes)) {
        for (const [index, one] of allowed.entries()) {
          const outcome = outcomes[index]
          if (outcome) then(one, outcome)
        }
      }
      return outcomes
    })
  const rehearse = (list: readonly GivenCommand[]): Promise<readonly Outcome<unknown>[]> =>
    inTurn(async () => {
      const all = await sideBySide(
        list.map((given) => told(given, true)),
        asked,
      )
      const outcomes = await runner.rehearse(all.flatMap(({ told: one }) => (one ? [plain(one)] : [])))
      const rest = [...outcomes]
      return all.flatMap(({ refusal }) => (refusal ? [{ ok: false as const, refusal }] : rest.splice(0, 1)))
    })
  const runChunk = (chunk: readonly GivenCommand[]): Promise<readonly Ended[]> =>
    inTurn(async () => {
      const all = await sideBySide(
        chunk.map((given) => told(given)),
        asked,
      )
      const allowed = all.flatMap(({ told: one }) => (one ? [one] : []))
      const ended: Ended[] = []
      const keep = (outcome: Outcome<unknown>, index: number): void => {
        const one = allowed[index]
        if (one) then(one, outcome)
        ended.push({ outcome })
      }
      await runner.runEach(allowed.map(plain), keep, (fault) => ended.push({ fault }))
      return all.flatMap(({ refusal }) =>
        refusal ? [{ outcome: { ok: false as const, refusal } }] : ended.splice(0, 1),
      )
    })
  const runEach: Runner['runEach'] = async (list, answer, broken) => {
    let index = 0
    let firstFault: { readonly fault: unknown } | undefined
    for (const chunk of chunksOf(list)) {
      for (const one of await runChunk(chunk as readonly GivenCommand[])) {
        if ('outcome' in one) answer(one.outcome as Outcome<never>, index)
        else if (broken) broken(one.fault, index)
        else firstFault ??= one
        index++
      }
      // After-hooks that cannot keep up hold the batch up, not the memory.
      await afterwards
    }
    if (firstFault) throw firstFault.fault
  }

  return {
    ...store,
    runner: {
      run: async (given) => (await run(given as unknown as GivenCommand)) as Outcome<never>,
      runTogether: (list) => runTogether(list as unknown as readonly GivenCommand[]),
      runEach,
      rehearse: async (list) =>
        (await rehearse(list as unknown as readonly GivenCommand[])) as readonly Outcome<never>[],
      transaction: (work) => runner.transaction(work),
      goOn: () => runner.goOn(),
      idle: async () => {
        await turn
        await runner.idle()
      },
    },
    async close() {
      await turn
      await afterwards
      await store.close()
    },
  }
}

type Asked =
  { readonly told: Told; readonly refusal?: never } | { readonly told?: never; readonly refusal: Refusal }
type Ended = { readonly outcome: Outcome<unknown> } | { readonly fault: unknown }

function plain({ isRehearsal: _isRehearsal, ...given }: Told): GivenCommand {
  return given
}

/** Does a piece of work for every item, a few at a time, and answers in the order of the items. */
async function sideBySide<Item, Answer>(
  items: readonly Item[],
  work: (item: Item) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  let next = 0
  const worker = async (): Promise<void> => {
    for (let place = next++; place < items.length; place = next++) {
      const item = items[place]
      if (item !== undefined) answers[place] = await work(item)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker))
  return answers
}

function* chunksOf<Item>(list: Iterable<Item>): Generator<readonly Item[]> {
  let chunk: Item[] = []
  for (const item of list) {
    if (chunk.push(item) < chunkSize) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}

function nothing(): void {}
