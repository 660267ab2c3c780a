import type { Case } from '../../domain/case.ts'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { parseRef } from '../../domain/ids.ts'
import { refsLike } from '../../domain/refs-like.ts'
import { caseByRef } from '../../queries/cases/case-by-ref.ts'
import type { CommandView } from '../../store/command-definition.ts'

/** The case of a ref as people type it, of a merged one the case it is part of. Refuses: case-not-found with near refs that exist. */
export async function findCase(tx: CommandView, typed: string): Promise<Decision<Case>> {
  const ref = parseRef(typed) ?? typed
  const found = await tx.one(caseByRef, { ref })
  if (found) return accept(found)
  const near: string[] = []
  for (const candidate of refsLike(ref)) {
    if (near.length < 3 && (await tx.one(caseByRef, { ref: candidate }))) near.push(candidate)
  }
  return refuse({ code: 'case-not-found', ref: typed, nearest: near })
}
