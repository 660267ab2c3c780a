import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { parseRef } from '../../domain/ids.ts'
import { refsLike } from '../../domain/refs-like.ts'
import { caseByRef } from '../../queries/cases/case-by-ref.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import {
  instanceByRef,
  instancesOfCase,
  type StoredInstance,
} from '../../queries/processes/process-instance.ts'
import type { CommandView } from '../../store/command-definition.ts'

const mostNamed = 3

/**
 * A running process by its ref as people type it. Refuses: process-instance-not-found with refs that exist: of what runs for the case or
 * contact that was typed, or else near ones.
 */
export async function findInstance(tx: CommandView, typed: string): Promise<Decision<StoredInstance>> {
  const ref = parseRef(typed) ?? typed
  const found = await tx.one(instanceByRef, { ref })
  if (found) return accept(found)
  const near: string[] = await runningFor(tx, ref)
  for (const candidate of near.length > 0 ? [] : refsLike(ref)) {
    if (near.length < mostNamed && (await tx.one(instanceByRef, { ref: candidate }))) near.push(candidate)
  }
  return refuse({ code: 'process-instance-not-found', ref: typed, nearest: near })
}

/** Refs of what runs for the case, or for the case of the contact, with a ref. */
async function runningFor(tx: CommandView, ref: string): Promise<string[]> {
  const caseId =
    (await tx.one(caseByRef, { ref }))?.id ?? (await tx.one(interactionByRef, { ref }))?.caseId ?? undefined
  if (caseId === undefined) return []
  return (await tx.all(instancesOfCase, { caseId }))
    .filter(({ instance }) => instance.ended === null)
    .map(({ ref: running }) => running)
    .slice(0, mostNamed)
}
