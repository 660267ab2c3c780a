import type { Case } from '../../domain/case.ts'
import { childrenOfCase } from '../../queries/cases/children-of-case.ts'
import type { CommandView } from '../../store/command-definition.ts'

/** The most cases right below one; a mass incident has hundreds. */
const mostBelow = 2000

/** The cases below one, however deep, those right below it first. */
export async function findCasesBelow(tx: CommandView, top: Pick<Case, 'id'>): Promise<readonly Case[]> {
  const found: Case[] = []
  const above: string[] = [top.id]
  for (let caseId = above.shift(); caseId !== undefined; caseId = above.shift()) {
    for (const child of await tx.all(childrenOfCase, { caseId, limit: mostBelow })) {
      above.push(child.id)
      found.push(child)
    }
  }
  return found
}
