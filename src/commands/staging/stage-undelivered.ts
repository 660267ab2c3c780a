import { dueWorkOfSubject } from '../../queries/due-work-of-subject.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'

/** The due work by which a message that failed comes back as work; its subject is the delivery. */
export const bringBackKind = 'delivery.bring-back'

/** Stages that a message has failed for good, and that it comes back as work at once. */
export function stageUndelivered(
  tx: CommandView,
  failed: { readonly id: string; readonly error: string },
  { at, newId }: Pick<CommandContext, 'at' | 'newId'>,
): void {
  tx.patch('deliveries', failed.id, { state: 'failed', error: failed.error })
  tx.insert('due_work', { id: newId(), kind: bringBackKind, subjectId: failed.id, dueAt: at, attempt: 0 })
}

/** Stages that a message is not failed any more, and that it need not come back. */
export async function stageNotUndelivered(tx: CommandView, deliveryId: string): Promise<void> {
  for (const { id } of await tx.all(dueWorkOfSubject, { subjectId: deliveryId })) tx.remove('due_work', id)
}
