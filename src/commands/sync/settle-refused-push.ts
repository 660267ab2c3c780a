import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { refusedPushById } from '../../queries/sync/refused-push-by-id.ts'
import { command } from '../command.ts'

/** `id`: that of the command which was refused. */
const input = z.strictObject({ id: z.string().min(1).max(200) })

/**
 * Says that a command of a device which its server refused is dealt with: nobody is shown it any more.
 * Refuses: refused-push-none, nothing-to-change where somebody else was quicker.
 */
export const settleRefusedPush = command('refused-push.settle', input, async (tx, { id }, context) => {
  const kept = await tx.one(refusedPushById, { id })
  const denied = await context.permit({ owner: kept ? kept.actor : context.actor })
  if (denied) return refuse(denied)
  if (!kept) return refuse({ code: 'refused-push-none', id })
  if (kept.settledAt !== null) return refuse({ code: 'nothing-to-change' })
  tx.patch('refused_pushes', id, { settledBy: context.actor, settledAt: context.at })
  return accept({ id })
})
