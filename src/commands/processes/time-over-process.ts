import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { caseById } from '../../queries/cases/case-by-id.ts'
import { instanceById } from '../../queries/processes/process-instance.ts'
import { command } from '../command.ts'
import { movedProcesses } from '../staging/process/move-processes.ts'

const input = z.strictObject({ dueWorkId: z.string(), instanceId: z.string() })

/** Takes a process on whose wait is over. Refuses: due-work-gone when what it waited for happened meanwhile. */
export const timeOverProcess = command('process.time-over', input, async (tx, given, context) => {
  const found = await tx.one(instanceById, { id: given.instanceId })
  if (found?.instance.state !== 'waiting') return refuse({ code: 'due-work-gone', kind: 'process.time-over' })
  const ofCase = await tx.one(caseById, { id: found.caseId })
  const denied = await context.permit({ owner: ofCase?.assignee ?? null, queue: ofCase?.queueId ?? null })
  if (denied) return refuse(denied)
  const late = await movedProcesses(tx, 'itself', context).happen(found, {
    is: 'time-over',
    step: found.instance.at,
  })
  if (!late.ok) return late
  return accept({ ref: late.value.ref, step: late.value.instance.at })
})
