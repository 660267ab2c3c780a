import { type AgentState, agentState } from '../../domain/agent-state.ts'
import type { Reader } from '../../store/reader.ts'
import type { AgentRow } from './agent-by-key.ts'
import { agentList } from './agent-list.ts'
import type { Sight } from '../rights/sight.ts'
import { workInHand } from './work-in-hand.ts'

export type AgentStanding = {
  readonly agent: AgentRow
  readonly state: AgentState
  /** Refs of what is in hand or offered, as far as it may be seen. */
  readonly work: readonly string[]
}

/** Everybody who has not left, how each stands and what each has in hand within a sight; one index range for each. */
export function agentOverview(reader: Reader, sight: Sight): readonly AgentStanding[] {
  return reader
    .all(agentList, {})
    .filter(({ isDisabled }) => !isDisabled)
    .map((agent) => {
      const work = reader.all(workInHand, { agent: agent.key })
      const inHand: Record<string, number> = {}
      for (const { state } of work) inHand[state] = (inHand[state] ?? 0) + 1
      const seen = work.filter(({ queueId }) =>
        sight.sees('interaction.see', { owner: agent.key, queue: queueId }),
      )
      return { agent, state: agentState(agent.status, inHand), work: seen.map(({ ref }) => ref) }
    })
}
