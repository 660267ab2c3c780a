import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { leaseMs } from '../../domain/lease.ts'
import { claimBySegment } from '../../queries/interactions/claim-by-segment.ts'
import { dueWorkOfSubject } from '../../queries/events/due-work-of-subject.ts'
import { interactionById } from '../../queries/interactions/interaction-by-id.ts'
import { queueByKey } from '../../queries/site/queue-by-key.ts'
import { command } from '../command.ts'
import { findAgent } from '../finding/find-agent.ts'
import { stageReleased } from '../staging/stage-released.ts'
import { stageNextStatus } from '../staging/stage-status.ts'

/** `segmentId`: the part that began with the claim. `heardAt`: when its device, or its agent on any, was last heard from. */
const input = z.strictObject({
  dueWorkId: z.string(),
  segmentId: z.string(),
  heardAt: z.number().int().nullable(),
})

type Ended = {
  readonly ref: string
  readonly agent: string
  /** Until when the claim goes on, because the device was heard from; null where it is over. */
  readonly until: number | null
}

/**
 * Looks whether the device on which a contact was claimed was heard from. Where it was, the claim goes on for as long again;
 * otherwise the contact goes back to its queue with the time it has waited, and what its agent gives by this claim from now on
 * comes late. A claim that is over already has no lease.
 * Refuses: due-work-gone when the contact left his hands meanwhile, or its wrap-up alone is missing.
 */
export const endLease = command('interaction.end-lease', input, async (tx, given, context) => {
  const claim = await tx.one(claimBySegment, { segmentId: given.segmentId })
  const interaction = claim && (await tx.one(interactionById, { id: claim.interactionId }))
  const isInHand = interaction?.state === 'active' || interaction?.state === 'held'
  if (!claim?.isOpen || !isInHand) return refuse({ code: 'due-work-gone', kind: 'interaction.end-lease' })
  const { id, ref, channel, queueId, fence } = interaction
  const denied = await context.permit({ owner: claim.agentId, queue: queueId })
  if (denied) return refuse(denied)
  const queue = await tx.one(queueByKey, { key: queueId })
  const until = (given.heardAt ?? 0) + leaseMs({ channel, leaseSeconds: queue?.leaseSeconds ?? null })
  const due = await tx.all(dueWorkOfSubject, { subjectId: given.segmentId })
  if (until > context.at) {
    for (const { id: work, attempt } of due)
      tx.patch('due_work', work, { dueAt: until, attempt: attempt + 1 })
    return accept<Ended>({ ref, agent: claim.agentId, until })
  }
  await stageReleased(tx, interaction, { isOver: false, agent: claim.agentId, reason: 'silent' }, context)
  tx.patch('interactions', id, { fence: fence + 1 })
  const agent = await findAgent(tx, claim.agentId)
  if (agent.ok) await stageNextStatus(tx, agent.value, id, context)
  return accept<Ended>({ ref, agent: claim.agentId, until: null })
})
