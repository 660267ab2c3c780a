import { labelIn } from '../../domain/labels.ts'
import { queueCounts } from '../../queries/queue-counts.ts'
import { queueList } from '../../queries/queue-list.ts'
import { queuesOfAgent } from '../../queries/queues-of-agent.ts'
import type { QueueEntry } from '../screens/queues.ts'
import { type Reading, sightOn } from './reading.ts'

/** The queues of the site: first those that the agent serves, as he prefers to see them, then the others. */
export function readQueueEntries(agent: string, reading: Reading): readonly QueueEntry[] {
  const { reader, remember, look, now } = reading
  return remember('queues', agent, () => {
    const sight = sightOn(agent, reading)
    const served = reader.all(queuesOfAgent, { agent }).map(({ key }) => key)
    const rank = (key: string) => (served.includes(key) ? served.indexOf(key) : served.length)
    return reader
      .all(queueList, {})
      .filter(({ key, isRetired }) => !isRetired && sight.sees('queue.see', { queue: key }))
      .toSorted((a, b) => rank(a.key) - rank(b.key))
      .map(({ key, labels }) => {
        const counts = reader.one(queueCounts, { queueId: key, now: now() })
        return {
          key,
          label: labelIn(labels, look.language),
          waiting: counts?.waiting ?? 0,
          oldestSince: counts?.oldestAt ?? null,
          firstDueAt: counts?.firstDueAt ?? null,
          isServed: served.includes(key),
        }
      })
  })
}
