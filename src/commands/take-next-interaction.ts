import * as z from 'zod'
import { accept, refuse } from '../domain/decision.ts'
import { byRouting } from '../domain/routing.ts'
import { nextCandidates } from '../queries/next-candidates.ts'
import { queuesOfAgent } from '../queries/queues-of-agent.ts'
import { interactionById } from '../queries/interaction-by-id.ts'
import { command } from './command.ts'
import { findActingAgent } from './finding/find-agent.ts'
import { findQueue } from './finding/find-queue.ts'
import { stageTake } from './staging/stage-take.ts'

/** `queues`: keys or names to choose from; all that the agent serves when left out. */
const input = z.strictObject({ queues: z.array(z.string()).optional() })

/** The order of an index and of the exact score differ by the boost alone, which reorders neighbours. */
const lookedAt = 50

/**
 * Takes the best of what waits in the actor's queues, by the routing function "which interaction next".
 * Refuses: agent-required, agent-logged-out, queue-unknown, agent-not-in-queue, queue-empty.
 */
export const takeNextInteraction = command('interaction.take-next', input, async (tx, given, context) => {
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
  const [best] = candidates.toSorted(byRouting(context.at))
  const interaction = best && (await tx.one(interactionById, { id: best.id }))
  if (!interaction) return refuse({ code: 'queue-empty' })
  await stageTake(tx, interaction, context.actor, context)
  return accept({ ref: interaction.ref, queue: interaction.queueId })
})
