import * as z from 'zod'
import { openedAgain } from '../../domain/case.ts'
import { accept, refuse } from '../../domain/decision.ts'
import { caseById } from '../../queries/cases/case-by-id.ts'
import { command } from '../command.ts'
import { stageCaseState } from '../staging/stage-case-state.ts'

const input = z.strictObject({ dueWorkId: z.string(), caseId: z.string() })

/** Opens a case again whose waiting is over. Refuses: due-work-gone when it was opened, resolved or merged meanwhile. */
export const wakeCase = command('case.wake', input, async (tx, given, context) => {
  const found = await tx.one(caseById, { id: given.caseId })
  if (found?.state !== 'pending') return refuse({ code: 'due-work-gone', kind: 'case.wake' })
  const denied = await context.permit({ owner: found.assignee, queue: found.queueId })
  if (denied) return refuse(denied)
  await stageCaseState(tx, found, openedAgain(found), context)
  return accept({ ref: found.ref })
})
