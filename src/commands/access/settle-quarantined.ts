import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { quarantinedById } from '../../queries/access/quarantined-by-id.ts'
import { command } from '../command.ts'

const input = z.strictObject({
  /** Id of the command that was sent. */
  id: z.string().min(1).max(200),
  outcome: z.enum(['released', 'discarded']),
})

/**
 * Says what becomes of a command that waits in quarantine. What is released is given by the server in the same transaction.
 * Refuses: quarantined-unknown.
 */
export const settleQuarantined = command('quarantine.settle', input, async (tx, { id, outcome }, context) => {
  const waiting = await tx.one(quarantinedById, { id })
  const denied = await context.permit({ owner: waiting?.actor ?? null })
  if (denied) return refuse(denied)
  if (!waiting || waiting.settledAt !== null) return refuse({ code: 'quarantined-unknown', id })
  tx.patch('quarantined_pushes', id, { outcome, settledBy: context.actor, settledAt: context.at })
  return accept({ id, outcome })
})
