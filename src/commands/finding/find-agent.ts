import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { type Actor, reservedActors } from '../../domain/ids.ts'
import { nearest } from '../../domain/nearest.ts'
import { type AgentRow, agentByKey } from '../../queries/agents/agent-by-key.ts'
import { agentList } from '../../queries/agents/agent-list.ts'
import type { CommandReading } from '../../store/command-definition.ts'

/** An agent of the site who has not left. Refuses: agent-unknown, agent-disabled. */
export async function findAgent(tx: CommandReading, key: string): Promise<Decision<AgentRow>> {
  const agent = await tx.one(agentByKey, { key })
  if (agent) return agent.isDisabled ? refuse({ code: 'agent-disabled', agent: key }) : accept(agent)
  const known = (await tx.all(agentList, {})).filter((other) => !other.isDisabled).map((other) => other.key)
  return refuse({ code: 'agent-unknown', agent: key, nearest: nearest(key, known) })
}

/**
 * The agent who gives a command, signed in.
 * Refuses: agent-required when the owner or the program gives it, agent-unknown, agent-disabled, agent-logged-out.
 */
export async function findActingAgent(tx: CommandReading, actor: Actor): Promise<Decision<AgentRow>> {
  if (reservedActors.includes(actor)) return refuse({ code: 'agent-required' })
  const found = await findAgent(tx, actor)
  if (found.ok && found.value.status === 'logged-out')
    return refuse({ code: 'agent-logged-out', agent: actor })
  return found
}

/**
 * Who may give a command at all: the owner and the program, or an agent of the site who has not left, signed in or not.
 * Refuses: agent-unknown, agent-disabled.
 */
export async function findGiver(tx: CommandReading, actor: Actor): Promise<Decision<AgentRow | null>> {
  return reservedActors.includes(actor) ? accept(null) : findAgent(tx, actor)
}
