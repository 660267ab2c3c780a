import type { Case } from '../../domain/case.ts'
import { caseById } from '../../queries/cases/case-by-id.ts'
import type { CommandView } from '../../store/command-definition.ts'

/** The cases above one, the nearest first. */
export async function findCasesAbove(
  tx: CommandView,
  { parentId }: Pick<Case, 'parentId'>,
): Promise<readonly Case[]> {
  const above: Case[] = []
  for (let id: string | null = parentId; id !== null;) {
    const parent: Case | undefined = await tx.one(caseById, { id })
    // A ring cannot be made; one that a foreign hand made is not gone round for ever.
    if (!parent || above.some((other) => other.id === parent.id)) break
    above.push(parent)
    id = parent.parentId
  }
  return above
}
