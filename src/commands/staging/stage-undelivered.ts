import type { CommandContext, CommandView } from '../../store/command-definition.ts'
import { stageDueWork, stageNothingDue } from './stage-due-work.ts'

/** Stages that a message has failed for good, and that it comes back as work at once. */
export function stageUndelivered(
  tx: CommandView,
  failed: { readonly id: string; readonly error: string },
  { at, newId }: Pick<CommandContext, 'at' | 'newId'>,
): void {
  tx.patch('deliveries', failed.id, { state: 'failed', error: failed.error })
  stageDueWork(tx, { kind: 'delivery.bring-back', subjectId: failed.id, dueAt: at }, { newId })
}

/** Stages that a message is not failed any more, and that it need not come back. */
export async function stageNotUndelivered(tx: CommandView, deliveryId: string): Promise<void> {
  await stageNothingDue(tx, deliveryId)
}
