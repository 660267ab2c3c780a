import { type Case, whyNotWorkable } from '../../domain/case.ts'
import { type Decision, refuse } from '../../domain/decision.ts'
import type { CommandView } from '../../store/command-definition.ts'
import type { DeclaredContext } from '../command.ts'
import { findCase } from './find-case.ts'

/** A case that the actor may work on. Refuses: case-not-found, case-closed, and what the actor has no right to. */
export async function findOpenCase(
  tx: CommandView,
  typed: string,
  { permit }: Pick<DeclaredContext, 'permit'>,
): Promise<Decision<Case>> {
  const found = await findCase(tx, typed)
  if (!found.ok) return found
  const denied = await permit({ owner: found.value.assignee, queue: found.value.queueId })
  if (denied) return refuse(denied)
  const refusal = whyNotWorkable(found.value)
  return refusal ? refuse(refusal) : found
}
