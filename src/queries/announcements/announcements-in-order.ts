import { isInForce } from '../../domain/announcement.ts'
import type { Reader } from '../../store/reader.ts'
import { type AnnouncementToAgent, announcementsOfAgent } from './announcements-of-agent.ts'

/** What was told longer ago than this many others is read no more. */
const most = 1000

/** What is announced to an agent and still holds: unread first, of them what must be read, then the newest first. */
export function announcementsInOrder(
  reader: Reader,
  { agent, now }: { readonly agent: string; readonly now: number },
): readonly AnnouncementToAgent[] {
  return reader
    .all(announcementsOfAgent, { agent, limit: most })
    .filter((row) => isInForce(row, now))
    .toSorted((a, b) => urgency(b) - urgency(a) || b.at - a.at)
}

function urgency({ readAt, mustBeRead }: AnnouncementToAgent): number {
  if (readAt !== null) return 0
  return mustBeRead ? 2 : 1
}
