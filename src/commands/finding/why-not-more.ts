import { type ComingHow, fullAt } from '../../domain/capacity.ts'
import type { AgentKey, Id } from '../../domain/ids.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { capacityOfAgent } from '../../queries/agents/capacity-of-agent.ts'
import { loadOfAgent } from '../../queries/agents/load-of-agent.ts'
import type { CommandView } from '../../store/command-definition.ts'

/**
 * Why an agent can have no more of a channel: agent-at-capacity; undefined when there is room. What is offered to him and he
 * is about to accept does not stand in its own way.
 */
export async function whyNotMore(
  tx: CommandView,
  agent: AgentKey,
  more: {
    readonly channel: string
    readonly how: ComingHow
    /** The interaction itself, where he has it as an offer already. */
    readonly id: Id
  },
): Promise<Refusal | undefined> {
  const rules = await tx.one(capacityOfAgent, { agent })
  if (!rules) return undefined
  const work = (await tx.all(loadOfAgent, { agent })).filter(({ id }) => id !== more.id)
  const capacity = fullAt(rules, work, more)
  return capacity === undefined
    ? undefined
    : { code: 'agent-at-capacity', agent, channel: more.channel, capacity }
}
