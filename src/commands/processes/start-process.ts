import * as z from 'zod'
import { accept } from '../../domain/decision.ts'
import { command, personal } from '../command.ts'
import { findOpenCase } from '../finding/find-open-case.ts'
import { findProcess } from '../finding/find-process.ts'
import { movedProcesses } from '../staging/stage-process.ts'

const input = z.strictObject({
  /** The case that it runs for. */
  case: z.string().min(1),
  process: z.string().min(1),
  /** What it is given along, by its data items. */
  input: personal(z.record(z.string(), z.union([z.string().max(2000), z.number(), z.boolean()]))).optional(),
})

/**
 * Starts the newest version of a process for a case.
 * Refuses: case-not-found, case-closed, process-not-found, process-input-missing, process-input-unknown, process-answer-wrong.
 */
export const startProcess = command('process.start', input, async (tx, given, context) => {
  const found = await findOpenCase(tx, given.case, context)
  if (!found.ok) return found
  const process = await findProcess(tx, given.process)
  if (!process.ok) return process
  const moved = movedProcesses(tx, context)
  const started = await moved.start({
    caseId: found.value.id,
    process: process.value,
    input: given.input ?? {},
  })
  if (!started.ok) return started
  await moved.stage()
  const { ref, instance } = started.value
  return accept({
    ref,
    case: found.value.ref,
    process: instance.process,
    step: instance.at,
    state: instance.state,
  })
})
