import * as z from 'zod'
import { type Case, isInWork, resolved, whyNotInState } from '../../domain/case.ts'
import { caseStatesInWork } from '../../domain/case-state.ts'
import { accept, refuse } from '../../domain/decision.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { checklistOfCase } from '../../queries/cases/checklist-of-case.ts'
import type { CommandView } from '../../store/command-definition.ts'
import { command, personal } from '../command.ts'
import { findCase } from '../finding/find-case.ts'
import { findCasesBelow } from '../finding/find-cases-below.ts'
import { stageCaseState } from '../staging/stage-case-state.ts'

const input = z.strictObject({
  ref: z.string().min(1),
  /** What was done about it, or why nothing was. */
  resolution: personal(z.string().max(20_000)),
  /** Resolves what is in work below it too, with the same words. */
  withChildren: z.boolean().optional(),
})

/**
 * Resolves a case. What is mandatory on its checklist is done before, and no case below it is still in work, unless these
 * are resolved with it.
 * Refuses: case-not-found, case-closed, case-in-other-state, case-resolution-required, case-children-open,
 * case-checklist-undone.
 */
export const resolveCase = command('case.resolve', input, async (tx, given, context) => {
  const found = await findCase(tx, given.ref)
  if (!found.ok) return found
  const { ref, assignee, queueId } = found.value
  const denied = await context.permit({ owner: assignee, queue: queueId })
  if (denied) return refuse(denied)
  const refusal = whyNotInState(found.value, caseStatesInWork)
  if (refusal) return refuse(refusal)
  const resolution = given.resolution.trim()
  if (resolution === '') return refuse({ code: 'case-resolution-required', ref })
  const below = (await findCasesBelow(tx, found.value)).filter(isInWork)
  if (below.length > 0 && given.withChildren !== true) {
    return refuse({ code: 'case-children-open', ref, refs: below.slice(0, 10).map((child) => child.ref) })
  }
  for (const each of [found.value, ...below]) {
    const undone = await whyNotDone(tx, each)
    if (undone) return refuse(undone)
  }
  for (const each of [found.value, ...below]) {
    await stageCaseState(tx, each, resolved(resolution, context.at), context)
  }
  return accept({ ref, children: below.map((child) => child.ref) })
})

async function whyNotDone(tx: CommandView, { id, ref }: Case): Promise<Refusal | undefined> {
  const checklist = await tx.all(checklistOfCase, { caseId: id })
  const undone = checklist.filter(({ isMandatory, doneAt }) => isMandatory && doneAt === null)
  if (undone.length === 0) return undefined
  return { code: 'case-checklist-undone', ref, items: undone.map(({ position }) => String(position)) }
}
