import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import type { AgentKey, Id } from '../../domain/ids.ts'
import { fullAt } from '../../domain/capacity.ts'
import { byRouting, forSkills } from '../../domain/routing.ts'
import { nextCandidates } from '../../queries/interactions/next-candidates.ts'
import { capacityOfAgent } from '../../queries/agents/capacity-of-agent.ts'
import { levelsOfAgent } from '../../queries/agents/levels-of-agent.ts'
import { loadOfAgent } from '../../queries/agents/load-of-agent.ts'
import { segmentsOfInteraction } from '../../queries/interactions/segments-of-interaction.ts'
import { queueByKey } from '../../queries/site/queue-by-key.ts'
import { queuesOfAgent } from '../../queries/agents/queues-of-agent.ts'
import { interactionById } from '../../queries/interactions/interaction-by-id.ts'
import type { CommandView } from '../../store/command-definition.ts'
import { command } from '../command.ts'
import { findActingAgent } from '../finding/find-agent.ts'
import { findQueue } from '../finding/find-queue.ts'
import { servesAlone } from '../finding/is-shared.ts'
import { whyNotMore } from '../finding/why-not-more.ts'
import { stageTake } from '../staging/stage-take.ts'

/** `queues`: keys or names to choose from; all that the agent serves when left out. */
const input = z.strictObject({ queues: z.array(z.string()).optional() })

/** The order of an index and of the exact score differ by the boost alone, which reorders neighbours. */
const lookedAt = 50

/**
 * Takes the best of what waits in the actor's queues, by the routing function "which interaction next": of what he has the
 * skills for by now, and room. What he himself put back last comes after all else. A pushing queue gives work this way too.
 * Refuses: agent-required, agent-logged-out, queue-unknown, agent-not-in-queue, queue-empty, skills-missing,
 * agent-at-capacity.
 */
export const takeNextInteraction = command(
  'interaction.take-next',
  input,
  async (tx, given, context) => {
    const acting = await findActingAgent(tx, context.actor)
    if (!acting.ok) return acting
    const denied = await context.permit({ owner: context.actor })
    if (denied) return refuse(denied)
    const served = new Set((await tx.all(queuesOfAgent, { agent: context.actor })).map(({ key }) => key))
    const wanted: string[] = []
    for (const typed of given.queues ?? []) {
      const queue = await findQueue(tx, typed)
      if (!queue.ok) return queue
      if (!served.has(queue.value.key)) {
        return refuse({ code: 'agent-not-in-queue', agent: context.actor, queue: queue.value.name })
      }
      wanted.push(queue.value.key)
    }
    const candidates = []
    for (const queueId of given.queues ? wanted : served) {
      candidates.push(...(await tx.all(nextCandidates, { queueId, limit: lookedAt })))
    }
    const levels = Object.fromEntries(
      (await tx.all(levelsOfAgent, { agent: context.actor })).map(({ skill, level }) => [skill, level]),
    )
    const known = forSkills(candidates, levels, context.at)
    const [first] = candidates
    if (first && known.length === 0) {
      const queue = (await tx.one(queueByKey, { key: first.queueId }))?.name ?? first.queueId
      return refuse({ code: 'skills-missing', agent: context.actor, queue })
    }
    const rules = await tx.one(capacityOfAgent, { agent: context.actor })
    const work = await tx.all(loadOfAgent, { agent: context.actor })
    const roomFor = (channel: string): boolean =>
      !rules || fullAt(rules, work, { channel, how: 'by-hand' }) === undefined
    const inOrder = known.filter(({ channel }) => roomFor(channel)).toSorted(byRouting(context.at))
    const best = await firstNotPutBack(tx, inOrder, context.actor)
    const [full] = known
    if (!best && full) {
      const { id, channel } = full
      const refusal = await whyNotMore(tx, context.actor, { channel, how: 'by-hand', id })
      if (refusal) return refuse(refusal)
    }
    const interaction = best && (await tx.one(interactionById, { id: best.id }))
    if (!interaction) return refuse({ code: 'queue-empty' })
    await stageTake(tx, interaction, context.actor, context)
    return accept({ ref: interaction.ref, queue: interaction.queueId })
  },
  {
    isForServer: async (tx, { queues }, actor) => {
      const served = (await tx.all(queuesOfAgent, { agent: actor })).map(({ key }) => key)
      for (const typed of queues ?? served) {
        const queue = await findQueue(tx, typed)
        if (queue.ok && !(await servesAlone(tx, queue.value.key, actor))) return true
      }
      return false
    },
  },
)

/** The first that the agent did not put back last; where he did so with all that wait, the first. */
async function firstNotPutBack<One extends { readonly id: Id; readonly putBacks: number }>(
  tx: CommandView,
  inOrder: readonly One[],
  agent: AgentKey,
): Promise<One | undefined> {
  for (const one of inOrder) {
    if (one.putBacks === 0) return one
    const handled = await tx.all(segmentsOfInteraction, { interactionId: one.id })
    const last = handled.findLast(({ kind }) => kind === 'agent')
    if (last?.ending !== 'put-back' || last.agentId !== agent) return one
  }
  return inOrder[0]
}
