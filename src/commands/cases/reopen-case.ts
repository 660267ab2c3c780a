import * as z from 'zod'
import { openedAgain, whyNotInState } from '../../domain/case.ts'
import { accept, refuse } from '../../domain/decision.ts'
import { command } from '../command.ts'
import { findCase } from '../finding/find-case.ts'
import { stageCaseState } from '../staging/stage-case-state.ts'

const input = z.strictObject({ ref: z.string().min(1) })

/**
 * Opens a case again: a resolved one, which is counted, or one that waits, before its time.
 * Refuses: case-not-found, case-closed, case-in-other-state.
 */
export const reopenCase = command('case.reopen', input, async (tx, given, context) => {
  const found = await findCase(tx, given.ref)
  if (!found.ok) return found
  const { ref, assignee, queueId } = found.value
  const denied = await context.permit({ owner: assignee, queue: queueId })
  if (denied) return refuse(denied)
  const refusal = whyNotInState(found.value, ['resolved', 'pending'])
  if (refusal) return refuse(refusal)
  const { reopens } = await stageCaseState(tx, found.value, openedAgain(found.value), context)
  return accept({ ref, reopens })
})
