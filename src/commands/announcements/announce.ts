import * as z from 'zod'
import { longestText, longestTitle, titleOf } from '../../domain/announcement.ts'
import { accept, refuse } from '../../domain/decision.ts'
import { command, personal } from '../command.ts'
import { findAudience } from '../finding/find-audience.ts'

const input = z.strictObject({
  title: personal(z.string().max(longestTitle)),
  text: personal(z.string().max(longestText)),
  /** `everyone`, `role:agent`, `queue:written`, or agents; everybody in any of them is told, once. */
  to: z.array(z.string().min(1).max(120)).min(1).max(200),
  /** Until when it holds; until it is withdrawn unless given. */
  untilAt: z.number().int().optional(),
  /** Whether each of them is to say that he has read it. */
  mustBeRead: z.boolean().optional(),
})

/**
 * Tells something to everyone, a role, those who serve a queue, or people by name. Who they are is settled now: who has read it
 * and who has not is known of all of them from then on. Whoever makes it is not told.
 * Refuses: announcement-empty, announcement-until-past, announcement-to-nobody, announcement-role-unknown, queue-unknown,
 * agent-unknown, agent-disabled.
 */
export const announce = command('announcement.make', input, async (tx, given, context) => {
  const found = await findAudience(tx, given.to)
  if (!found.ok) return found
  const readers = [...found.value.readers].filter(([agent]) => agent !== context.actor)
  const reached: readonly (readonly [string | null, string | null])[] =
    readers.length === 0 ? [[null, null]] : readers
  for (const [owner, queue] of reached) {
    const denied = await context.permit({ owner, queue })
    if (denied) return refuse(denied)
  }
  const title = titleOf(given.title)
  if (title === '') return refuse({ code: 'announcement-empty' })
  const untilAt = given.untilAt ?? null
  if (untilAt !== null && untilAt <= context.at)
    return refuse({ code: 'announcement-until-past', at: untilAt })
  if (readers.length === 0) return refuse({ code: 'announcement-to-nobody' })
  const { actor, at, newId } = context
  const id = newId()
  const ref = context.newRef()
  tx.insert('announcements', {
    id,
    ref,
    title,
    text: given.text.trim(),
    audience: found.value.words,
    mustBeRead: given.mustBeRead ?? false,
    untilAt,
    madeBy: actor,
    at,
    withdrawnBy: null,
    withdrawnAt: null,
  })
  for (const [agentId] of readers)
    tx.insert('announcement_readers', { id: newId(), announcementId: id, agentId, at, readAt: null })
  return accept({ ref, title, told: readers.length, untilAt })
})
