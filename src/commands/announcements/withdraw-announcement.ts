import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { command } from '../command.ts'
import { findAnnouncement } from '../finding/find-announcement.ts'

const input = z.strictObject({ ref: z.string().min(1) })

/**
 * Withdraws an announcement: nobody is shown it any more, whether he had read it or not.
 * Refuses: announcement-not-found, announcement-withdrawn.
 */
export const withdrawAnnouncement = command('announcement.withdraw', input, async (tx, given, context) => {
  const found = await findAnnouncement(tx, given.ref)
  const denied = await context.permit({ owner: found.ok ? found.value.madeBy : null })
  if (denied) return refuse(denied)
  if (!found.ok) return found
  const { id, ref, title, withdrawnAt } = found.value
  if (withdrawnAt !== null) return refuse({ code: 'announcement-withdrawn', ref })
  tx.patch('announcements', id, { withdrawnBy: context.actor, withdrawnAt: context.at })
  return accept({ ref, title })
})
