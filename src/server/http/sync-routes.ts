import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { type Decision, refuse } from '../../domain/decision.ts'
import { giveAnswer, giveRequest } from '../../protocol/give.ts'
import { pullAnswer, pullRequest } from '../../protocol/pull.ts'
import { type PushRequest, pushAnswer, pushRequest } from '../../protocol/push.ts'
import { snapshotRequest } from '../../protocol/snapshot.ts'
import { witnessAnswer, witnessRequest } from '../../protocol/witness.ts'
import { refusedAnswer } from '../../protocol/refused.ts'
import { type PushSurroundings, acceptPush } from '../accept-push.ts'
import { putAside } from '../access/quarantine.ts'
import { answerGive } from '../answer-give.ts'
import { answerPull } from '../answer-pull.ts'
import { answerSnapshot } from '../answer-snapshot.ts'
import { keepWitnessed } from '../keep-witnessed.ts'
import { atOnce } from './at-once.ts'
import { deviceOf, whyShutOut } from './device-gate.ts'
import { sendLines } from './send-lines.ts'
import { answering } from './answering.ts'
import type { DoorOf } from './site-doors.ts'
import type { Measures } from './measures.ts'
import type { ServedSite, ServerSurroundings } from './site.ts'
import { whileNamed } from './while-named.ts'

type Around = {
  readonly surroundings: ServerSurroundings
  readonly measures: Measures
  readonly doorOf: DoorOf
}

/** Devices of a whole office that are set up in one morning, behind one address. */
const copiesAMinute = 60
/** One, and another where the line of the first is not known to be broken yet. */
const copiesAtOnce = 2
/** What happened before stays with the server. */
const historyDays = 30

type Log = { readonly error: (about: object, text: string) => void }

/** What devices send, ask to be decided, and are told. */
export function syncRoutes({ surroundings, measures, doorOf }: Around): FastifyPluginAsyncZod {
  const { now, say, commands, standsStillMs = 30_000 } = surroundings
  const copies = atOnce(copiesAtOnce)
  const refusals = { '4xx': refusedAnswer, '5xx': refusedAnswer }
  const around = (log: Log): PushSurroundings => ({
    commands,
    now,
    fault: (fault, command) => {
      log.error({ err: fault, command }, 'a command of a device broke')
    },
  })
  return async (routes) => {
    routes.post(
      '/v1/push',
      {
        schema: {
          summary: 'Takes commands of a device in their order',
          body: pushRequest,
          response: { 200: pushAnswer, ...refusals },
        },
      },
      async (request, reply) => {
        const asking = await doorOf(request).gate.known(request.headers.authorization)
        if (!asking.ok) return answering(reply, asking, say)
        const { device, agent, site } = asking.value
        const { store, key } = site
        const pushed = { device, actor: agent, request: request.body, shutOut: whyShutOut(asking.value) }
        const others = request.body.commands.findIndex(({ actor }) => !isGivenBy(actor, agent))
        if (others !== -1) return answering(reply, notTheirs(`commands.${others}.actor`), say)
        if (asking.value.isRevoked) {
          const kept = await whileNamed(site.attachments, request.body, {
            work: () => putAside(store, { ...pushed, now }),
            taken: () => request.body,
          })
          return answering(reply, kept.ok ? refuse({ code: 'device-revoked', device }) : kept, say)
        }
        const accepted = await whileNamed(site.attachments, request.body, {
          work: () => acceptPush(store, pushed, around(request.log)),
          taken: async () => takenOf(store, request.body.commands),
        })
        if (!accepted.ok) return answering(reply, accepted, say)
        measures.pushed(key, request.body.commands.length)
        const head = await store.sync.head()
        const aside = pushed.shutOut !== null ? request.body.commands.length : 0
        return answering(reply, { ok: true, value: { ...accepted.value, head, aside } }, say)
      },
    )
    routes.post(
      '/v1/give',
      {
        schema: {
          summary: 'Decides at once what only the server may decide',
          body: giveRequest,
          response: { 200: giveAnswer, ...refusals },
        },
      },
      async (request, reply) => {
        const names = request.body.commands.map(({ name }) => name)
        const asking = await doorOf(request).gate.deciding(request.headers.authorization, names)
        if (!asking.ok) return answering(reply, asking, say)
        const { device, agent, site } = asking.value
        if (!isGivenBy(request.body.actor, agent)) return answering(reply, notTheirs('actor'), say)
        const asked = { device, actor: agent, request: request.body }
        const given = await whileNamed(site.attachments, request.body, {
          work: () => answerGive(site.store, asked, around(request.log)),
          taken: (decided) => (decided.ok && decided.value.ok ? request.body : null),
        })
        return answering(reply, given, say)
      },
    )
    routes.post(
      '/v1/witness',
      {
        schema: {
          summary: 'What a device was told and a restored server may lack',
          body: witnessRequest,
          response: { 200: witnessAnswer, ...refusals },
        },
      },
      async (request, reply) => {
        const asking = await doorOf(request).gate.admitted(request.headers.authorization)
        if (!asking.ok) return answering(reply, asking, say)
        const { device, site } = asking.value
        const kept = await keepWitnessed(site.store, request.body, { device, commands, now })
        return answering(reply, kept, say)
      },
    )
    routes.post(
      '/v1/snapshot',
      {
        schema: {
          summary: 'All that the server has, part by part: lines of JSON, compressed',
          body: snapshotRequest,
          response: refusals,
        },
        // A device copies once; who asks again and again is not one.
        config: { rateLimit: { max: copiesAMinute, timeWindow: 60_000 } },
      },
      async (request, reply) => {
        const asking = await doorOf(request).gate.admitted(request.headers.authorization)
        if (!asking.ok) return answering(reply, asking, say)
        const end = copies.begin(deviceOf(asking.value))
        if (!end) return answering(reply, refuse({ code: 'too-many-requests', waitSeconds: 30 }), say)
        reply.raw.once('close', end)
        const parts = await answerSnapshot(asking.value.site.store, request.body, { now, historyDays })
        if (!parts.ok) return answering(reply, parts, say)
        const isLetIn = async () => (await doorOf(request).gate.admitted(request.headers.authorization)).ok
        return sendLines(reply, whileLetIn(parts.value, isLetIn), { standsStillMs })
      },
    )
    routes.post(
      '/v1/pull',
      {
        schema: {
          summary: 'What is new after a number, page by page',
          body: pullRequest,
          response: { 200: pullAnswer, ...refusals },
        },
      },
      async (request, reply) => {
        const asking = await doorOf(request).gate.admitted(request.headers.authorization)
        if (!asking.ok) return answering(reply, asking, say)
        const { device, site } = asking.value
        const answer = await answerPull(site.store, { device, now: now() }, request.body)
        if (answer.ok) measures.pulled(site.key, answer.value.events.length)
        return answering(reply, answer, say)
      },
    )
  }
}

/** Ends a copy where its device is told nothing more. */
async function* whileLetIn<Part>(
  parts: AsyncIterable<Part>,
  isLetIn: () => Promise<boolean>,
): AsyncGenerator<Part> {
  for await (const part of parts) {
    if (!(await isLetIn())) throw new Error('the device is let in no more')
    yield part
  }
}

/** Which of them are there, done or kept as refused; all where nobody can tell. */
async function takenOf(
  { runner }: ServedSite['store'],
  commands: PushRequest['commands'],
): Promise<PushRequest['commands']> {
  const taken = await runner.transaction(async ({ replication }) => {
    const here = []
    for (const command of commands) if (await replication.devices.has(command.id)) here.push(command)
    return { commit: false, answer: here }
  })
  return taken.ok ? taken.value : commands
}

/** The owner of a device, and the program on it, are whoever signed in there; what another agent gave needs his own token. */
function isGivenBy(actor: string, agent: string): boolean {
  return actor === agent || actor === 'owner' || actor === 'system'
}

function notTheirs(path: string): Decision<never> {
  return refuse({ code: 'request-invalid', path, problem: 'given by another than the token is of' })
}
