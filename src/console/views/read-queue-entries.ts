import { isLiveChannel } from '../../domain/channel.ts'
import { labelIn } from '../../domain/labels.ts'
import { callersWaiting } from '../../queries/interactions/callers-waiting.ts'
import { queueCounts } from '../../queries/interactions/queue-counts.ts'
import { queueList } from '../../queries/site/queue-list.ts'
import { queuesOfAgent } from '../../queries/agents/queues-of-agent.ts'
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
      .map(({ key, labels, channels, routing, targetSeconds }) => {
        const counts = reader.one(queueCounts, { queueId: key, now: now() })
        const callers = reader.one(callersWaiting, { queueId: key })
        const answerBy = answerDue(callers?.oldestAt ?? null, targetSeconds)
        return {
          key,
          label: labelIn(labels, look.language),
          waiting: counts?.waiting ?? 0,
          oldestSince: counts?.oldestAt ?? null,
          callers: callers?.waiting ?? 0,
          liveChannel: channels.find(isLiveChannel) ?? 'call',
          firstDueAt: earlier(counts?.firstDueAt ?? null, answerBy),
          isPushed: routing === 'push',
          answerWithin: targetSeconds,
          isServed: served.includes(key),
        }
      })
  })
}

/** When who waits on the line is past what the queue promises: that many seconds after he came. */
export function answerDue(since: number | null, targetSeconds: number | null): number | null {
  return since === null || targetSeconds === null ? null : since + targetSeconds * 1000
}

function earlier(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b)
}
