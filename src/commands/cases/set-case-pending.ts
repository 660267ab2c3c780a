import * as z from 'zod'
import { whyNotInState } from '../../domain/case.ts'
import { caseStatesInWork } from '../../domain/case-state.ts'
import { accept, refuse } from '../../domain/decision.ts'
import { command } from '../command.ts'
import { findCase } from '../finding/find-case.ts'
import { stageCaseState } from '../staging/stage-case-state.ts'

const input = z.strictObject({ ref: z.string().min(1), until: z.number().int() })

/**
 * Lets a case wait for somebody outside until a time, when it opens again by itself; the customer's next word opens it
 * before. One that waits already gets another time.
 * Refuses: case-not-found, case-closed, case-in-other-state, case-pending-in-past.
 */
export const setCasePending = command('case.set-pending', input, async (tx, given, context) => {
  const found = await findCase(tx, given.ref)
  if (!found.ok) return found
  const { ref, assignee, queueId } = found.value
  const denied = await context.permit({ owner: assignee, queue: queueId })
  if (denied) return refuse(denied)
  const refusal = whyNotInState(found.value, caseStatesInWork)
  if (refusal) return refuse(refusal)
  if (given.until <= context.at) return refuse({ code: 'case-pending-in-past', ref, at: given.until })
  await stageCaseState(tx, found.value, { state: 'pending', pendingUntil: given.until }, context)
  return accept({ ref, until: given.until })
})
