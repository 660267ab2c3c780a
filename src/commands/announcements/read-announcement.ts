import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { readerOfAnnouncement } from '../../queries/announcements/reader-of-announcement.ts'
import { command } from '../command.ts'
import { findActingAgent } from '../finding/find-agent.ts'
import { findAnnouncement } from '../finding/find-announcement.ts'

const input = z.strictObject({ ref: z.string().min(1) })

/**
 * Says that the actor has read an announcement to him. Nobody says it for another.
 * Refuses: agent-required, agent-logged-out, announcement-not-found, announcement-withdrawn, announcement-to-others,
 * announcement-already-read.
 */
export const readAnnouncement = command('announcement.read', input, async (tx, given, context) => {
  const agent = await findActingAgent(tx, context.actor)
  if (!agent.ok) return agent
  const denied = await context.permit({ owner: agent.value.key })
  if (denied) return refuse(denied)
  const found = await findAnnouncement(tx, given.ref)
  if (!found.ok) return found
  const { id, ref, title, madeBy, withdrawnAt } = found.value
  const reader = await tx.one(readerOfAnnouncement, { announcementId: id, agent: agent.value.key })
  if (!reader) {
    // Who may not see it is not told that there is one.
    const unseen = madeBy === context.actor ? undefined : await context.permit({}, 'announcement.see')
    if (unseen) return refuse({ code: 'announcement-not-found', ref: given.ref, nearest: [] })
    return refuse({ code: 'announcement-to-others', ref })
  }
  if (withdrawnAt !== null) return refuse({ code: 'announcement-withdrawn', ref })
  if (reader.readAt !== null) return refuse({ code: 'announcement-already-read', ref })
  tx.patch('announcement_readers', reader.id, { readAt: context.at })
  return accept({ ref, title })
})
