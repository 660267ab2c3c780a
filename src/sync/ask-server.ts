import { type Decision, accept, refuse } from '../domain/decision.ts'
import { isPendingSeq } from '../domain/pending-number.ts'
import type { GiveAnswer, GiveRequest } from '../protocol/give.ts'
import { protocolVersion } from '../protocol/protocol-version.ts'
import type { GivenCommand } from '../store/given-command.ts'
import type { Outcome } from '../store/outcome.ts'
import type { Question } from '../store/replication/asked-server.ts'
import { pull, push } from './sync-once.ts'
import type { Syncing } from './syncing.ts'

/** Asks a server to decide what is given together; what it did is in the device's own store when the answer comes. */
export type AskServer = (given: readonly GivenCommand[]) => Promise<Decision<readonly Outcome<unknown>[]>>

/** How often the same question is sent before its giver is told that no answer comes. */
const attempts = 2
/** How often a device looks for what it was told was done: somebody else may be taking it over just now. */
const looks = 3

/**
 * Makes the asker of a device. What is pending goes first, so that the server knows what the giver knows. A question is kept until
 * it is answered: given again by its giver it is the same question, so a lost answer never claims twice, whatever process asks.
 * Refuses: server-unreachable, what the commands are refused for, and what push and pull are refused for.
 */
export function askServerOf(syncing: Syncing): AskServer {
  const { store, now } = syncing
  const ask = async (
    given: readonly GivenCommand[],
    undone: readonly (string | null)[],
  ): ReturnType<AskServer> => {
    const pushed = await push(syncing)
    if (!pushed.ok) return pushed
    const kept = await keepQuestion(given)
    if (!kept.ok) return kept
    const { question, wasOpen } = kept.value
    const answer = await giveUntilAnswered(requestOf(question, given, undone))
    if (!answer.ok) return answer
    if (!answer.value.ok) {
      await settle(question)
      // What was refused when nobody heard it may be possible by now.
      if (wasOpen) return ask(given, undone)
      await pull(syncing)
      return refuse(answer.value.refusal)
    }
    const arrived = await pullUntilHere(answer.value.done)
    return arrived.ok ? accept(outcomesOf(given, answer.value.done)) : arrived
  }

  type Kept = { readonly question: Question; readonly wasOpen: boolean }
  const keepQuestion = async (given: readonly GivenCommand[]): Promise<Decision<Kept>> =>
    store.runner.transaction<Kept>(async ({ replication: { asked }, newCommandId, seqOf }) => {
      const [first] = given
      const same = {
        command: given.map(({ command }) => command.name).join(' '),
        actor: first?.actor ?? '',
        input: JSON.stringify(given.map(({ input }) => input)),
      }
      const open = await asked.open(same)
      // Its events came meanwhile, with everything else: whoever gives it again wants another.
      const isHere = open !== undefined && (await seqOf(idOf(open, 0))) !== undefined
      if (open && isHere) await asked.settle(open.id)
      if (open && !isHere) return { commit: false, answer: { question: open, wasOpen: true } }
      const question = { ...same, id: first?.id ?? newCommandId(), at: now() }
      await asked.keep(question)
      return { commit: true, answer: { question, wasOpen: false } }
    })
  const settle = (question: Question): Promise<unknown> =>
    store.runner.transaction(async ({ replication }) => {
      await replication.asked.settle(question.id)
      return { commit: true, answer: null }
    })
  const giveUntilAnswered = async (request: GiveRequest): Promise<Decision<GiveAnswer>> => {
    for (let attempt = 1; ; attempt++) {
      const answer = await syncing.wire.give(request)
      const isLost = !answer.ok && answer.refusal.code === 'server-unreachable'
      if (!isLost || attempt === attempts) return answer
    }
  }
  const areHere = async (done: readonly { readonly id: string }[]): Promise<boolean> => {
    for (const { id } of done) if ((await store.sync.seqOf(id)) === undefined) return false
    return true
  }
  const pullUntilHere = async (done: readonly { readonly id: string }[]): Promise<Decision<null>> => {
    for (let look = 0; look < looks; look++) {
      if (await areHere(done)) return accept(null)
      const pulled = await pull(syncing)
      if (!pulled.ok) return pulled
    }
    if (await areHere(done)) return accept(null)
    return refuse({
      code: 'server-unreachable',
      server: store.info.server ?? '',
      detail: 'what it did is not here yet',
    })
  }
  // Read before what is pending goes: its events have other numbers once the server has them.
  const undoneBy = async ({ command, input }: GivenCommand): Promise<string | null> => {
    const seq = command.undoes?.(input)
    return seq === undefined ? null : ((await store.sync.idOf(seq)) ?? null)
  }

  let turn: Promise<unknown> = Promise.resolve()
  return (given) => {
    const mine = turn.then(async () => ask(given, await Promise.all(given.map(undoneBy))))
    turn = mine.catch(() => undefined)
    return mine
  }
}

function requestOf(
  question: Question,
  given: readonly GivenCommand[],
  undone: readonly (string | null)[],
): GiveRequest {
  return {
    protocol: protocolVersion,
    id: question.id,
    actor: question.actor,
    at: question.at,
    batch: given[0]?.batch ? { ref: given[0].batch.ref } : null,
    commands: given.map(({ command, input }, index) => ({
      id: idOf(question, index),
      name: command.name,
      input: sendable(input),
      undoes: undone[index] ?? null,
    })),
  }
}

/** The id of each command of a question, the same each time it is asked. */
function idOf({ id }: Pick<Question, 'id'>, index: number): string {
  return index === 0 ? id : `${id}.${index}`
}

/** What was held against a number that the server does not know is held against nothing. */
function sendable(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('expectedVersion' in input)) return input
  const { expectedVersion, ...rest } = input
  return typeof expectedVersion === 'number' && isPendingSeq(expectedVersion) ? rest : input
}

function outcomesOf(
  given: readonly GivenCommand[],
  done: Extract<GiveAnswer, { ok: true }>['done'],
): readonly Outcome<unknown>[] {
  return done.map(({ id, seq, batch, ...rest }, index) => {
    const handle = given[index]?.batch
    if (handle) handle.ref = batch
    return 'value' in rest
      ? { ok: true, value: rest.value, seq, id, batch }
      : { ok: true, already: true, seq, id, batch }
  })
}
