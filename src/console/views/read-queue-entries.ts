import { isLiveChannel } from '../../domain/channel.ts'
import { labelIn } from '../../domain/labels.ts'
import { queueSummary } from '../../queries/interactions/queue-summaries.ts'
import { queueList } from '../../queries/site/queue-list.ts'
import { queuesOfAgent } from '../../queries/agents/queues-of-agent.ts'
import type { QueueEntry } from '../screens/queue-choice.ts'
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
      .map((queue) => {
        const { key, labels, channels, routing } = queue
        const { waiting, oldestAt, firstDueAt, callers } = queueSummary(reader, queue, now())
        return {
          key,
          label: labelIn(labels, look.language),
          waiting,
          oldestSince: oldestAt,
          callers,
          liveChannel: channels.find(isLiveChannel) ?? 'call',
          firstDueAt,
          isPushed: routing === 'push',
          isServed: served.includes(key),
        }
      })
  })
}
