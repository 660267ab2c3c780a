import { byRouting } from '../../domain/routing.ts'
import { historyOfRecord } from '../../queries/events/history-of-record.ts'
import { interactionById } from '../../queries/interactions/interaction-by-id.ts'
import { type WaitingCandidate, nextCandidates } from '../../queries/interactions/next-candidates.ts'
import { queueList } from '../../queries/site/queue-list.ts'
import type { ServerStore } from '../../store/server-store.ts'
import { findAgentFor } from '../finding/find-agent-for.ts'
import { readingThrough } from '../finding/reading-through.ts'
import { offerInteraction } from './offer-interaction.ts'

/** Offers of one call: others who run offer on, and the next call too. */
const atOnce = 50
/** Of what waits in a queue only the first is looked at: what stands behind them is no nearer to its agent. */
const lookedAt = 20

/**
 * Offers what waits in pushing queues to whom the rules find, best first; answers the refs that were offered. The id of each
 * command is made of the interaction and the last event that touched it: whoever else offers the same, twice is once, and
 * what came back may be offered again. Nothing is written where nobody is free.
 */
export async function offerWaitingWork(
  store: Pick<ServerStore, 'reader' | 'runner'>,
  now: number,
): Promise<readonly string[]> {
  const { reader, runner } = store
  const queues = new Map(
    (await reader.all(queueList, {}))
      .filter(({ routing, isRetired }) => routing === 'push' && !isRetired)
      .map((queue) => [queue.key, queue]),
  )
  const lookup = readingThrough(reader)
  const waiting: WaitingCandidate[] = []
  for (const queueId of queues.keys()) {
    waiting.push(...(await reader.all(nextCandidates, { queueId, limit: lookedAt })))
  }
  const offered: string[] = []
  for (const { id, ref } of waiting.toSorted(byRouting(now))) {
    if (offered.length >= atOnce) break
    const interaction = await reader.one(interactionById, { id })
    const queue = interaction && queues.get(interaction.queueId)
    if (interaction?.state !== 'queued' || !queue) continue
    if ((await findAgentFor(lookup, { interaction, queue }, now)) === undefined) continue
    const last = await reader.one(historyOfRecord, { id, limit: 1 })
    const outcome = await runner.run({
      command: offerInteraction,
      input: { ref },
      actor: 'system',
      at: now,
      id: `offer:${id}:${last?.seq ?? 0}`,
    })
    if (outcome.ok && !('already' in outcome)) offered.push(ref)
  }
  return offered
}
