import type { AgentStatus } from '../../domain/agent-state.ts'
import type { AgentRow } from '../../queries/agents/agent-by-key.ts'
import { openStatusLog } from '../../queries/agents/open-status-log.ts'
import { workInHand } from '../../queries/agents/work-in-hand.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'

/** Stages a change of an agent's chosen status: the log's open entry ends, a new one begins, what was chosen for next is gone. */
export async function stageStatus(
  tx: CommandView,
  agent: AgentRow,
  chosen: { readonly status: AgentStatus; readonly reasonId: string | null },
  { at, newId }: CommandContext,
): Promise<void> {
  const open = await tx.one(openStatusLog, { agent: agent.key })
  const fromAt = Math.max(at, open?.fromAt ?? at)
  if (open) tx.patch('agent_status_log', open.id, { untilAt: fromAt })
  tx.insert('agent_status_log', {
    id: newId(),
    agentId: agent.key,
    status: chosen.status,
    reasonId: chosen.reasonId,
    fromAt,
    untilAt: null,
  })
  tx.patch('agents', agent.key, {
    status: chosen.status,
    reasonId: chosen.reasonId,
    statusSince: fromAt,
    nextStatus: null,
    nextReasonId: null,
  })
}

/** Stages the status an agent chose for after this work, when what leaves his hands is the last he works on; an offer does not count. */
export async function stageNextStatus(
  tx: CommandView,
  agent: AgentRow,
  leaving: string,
  context: CommandContext,
): Promise<void> {
  if (agent.nextStatus === null) return
  const inHand = await tx.all(workInHand, { agent: agent.key })
  if (inHand.some(({ id, state }) => id !== leaving && state !== 'offered')) return
  await stageStatus(tx, agent, { status: agent.nextStatus, reasonId: agent.nextReasonId }, context)
}
