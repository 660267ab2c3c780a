import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import type { ProcessDefinition } from '../../process/definition.ts'
import { newestProcesses } from '../../queries/processes/newest-processes.ts'
import { command } from '../command.ts'
import { findProcess } from '../finding/find-process.ts'
import { stageProcessEntries } from '../staging/stage-process-entries.ts'

const input = z.strictObject({ process: z.string().min(1) })

/**
 * Takes a process out of use: it is started no more, neither by hand nor at an entry point. What runs by it goes on.
 * Refuses: process-not-found, process-still-used, process-retired.
 */
export const retireProcess = command('process.retire', input, async (tx, given, context) => {
  const denied = await context.permit({})
  if (denied) return refuse(denied)
  const found = await findProcess(tx, given.process)
  if (!found.ok) return found
  const { id, definition, isRetired } = found.value
  const { key, version } = definition
  if (isRetired) return refuse({ code: 'process-retired', process: key })
  const by = (await tx.all(newestProcesses, {})).flatMap((one) =>
    !one.isRetired && one.id !== id && names(one.definition, key) ? [one.definition.key] : [],
  )
  if (by.length > 0) return refuse({ code: 'process-still-used', process: key, by })
  tx.patch('process_definitions', id, { retired: true })
  stageProcessEntries(tx, null, definition)
  return accept({ process: key, version })
})

/** Whether a process calls another, or has a result that starts it. */
function names({ steps, results }: ProcessDefinition, key: string): boolean {
  return (
    steps.some((step) => step.kind === 'call' && step.process === key) ||
    results.some(({ starts }) => starts.some(({ process }) => process === key))
  )
}
