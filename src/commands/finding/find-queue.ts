import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { nearest } from '../../domain/nearest.ts'
import { type QueueRecord, queueByKey } from '../../queries/site/queue-by-key.ts'
import { queueList } from '../../queries/site/queue-list.ts'
import type { CommandReading } from '../../store/command-definition.ts'

/** A queue of the site by its key or the name people type. Refuses: queue-unknown with near names. */
export async function findQueue(tx: CommandReading, typed: string): Promise<Decision<QueueRecord>> {
  const queue = await tx.one(queueByKey, { key: typed })
  if (queue && !queue.isRetired) return accept(queue)
  const known = (await tx.all(queueList, {})).filter((other) => !other.isRetired)
  const wanted = typed.toLowerCase()
  const named = known.find(({ name, labels }) =>
    [name, labels.en, labels.pl].some((label) => label?.toLowerCase() === wanted),
  )
  if (named) return accept(named)
  const names = known.flatMap(({ key, name, labels }) => [
    name,
    key,
    labels.en,
    ...(labels.pl ? [labels.pl] : []),
  ])
  return refuse({ code: 'queue-unknown', queue: typed, nearest: nearest(typed, new Set(names)) })
}
