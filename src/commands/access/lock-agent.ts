import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { lockOfAgent } from '../../queries/access/lock-of-agent.ts'
import { lockedAgents } from '../../queries/access/locked-agents.ts'
import { tokensOfAgent } from '../../queries/access/tokens-of-agent.ts'
import { type AgentRow } from '../../queries/agents/agent-by-key.ts'
import { agentList } from '../../queries/agents/agent-list.ts'
import { workInHand } from '../../queries/agents/work-in-hand.ts'
import { openCallbacksOfAgent } from '../../queries/callbacks/open-callbacks-of-agent.ts'
import { casesInTheNameOf } from '../../queries/cases/cases-in-the-name-of.ts'
import type { CommandReading } from '../../store/command-definition.ts'
import { command, personal } from '../command.ts'
import { findAgent } from '../finding/find-agent.ts'
import { stageRingingBack } from '../staging/stage-ringing-back.ts'
import { stageStatus } from '../staging/stage-status.ts'

const input = z.strictObject({
  agent: z.string().min(1),
  /** For whoever unlocks him; it stays at the server. */
  reason: personal(z.string().trim().min(1).max(500)),
})

/** More than anybody has; who has more is told so many. */
const toldAtMost = 1000

/**
 * Lets an agent in nowhere until somebody unlocks him: his devices and scripts are told nothing more, what they still send waits in
 * quarantine, and neither password nor code nor provider signs him in. He is signed out; what he has in hand stays his and is named.
 * Refuses: agent-unknown, agent-disabled, agent-locked, agent-locks-himself where nobody else of his role could unlock him.
 */
export const lockAgent = command('agent.lock', input, async (tx, given, context) => {
  const found = await findAgent(tx, given.agent)
  if (!found.ok) return found
  const agent = found.value
  const { key } = agent
  const denied = await context.permit({ owner: key })
  if (denied) return refuse(denied)
  if (await tx.one(lockOfAgent, { agent: key })) return refuse({ code: 'agent-locked', agent: key })
  if (key === context.actor && (await isLastOfRole(tx, agent))) {
    return refuse({ code: 'agent-locks-himself', agent: key })
  }
  tx.insert('agent_locks', { id: key, reason: given.reason, lockedAt: context.at, lockedBy: context.actor })
  await stageRingingBack(tx, key, context)
  await tx.settle()
  if (agent.status !== 'logged-out') {
    await stageStatus(tx, agent, { status: 'logged-out', reasonId: null }, context)
  }
  const tokens = await tx.all(tokensOfAgent, { agent: key })
  return accept({
    agent: key,
    devices: [...new Set(tokens.flatMap(({ device }) => device ?? []))],
    scripts: tokens.filter(({ device }) => device === null).map(({ label }) => label),
    inHand: (await tx.all(workInHand, { agent: key })).map(({ ref }) => ref),
    callbacks: (await tx.all(openCallbacksOfAgent, { agent: key, limit: toldAtMost })).map(({ ref }) => ref),
    cases: (await tx.all(casesInTheNameOf, { agent: key, limit: toldAtMost })).map(({ ref }) => ref),
  })
})

/** Whether nobody else may do what he may: he could be unlocked by nobody. */
async function isLastOfRole(tx: CommandReading, { key, role }: AgentRow): Promise<boolean> {
  const locked = new Set((await tx.all(lockedAgents, {})).map(({ agent }) => agent))
  return !(await tx.all(agentList, {})).some(
    (other) => other.key !== key && other.role === role && !other.isDisabled && !locked.has(other.key),
  )
}
