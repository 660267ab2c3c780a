import { type Decision, accept } from '../../domain/decision.ts'
import { type QueueRecord, queueByKey } from '../../queries/site/queue-by-key.ts'
import { queuesOfAgent } from '../../queries/agents/queues-of-agent.ts'
import type { CommandView } from '../../store/command-definition.ts'
import { findQueue } from './find-queue.ts'

type Asked = {
  readonly agent: string
  readonly channel: string
  /** As it was typed. */
  readonly named: string | undefined
  /** Key of the queue that it would best be in, where the agent serves it. */
  readonly rather?: string | null
}

export type QueueToBegin = { readonly queue: QueueRecord; readonly isServed: boolean }

/**
 * The queue that a contact is in which an agent begins: the one named, the one it would best be in, or the first of his that
 * has the channel; undefined where there is none. Refuses: queue-unknown.
 */
export async function findQueueToBegin(
  tx: CommandView,
  { agent, channel, named, rather = null }: Asked,
): Promise<Decision<QueueToBegin | undefined>> {
  const served = (await tx.all(queuesOfAgent, { agent })).map(({ key }) => key)
  if (named !== undefined) {
    const queue = await findQueue(tx, named)
    return queue.ok ? accept({ queue: queue.value, isServed: served.includes(queue.value.key) }) : queue
  }
  const isBest = rather !== null && served.includes(rather)
  for (const key of isBest ? [rather] : served) {
    const queue = await tx.one(queueByKey, { key })
    if (queue && (isBest || queue.channels.includes(channel))) return accept({ queue, isServed: true })
  }
  return accept(undefined)
}
