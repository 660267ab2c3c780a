import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { parseRef } from '../../domain/ids.ts'
import { refsLike } from '../../domain/refs-like.ts'
import { instanceByRef, type StoredInstance } from '../../queries/processes/process-instance.ts'
import type { CommandView } from '../../store/command-definition.ts'

/** A running process by its ref as people type it. Refuses: process-instance-not-found with near refs that exist. */
export async function findInstance(tx: CommandView, typed: string): Promise<Decision<StoredInstance>> {
  const ref = parseRef(typed) ?? typed
  const found = await tx.one(instanceByRef, { ref })
  if (found) return accept(found)
  const near: string[] = []
  for (const candidate of refsLike(ref)) {
    if (near.length < 3 && (await tx.one(instanceByRef, { ref: candidate }))) near.push(candidate)
  }
  return refuse({ code: 'process-instance-not-found', ref: typed, nearest: near })
}
