import * as z from 'zod'
import { whyNotInState } from '../../domain/case.ts'
import { accept, refuse } from '../../domain/decision.ts'
import { command } from '../command.ts'
import { findCase } from '../finding/find-case.ts'
import { stageCaseState } from '../staging/stage-case-state.ts'

const input = z.strictObject({ ref: z.string().min(1) })

/**
 * Closes a resolved case for good: nothing opens it again but undo; what the customer writes after is a case that follows it.
 * Refuses: case-not-found, case-closed, case-in-other-state.
 */
export const closeCase = command('case.close', input, async (tx, given, context) => {
  const found = await findCase(tx, given.ref)
  if (!found.ok) return found
  const { ref, assignee, queueId } = found.value
  const denied = await context.permit({ owner: assignee, queue: queueId })
  if (denied) return refuse(denied)
  const refusal = whyNotInState(found.value, ['resolved'])
  if (refusal) return refuse(refusal)
  await stageCaseState(tx, found.value, { state: 'closed', closedAt: context.at }, context)
  return accept({ ref })
})
