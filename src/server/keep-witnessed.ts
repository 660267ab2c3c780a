import { type Decision, accept, refuse } from '../domain/decision.ts'
import type { Refusal } from '../domain/refusal.ts'
import { keepRefusedPush } from '../commands/sync/keep-refused-push.ts'
import type { WitnessAnswer, WitnessRequest } from '../protocol/witness.ts'
import type { ServerStore } from '../store/server-store.ts'
import { roomWitnessed } from './room-to-keep.ts'

/** Who says what it saw, as the token says, and which commands there are. */
type Witnessing = {
  readonly device: string
  readonly commands: { readonly has: (name: string) => boolean }
  readonly now: () => number
}

/** No mail and no site that anybody gives to a command is longer. */
const longestInput = 1024 * 1024
/** Nothing was typed for them, and whoever went on with what he had claimed has it again by what his device sends. */
const claims: ReadonlySet<string> = new Set([
  'interaction.take',
  'interaction.take-next',
  'interaction.accept',
])

/** Whether nobody need look at it: a claim, or what falls due here as well. */
function comesOfItself({ id, command }: WitnessRequest['events'][number]): boolean {
  return claims.has(command) || id.startsWith('due:')
}

/** Until then somebody may have looked at what waits. */
const waitSeconds = 3600

/**
 * Keeps, for somebody to look at, what a device saw done and this store, restored from a backup, does not have: who gave it may be
 * gone. What its giver sends again after all is done then, and is no longer asked about. A store that was never restored lacks nothing,
 * and keeps nothing; nor is anything kept that could not have been given.
 * Refuses: too-many-requests when more waits already than anybody could look at, and what the store itself is refused for.
 */
export async function keepWitnessed(
  store: Pick<ServerStore, 'runner'>,
  { events }: WitnessRequest,
  { device, commands, now }: Witnessing,
): Promise<Decision<WitnessAnswer>> {
  const came = await store.runner.transaction<WitnessAnswer | Refusal>(async (inside) => {
    const { devices, timelines, waiting } = inside.replication
    let kept = 0
    if (!(await timelines.wasRestored())) return { commit: false, answer: { kept } }
    const hasRoom = roomWitnessed(await waiting.witnessed())
    for (const event of events) {
      const input = JSON.stringify(event.input ?? null)
      if (!commands.has(event.command) || input.length > longestInput) continue
      if (comesOfItself(event) || (await devices.has(event.id))) continue
      if (!hasRoom(input.length)) {
        return { commit: kept > 0, answer: { code: 'too-many-requests', waitSeconds } }
      }
      const refusal: Refusal = { code: 'giver-gone', device: event.device, seenBy: device }
      const outcome = await inside.run({
        command: keepRefusedPush,
        actor: 'system',
        at: now(),
        id: `witnessed:${event.id}`,
        input: {
          id: event.id,
          device: event.device,
          number: 0,
          actor: event.actor,
          command: event.command,
          input,
          refs: event.refs,
          code: refusal.code,
          refusal: JSON.stringify(refusal),
          givenAt: event.at,
        },
      } as never)
      if (!outcome.ok) throw new Error(`what a device saw cannot be kept: ${outcome.refusal.code}`)
      kept++
    }
    return { commit: kept > 0, answer: { kept } }
  })
  if (!came.ok) return came
  return 'code' in came.value ? refuse(came.value) : accept(came.value)
}
