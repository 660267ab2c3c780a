import type { DueWorkKind } from '../../domain/due-work-kind.ts'
import type { EpochMs } from '../../domain/ids.ts'
import { dueWorkOfSubject } from '../../queries/events/due-work-of-subject.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'

type NewDueWork = {
  readonly kind: DueWorkKind
  /** Id of the row that it hangs on. */
  readonly subjectId: string
  readonly dueAt: EpochMs
}

/** Stages that something falls due later; whoever is running then gives the command of its kind. */
export function stageDueWork(
  tx: CommandView,
  due: NewDueWork,
  { newId }: Pick<CommandContext, 'newId'>,
): void {
  tx.insert('due_work', { id: newId(), ...due, attempt: 0 })
}

/** Stages that nothing falls due on a row any more. */
export async function stageNothingDue(tx: CommandView, subjectId: string): Promise<void> {
  for (const { id } of await tx.all(dueWorkOfSubject, { subjectId })) tx.remove('due_work', id)
}
