import { type Decision, refuse } from '../../domain/decision.ts'
import { lockOfAgent } from '../../queries/access/lock-of-agent.ts'
import { agentList } from '../../queries/agents/agent-list.ts'
import type { CommandReading } from '../../store/command-definition.ts'
import { findAgent } from './find-agent.ts'

/**
 * The key of an agent of the site who has not left and is not locked; at a site that nobody works at yet, anybody's: who sets it up brings the people along.
 * Refuses: agent-unknown, agent-disabled, agent-locked.
 */
export async function findWhoIsLetIn(tx: CommandReading, agent: string): Promise<Decision<{ key: string }>> {
  const found = await findAgent(tx, agent)
  if (found.ok) {
    const isLocked = (await tx.one(lockOfAgent, { agent })) !== undefined
    return isLocked ? refuse({ code: 'agent-locked', agent }) : found
  }
  if (found.refusal.code !== 'agent-unknown') return found
  const isNobodyHere = (await tx.all(agentList, {})).length === 0
  return isNobodyHere ? { ok: true, value: { key: agent } } : found
}
