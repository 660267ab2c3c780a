import { type Decision, accept } from '../domain/decision.ts'
import { protocolVersion } from '../protocol/protocol-version.ts'
import type { Pulling } from './syncing.ts'

/** Events of one request. */
const atOnce = 100

/**
 * Tells a server that was restored which events this device saw and it may have no more: who gave them may be gone. Answers how many
 * the server keeps for somebody to look at.
 */
export async function tellWitnessed({ store, wire }: Pulling): Promise<Decision<number>> {
  let kept = 0
  for (;;) {
    const events = await store.sync.witnessed(atOnce)
    if (events.length === 0) return accept(kept)
    const answer = await wire.witness({
      protocol: protocolVersion,
      events: events.map((event) => ({ ...event, refs: [...event.refs] })),
    })
    if (!answer.ok) return answer
    kept += answer.value.kept
    const forgotten = await store.runner.transaction(async ({ replication }) => {
      await replication.replaced.forgetWitnessed(events.map(({ id }) => id))
      return { commit: true, answer: null }
    })
    if (!forgotten.ok) return forgotten
  }
}
