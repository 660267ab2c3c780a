import { type CapacityRules, type WorkLoad, fullAt, mayComeBeside, takesUp } from './capacity.ts'
import type { AgentKey, EpochMs } from './ids.ts'
import { type SkillLevels, type SkillNeed, hasSkills } from './skill-need.ts'

/** An agent who is ready and serves the queue, as routing looks at him. */
export type RoutedAgent = {
  readonly key: AgentKey
  /** Since when he has had nothing new: the later of becoming ready and the end of his last work. */
  readonly idleSince: EpochMs
  readonly skills: SkillLevels
  readonly capacity: CapacityRules
  readonly work: readonly WorkLoad[]
}

/** Somebody who is tried before all others while the work has waited less than so long. */
export type Preference = { readonly agent: AgentKey; readonly withinSeconds: number }

export type RoutedWork = {
  readonly channel: string
  readonly waitedSeconds: number
  readonly needs: readonly SkillNeed[]
  /** Most preferred first. */
  readonly preferred: readonly Preference[]
}

/**
 * Which agent gets a piece of work; undefined when it has to wait. `agents` are those who are ready and may be asked.
 * A preferred one who is ready is waited for while he is busy, for as long as he is preferred, whatever his skills: he knows
 * the matter. Of the others whoever has the skills asked by now, and room; one with empty hands before one who has some work,
 * then the longest idle, then by key. Source: FIELD.md, "Routing", which agent.
 */
export function agentFor(work: RoutedWork, agents: readonly RoutedAgent[]): AgentKey | undefined {
  for (const { agent, withinSeconds } of work.preferred) {
    if (work.waitedSeconds >= withinSeconds) continue
    const known = agents.find(({ key }) => key === agent)
    if (known) return hasRoom(known, work.channel) ? known.key : undefined
  }
  const [best] = agents
    .filter((agent) => hasSkills(agent.skills, work.needs, work.waitedSeconds))
    .filter((agent) => hasRoom(agent, work.channel))
    .toSorted(
      (a, b) =>
        Number(a.work.some(takesUp)) - Number(b.work.some(takesUp)) ||
        a.idleSince - b.idleSince ||
        (a.key < b.key ? -1 : 1),
    )
  return best?.key
}

/** Whether an offer of a channel may come to an agent beside what he has. */
function hasRoom({ capacity, work }: RoutedAgent, channel: string): boolean {
  return fullAt(capacity, work, { channel, how: 'offered' }) === undefined && mayComeBeside(work, channel)
}
