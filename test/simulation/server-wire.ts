import { commandRegistry } from '../../src/commands/registry.ts'
import { acceptBrought } from '../../src/server/accept-brought.ts'
import { acceptPush } from '../../src/server/accept-push.ts'
import { answerGive } from '../../src/server/answer-give.ts'
import { answerPull } from '../../src/server/answer-pull.ts'
import { answerSnapshot } from '../../src/server/answer-snapshot.ts'
import { keepWitnessed } from '../../src/server/keep-witnessed.ts'
import { type Decision, accept, refuse } from '../../src/domain/decision.ts'
import type { GiveAnswer, GiveRequest } from '../../src/protocol/give.ts'
import type { AttachmentFiles } from '../../src/store/attachments/attachment-files.ts'
import { servedFilesOf } from '../../src/store/attachments/served-attachments.ts'
import type { ServerStore } from '../../src/store/server-store.ts'
import type { Wire } from '../../src/sync/wire.ts'
import { Died } from './network.ts'

type ServerSide = {
  /** The server's store, which may have been opened anew meanwhile. */
  readonly store: () => ServerStore
  /** What lies beside it, where anything does. */
  readonly files?: AttachmentFiles
  readonly now: () => number
  readonly historyDays: number
  /** Rows of one part of a copy. */
  readonly partLength: number
  /** Told of each request that arrives, and of each answer to what a device asked. */
  readonly arrived?: (device: string, agent: string | null) => Promise<void>
  readonly answered?: (request: GiveRequest, answer: GiveAnswer) => void
  /** Its program ended in the middle of a request: it is started anew, and nobody gets an answer. */
  readonly restart?: () => Promise<void>
  /** What the device takes for the version of its store: a program that is not up to date yet. */
  readonly schemaOf?: (schema: number) => number
  /** Whether the server's program is too old to know a command. */
  readonly knows?: (command: string) => boolean
  /** By which a server measures its slices: not the clock of this machine, so that a seed is the same on every one. */
  readonly stopwatch: () => number
  /** Told what broke in a command of a device. */
  readonly broke: (what: string, why: string) => void
}

/** Bytes of a content that go with one request. */
export const contentChunk = 16

/** The way of a device to a server that always answers. */
export function serverWire(
  device: string,
  {
    store,
    files,
    now,
    arrived,
    answered,
    broke,
    stopwatch,
    restart,
    schemaOf = (schema) => schema,
    knows = () => true,
    ...copying
  }: ServerSide,
): Wire {
  const contents = files && servedFilesOf(files)
  const known = () => new Map([...commandRegistry].filter(([name]) => knows(name)))
  const survived =
    <Request, Answer>(call: (request: Request) => Promise<Decision<Answer>>) =>
    async (request: Request): Promise<Decision<Answer>> => {
      try {
        return await call(request)
      } catch (fault) {
        if (!(fault instanceof Died) || fault.who !== 'server') throw fault
        await restart?.()
        return refuse({ code: 'server-unreachable', server: 'server', detail: fault.message })
      }
    }
  return {
    address: 'server',
    push: survived(async (request) => {
      const actor = request.commands[0]?.actor ?? ''
      await arrived?.(device, actor)
      const answer = await acceptPush(
        store(),
        { device, actor, request },
        {
          commands: known(),
          now,
          stopwatch,
          fault: (fault, name) => {
            broke(`${name} pushed by ${device}`, `it broke: ${String(fault)}`)
          },
        },
      )
      return answer.ok ? { ok: true as const, value: { ...answer.value, head: 0 } } : answer
    }),
    give: async (request) => {
      await arrived?.(device, request.actor)
      const answer = await answerGive(
        store(),
        { device, actor: request.actor, request },
        {
          commands: known(),
          now,
          fault: (fault, name) => {
            broke(`${name} given by ${device}`, `it broke: ${String(fault)}`)
          },
        },
      )
      if (answer.ok) answered?.(request, answer.value)
      return answer
    },
    pull: async (request) => {
      await arrived?.(device, null)
      return answerPull(store(), { device, now: now() }, { ...request, schema: schemaOf(request.schema) })
    },
    snapshot: async (request) =>
      answerSnapshot(store(), { ...request, schema: schemaOf(request.schema) }, { now, ...copying }),
    bring: async (request) => acceptBrought(store(), { device, actor: 'owner', now }, request),
    witness: async (request) => keepWitnessed(store(), request, { device, commands: known(), now }),
    sendContent: async ({ hash, ...sent }) => {
      const arrived = await contents?.take({ contentHash: hash, sender: device, ...sent })
      if (arrived) return accept(arrived)
      return refuse({
        code: 'request-invalid',
        path: 'hash',
        problem: 'the content is not what its hash says',
      })
    },
    fetchContent: async ({ hash, from }) =>
      accept(await contents?.part(hash, { from, length: contentChunk })),
  }
}
