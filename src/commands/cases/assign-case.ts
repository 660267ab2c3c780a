import * as z from 'zod'
import { assigned } from '../../domain/case.ts'
import { accept, refuse } from '../../domain/decision.ts'
import { command } from '../command.ts'
import { findAgent } from '../finding/find-agent.ts'
import { findOpenCase } from '../finding/find-open-case.ts'
import { stageCaseState } from '../staging/stage-case-state.ts'

/** `agent`: null for nobody. */
const input = z.strictObject({ ref: z.string().min(1), agent: z.string().min(1).nullable() })

/**
 * Says who answers for a case; a new one with somebody's name on it is open.
 * Refuses: case-not-found, case-closed, agent-unknown, agent-disabled, nothing-to-change.
 */
export const assignCase = command(
  'case.assign',
  input,
  async (tx, given, context) => {
    const found = await findOpenCase(tx, given.ref, context)
    if (!found.ok) return found
    const agent = given.agent === null ? null : await findAgent(tx, given.agent)
    if (agent && !agent.ok) return agent
    const assignee = agent?.value.key ?? null
    if (assignee === found.value.assignee) return refuse({ code: 'nothing-to-change' })
    const { ref, state } = await stageCaseState(tx, found.value, assigned(found.value, assignee), context)
    return accept({ ref, agent: assignee, state })
  },
  { edits: 'as-a-whole' },
)
