import type { Decision } from '../domain/decision.ts'
import type { Refusal } from '../domain/refusal.ts'
import { keepRefusedPush } from '../commands/sync/keep-refused-push.ts'
import type { WitnessAnswer, WitnessRequest } from '../protocol/witness.ts'
import type { ServerStore } from '../store/server-store.ts'

/**
 * Keeps, for somebody to look at, what a device saw done and this store, restored from a backup, does not have: who gave it may be
 * gone. What its giver sends again after all is done then, and is no longer asked about.
 */
export async function keepWitnessed(
  store: Pick<ServerStore, 'runner'>,
  { events }: WitnessRequest,
  { now }: { readonly now: () => number },
): Promise<Decision<WitnessAnswer>> {
  return await store.runner.transaction(async (inside) => {
    let kept = 0
    for (const event of events) {
      if (await inside.replication.devices.has(event.id)) continue
      const refusal: Refusal = { code: 'giver-gone', device: event.device }
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
          input: JSON.stringify(event.input ?? null),
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
}
