import type { Case } from '../../domain/case.ts'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { type ChecklistItem, checklistOfCase } from '../../queries/cases/checklist-of-case.ts'
import type { CommandView } from '../../store/command-definition.ts'

/** What a number names on a case's checklist. Refuses: checklist-item-not-found. */
export async function findChecklistItem(
  tx: CommandView,
  { id: caseId, ref }: Case,
  item: number,
): Promise<Decision<ChecklistItem>> {
  const found = (await tx.all(checklistOfCase, { caseId })).find(({ position }) => position === item)
  return found ? accept(found) : refuse({ code: 'checklist-item-not-found', ref, item })
}
