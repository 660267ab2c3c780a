import { leaseMs } from '../../domain/lease.ts'
import { queueByKey } from '../../queries/site/queue-by-key.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'
import { stageDueWork } from './stage-due-work.ts'

/** Stages that somebody looks after a time whether the device on which a contact was claimed is still heard from. */
export async function stageLease(
  tx: CommandView,
  { segmentId, queueId, channel }: Record<'segmentId' | 'queueId' | 'channel', string>,
  context: CommandContext,
): Promise<void> {
  const queue = await tx.one(queueByKey, { key: queueId })
  const dueAt = context.at + leaseMs({ channel, leaseSeconds: queue?.leaseSeconds ?? null })
  stageDueWork(tx, { kind: 'interaction.end-lease', subjectId: segmentId, dueAt }, context)
}
