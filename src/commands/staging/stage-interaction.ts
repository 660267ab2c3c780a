import { routingRank } from '../../domain/routing.ts'
import type { EpochMs, Id, Ref } from '../../domain/ids.ts'
import type { QueueRecord } from '../../queries/site/queue-by-key.ts'
import type { CommandView } from '../../store/command-definition.ts'

export type NewInteraction = {
  readonly id: Id
  readonly ref: Ref
  readonly channel: string
  readonly direction: 'in' | 'out'
  readonly state: 'queued' | 'offered' | 'active'
  /** Its credit and its usual handling time give the interaction its place. */
  readonly queue: Pick<QueueRecord, 'key' | 'priorityCreditSeconds' | 'expectedHandlingSeconds'>
  readonly entryPointId?: string | null
  readonly customerId: string | null
  readonly caseId: string | null
  readonly subject: string
  readonly heldBy: string | null
  readonly arrivedAt: EpochMs
  readonly dueAt: EpochMs | null
  /** The one that it follows. */
  readonly previousId?: string | null
  /** Number, address or handle that it came from or goes to. */
  readonly contact: string | null
  /** What the phone or the exchange calls it. */
  readonly callId?: string | null
}

/** Stages an interaction as it is born. Its segments are staged by whoever knows in whose hands it is. */
export function stageInteraction(
  tx: CommandView,
  { queue, channel, arrivedAt, dueAt, ...born }: NewInteraction,
): void {
  const { priorityCreditSeconds, expectedHandlingSeconds } = queue
  tx.insert('interactions', {
    entryPointId: null,
    previousId: null,
    callId: null,
    ...born,
    channel,
    queueId: queue.key,
    rankAt: routingRank({
      channel,
      queuedAt: arrivedAt,
      dueAt,
      priorityCreditSeconds,
      expectedHandlingSeconds,
    }),
    arrivedAt,
    queuedAt: arrivedAt,
    dueAt,
    endedAt: null,
    doneAt: null,
    putBacks: 0,
    fence: 0,
  })
}
