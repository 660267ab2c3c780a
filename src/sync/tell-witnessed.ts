import { type Decision, accept } from '../domain/decision.ts'
import { protocolVersion } from '../protocol/protocol-version.ts'
import { isTooMuch } from './is-too-much.ts'
import { portions } from '../store/replication/portions.ts'
import type { Pulling } from './syncing.ts'

/** Events of one request. */
const usual = 100

/**
 * Tells a server that was restored which events this device saw and it may have no more: who gave them may be gone. Answers how many
 * the server keeps for somebody to look at.
 */
export async function tellWitnessed({ store, wire }: Pulling): Promise<Decision<number>> {
  let kept = 0
  let most = usual
  for (;;) {
    const [events = []] = portions(await store.sync.witnessed(most))
    if (events.length === 0) return accept(kept)
    const answer = await wire.witness({
      protocol: protocolVersion,
      events: events.map((event) => ({ ...event, refs: [...event.refs] })),
    })
    const isTooLong = !answer.ok && isTooMuch(answer.refusal)
    if (isTooLong && events.length > 1) {
      most = Math.floor(events.length / 2)
      continue
    }
    // What fills a request by itself no server keeps.
    if (!answer.ok && !isTooLong) return answer
    kept += answer.ok ? answer.value.kept : 0
    const forgotten = await store.runner.transaction(async ({ replication }) => {
      await replication.replaced.forgetWitnessed(events.map(({ id }) => id))
      return { commit: true, answer: null }
    })
    if (!forgotten.ok) return forgotten
  }
}
