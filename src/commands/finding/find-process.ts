import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { nearest } from '../../domain/nearest.ts'
import { newestProcess, type PublishedProcess } from '../../queries/processes/process-definition.ts'
import { processKeys } from '../../queries/processes/process-keys.ts'
import type { CommandView } from '../../store/command-definition.ts'

/** The newest version of a process, also of one that is started no more. Refuses: process-not-found with near keys. */
export async function findProcess(tx: CommandView, key: string): Promise<Decision<PublishedProcess>> {
  const found = await tx.one(newestProcess, { key })
  if (found) return accept(found)
  const known = new Set((await tx.all(processKeys, {})).map((one) => one.key))
  return refuse({ code: 'process-not-found', process: key, nearest: nearest(key, known) })
}

/** The newest version of a process that can be started. Refuses: process-not-found with near keys, process-retired. */
export async function findProcessInUse(tx: CommandView, key: string): Promise<Decision<PublishedProcess>> {
  const found = await findProcess(tx, key)
  return found.ok && found.value.isRetired ? refuse({ code: 'process-retired', process: key }) : found
}
