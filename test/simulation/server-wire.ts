import { commandRegistry } from '../../src/commands/registry.ts'
import { acceptBrought } from '../../src/server/accept-brought.ts'
import { acceptPush } from '../../src/server/accept-push.ts'
import { answerGive } from '../../src/server/answer-give.ts'
import { answerPull } from '../../src/server/answer-pull.ts'
import { answerSnapshot } from '../../src/server/answer-snapshot.ts'
import { keepWitnessed } from '../../src/server/keep-witnessed.ts'
import type { GiveAnswer, GiveRequest } from '../../src/protocol/give.ts'
import type { ServerStore } from '../../src/store/server-store.ts'
import type { Wire } from '../../src/sync/wire.ts'

type ServerSide = {
  /** The server's store, which may have been opened anew meanwhile. */
  readonly store: () => ServerStore
  readonly now: () => number
  readonly historyDays: number
  /** Rows of one part of a copy. */
  readonly partLength: number
  /** Told of each request that arrives, and of each answer to what a device asked. */
  readonly arrived?: (device: string, agent: string | null) => Promise<void>
  readonly answered?: (request: GiveRequest, answer: GiveAnswer) => void
  /** By which a server measures its slices: not the clock of this machine, so that a seed is the same on every one. */
  readonly stopwatch: () => number
  /** Told what broke in a command of a device. */
  readonly broke: (what: string, why: string) => void
}

/** The way of a device to a server that always answers. */
export function serverWire(
  device: string,
  { store, now, arrived, answered, broke, stopwatch, ...copying }: ServerSide,
): Wire {
  return {
    push: async (request) => {
      const actor = request.commands[0]?.actor ?? ''
      await arrived?.(device, actor)
      const answer = await acceptPush(
        store(),
        { device, actor, request },
        {
          commands: commandRegistry,
          now,
          stopwatch,
          fault: (fault, name) => {
            broke(`${name} pushed by ${device}`, `it broke: ${String(fault)}`)
          },
        },
      )
      return answer.ok ? { ok: true, value: { ...answer.value, head: 0 } } : answer
    },
    give: async (request) => {
      await arrived?.(device, request.actor)
      const answer = await answerGive(
        store(),
        { device, actor: request.actor, request },
        {
          commands: commandRegistry,
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
      return answerPull(store(), { device, now: now() }, request)
    },
    snapshot: async (request) => answerSnapshot(store(), request, { now, ...copying }),
    bring: async (request) => acceptBrought(store(), { device, actor: 'owner', now }, request),
    witness: async (request) => keepWitnessed(store(), request, { now }),
  }
}
