import type { Actor } from '../../domain/ids.ts'
import type { Interaction } from '../../domain/interaction.ts'
import { agentsOfQueue } from '../../queries/agents/agents-of-queue.ts'
import { pendingOffer } from '../../queries/agents/pending-offer.ts'
import { rowOnlyHere } from '../../queries/events/row-only-here.ts'
import type { CommandReading } from '../../store/command-definition.ts'

/**
 * Whether others may claim a contact that waits too, as far as a device knows: it is neither offered to the actor for as long as he
 * takes, nor made here and never sent, nor in a queue that he alone serves. Source: DESIGN.md, "Sync", claims.
 */
export async function isShared(
  tx: CommandReading,
  { id, state, heldBy, queueId }: Interaction,
  actor: Actor,
): Promise<boolean> {
  if (state !== 'queued' && state !== 'offered') return false
  if (await tx.one(rowOnlyHere, { table: 'interactions', id })) return false
  if (state === 'queued') return !(await servesAlone(tx, queueId, actor))
  if (heldBy !== actor) return true
  return (await tx.one(pendingOffer, { interactionId: id }))?.expiresAt !== null
}

/** Whether a contact is in the hands of somebody else, whom his own devices may be giving commands for. */
export async function isInOthersHands(
  tx: CommandReading,
  { id, heldBy }: Interaction,
  actor: Actor,
): Promise<boolean> {
  if (heldBy === null || heldBy === actor) return false
  return (await tx.one(rowOnlyHere, { table: 'interactions', id })) === undefined
}

/** Whether nobody else serves a queue. */
export async function servesAlone(tx: CommandReading, queueId: string, actor: Actor): Promise<boolean> {
  const serving = await tx.all(agentsOfQueue, { queueId })
  return serving.length === 1 && serving[0]?.key === actor
}
