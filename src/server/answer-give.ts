import { type Decision, refuse } from '../domain/decision.ts'
import type { Refusal } from '../domain/refusal.ts'
import { type GiveAnswer, type GiveRequest, giveAnswer } from '../protocol/give.ts'
import type { Inside } from '../store/inside.ts'
import type { ServerStore } from '../store/server-store.ts'
import type { BatchHandle } from '../store/outcome.ts'
import { givenOfCarried } from '../store/replication/given-of-carried.ts'
import { itsOwnBatch, whyNotItsOwn } from './why-not-its-own.ts'
import type { PushingDevice, PushSurroundings } from './accept-push.ts'

type Asked = PushingDevice & { readonly request: GiveRequest }

/**
 * Decides at once what a device may not decide by itself: its commands are done together or not at all, at the server's time.
 * The same question is answered as before, also where it had been refused: what comes twice, or late, claims nothing more.
 * Refuses: request-invalid, and what the store itself is refused for. What the commands are refused for is an answer.
 */
export async function answerGive(
  store: Pick<ServerStore, 'runner'>,
  asked: Asked,
  surroundings: PushSurroundings,
): Promise<Decision<GiveAnswer>> {
  const { commands } = asked.request
  const unknown = commands.findIndex(({ name }) => !surroundings.commands.has(name))
  if (unknown !== -1) {
    const path = `commands.${unknown}.name`
    return refuse({ code: 'request-invalid', path, problem: 'no command is called that here' })
  }
  const { device, request } = asked
  return store.runner.transaction(async (inside) => {
    const { answers } = inside.replication
    const known = giveAnswer.safeParse(await answers.find({ device, id: request.id }))
    if (known.success) return { commit: false, answer: known.data }
    const decided = await inside.attempt(async () => decide(inside, asked, surroundings))
    const answer = 'answer' in decided ? decided.answer : answerOfFault(decided.fault, request, surroundings)
    await answers.note({ device, id: request.id, at: surroundings.now(), answer })
    return { commit: true, answer }
  })
}

/** Takes back what the commands before it did. */
class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

async function decide(
  inside: Inside,
  { device, actor, request }: Asked,
  { commands, now }: PushSurroundings,
): Promise<GiveAnswer> {
  const at = now()
  const giver = { device, actor }
  const batch: BatchHandle | null = request.batch && {
    ref: await itsOwnBatch(inside, request.batch.ref, giver),
  }
  const along = { device, ...(request.at !== at && { clockAt: request.at }) }
  const done: Extract<GiveAnswer, { ok: true }>['done'] = []
  for (const { id, name, input, undoes } of request.commands) {
    const command = commands.get(name)
    if (!command) throw new Error(`an unknown command: ${name}`)
    const carried = { id, name, actor, input, at, clockAt: null, refs: [], batch: null, undoes, found: [] }
    const why = await whyNotItsOwn(inside, carried, giver)
    if (why) throw new Refused(why)
    const given = await givenOfCarried(inside, command, { ...carried, along })
    if (!given.ok) throw new Refused(given.refusal)
    const { refs: _none, ...rest } = given.value
    const outcome = await inside.run({ ...rest, ...(batch && { batch }) })
    if (!outcome.ok) throw new Refused(outcome.refusal)
    const value = 'already' in outcome ? {} : { value: outcome.value }
    done.push({ id, seq: outcome.seq, batch: outcome.batch, ...value })
  }
  return { ok: true, done }
}

function answerOfFault(
  fault: unknown,
  { commands }: GiveRequest,
  { fault: tell }: PushSurroundings,
): GiveAnswer {
  if (fault instanceof Refused) return { ok: false, refusal: fault.refusal }
  const command = commands.map(({ name }) => name).join(', ')
  tell(fault, command)
  return { ok: false, refusal: { code: 'command-broke', command } }
}
