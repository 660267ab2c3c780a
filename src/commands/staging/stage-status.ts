import type { AgentStatus } from '../../domain/agent-state.ts'
import type { AgentRow } from '../../queries/agent-by-key.ts'
import { openStatusLog } from '../../queries/open-status-log.ts'
import { workInHand } from '../../queries/work-in-hand.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'

/** Stages a change of an agent's chosen status: the log's open entry ends, a new one begins, what was chosen for next is gone. */
export async function stageStatus(
  tx: CommandView,
  agent: AgentRow,
  chosen: { readonly status: AgentStatus; readonly reasonId: string | null },
  { at, newId }: CommandContext,
): Promise<void> {
  const open = await tx.one(openStatusLog, { agent: agent.key })
  if (open) tx.patch('agent_status_log', open.id, { untilAt: Math.max(at, open.fromAt) })
  tx.insert('agent_status_log', {
    id: newId(),
    agentId: agent.key,
    status: chosen.status,
    reasonId: chosen.reasonId,
    fromAt: at,
    untilAt: null,
  })
  tx.patch('agents', agent.key, {
    status: chosen.status,
    reasonId: chosen.reasonId,
    statusSince: at,
    nextStatus: null,
    nextReasonId: null,
  })
}

/** Stages the status an agent chose for after this work, when what leaves his hands is the last he holds. */
export async function stageNextStatus(
  tx: CommandView,
  agent: AgentRow,
  leaving: string,
  context: CommandContext,
): Promise<void> {
  if (agent.nextStatus === null) return
  const rest = (await tx.all(workInHand, { agent: agent.key })).filter((work) => work.id !== leaving)
  if (rest.length > 0) return
  await stageStatus(tx, agent, { status: agent.nextStatus, reasonId: agent.nextReasonId }, context)
}
