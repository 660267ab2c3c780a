import * as z from 'zod'
import { assigned, whyNotWorkable } from '../domain/case.ts'
import { accept, refuse } from '../domain/decision.ts'
import { command } from './command.ts'
import { findAgent } from './finding/find-agent.ts'
import { findCase } from './finding/find-case.ts'
import { stageCaseState } from './staging/stage-case-state.ts'

/** `agent`: null for nobody. */
const input = z.strictObject({ ref: z.string().min(1), agent: z.string().min(1).nullable() })

/**
 * Says who answers for a case; a new one with somebody's name on it is open.
 * Refuses: case-not-found, case-closed, agent-unknown, agent-disabled, nothing-to-change.
 */
export const assignCase = command('case.assign', input, async (tx, given, context) => {
  const found = await findCase(tx, given.ref)
  if (!found.ok) return found
  const denied = await context.permit({ owner: found.value.assignee, queue: found.value.queueId })
  if (denied) return refuse(denied)
  const refusal = whyNotWorkable(found.value)
  if (refusal) return refuse(refusal)
  const agent = given.agent === null ? null : await findAgent(tx, given.agent)
  if (agent && !agent.ok) return agent
  const assignee = agent?.value.key ?? null
  if (assignee === found.value.assignee) return refuse({ code: 'nothing-to-change' })
  const { ref, state } = await stageCaseState(tx, found.value, assigned(found.value, assignee), context)
  return accept({ ref, agent: assignee, state })
})
