import { type AgentState, agentState } from '../../domain/agent-state.ts'
import { isLiveChannel } from '../../domain/channel.ts'
import type { EpochMs } from '../../domain/ids.ts'
import type { Reader } from '../../store/reader.ts'
import type { AgentRow } from './agent-by-key.ts'
import { agentList } from './agent-list.ts'
import type { Sight } from '../rights/sight.ts'
import { openSegment } from '../interactions/open-segment.ts'
import { type WorkInHand, workInHand } from './work-in-hand.ts'

export type AgentStanding = {
  readonly agent: AgentRow
  readonly state: AgentState
  /** Refs of what is in hand or offered, as far as it may be seen. */
  readonly work: readonly string[]
  /** Who is on the line with him, since when he talks or has them on hold; null where nobody is. */
  readonly onTheLine: { readonly isOnHold: boolean; readonly since: EpochMs } | null
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
      return {
        agent,
        state: agentState(agent.status, inHand),
        work: seen.map(({ ref }) => ref),
        onTheLine: lineOf(reader, work),
      }
    })
}

/** That somebody is talked to is no secret of the contact: whoever sees the colleague's state sees it. */
function lineOf(reader: Reader, work: readonly WorkInHand[]): AgentStanding['onTheLine'] {
  const live = work.filter(({ channel }) => isLiveChannel(channel))
  const call = live.find(({ state }) => state === 'active') ?? live.find(({ state }) => state === 'held')
  const segment = call && reader.one(openSegment, { interactionId: call.id })
  if (!segment) return null
  const isOnHold = call.state === 'held'
  return { isOnHold, since: (isOnHold ? segment.heldSince : null) ?? segment.startedAt }
}
