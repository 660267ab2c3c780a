import type { AnnouncementRow } from '../../queries/announcements/announcement-row.ts'
import type { AnnouncementReader } from '../../queries/announcements/readers-of-announcement.ts'
import { iso, isoOrNull } from './iso.ts'

/** An announcement as programs read it. */
export function announcementShape({
  ref,
  title,
  text,
  audience,
  mustBeRead,
  untilAt,
  madeBy,
  at,
}: AnnouncementRow) {
  return { ref, title, text, to: audience, mustBeRead, until: isoOrNull(untilAt), by: madeBy, at: iso(at) }
}

/** Who has read it and who has not, as programs read it. */
export function readersShape(readers: readonly AnnouncementReader[]) {
  return readers.map(({ agent, name, readAt }) => ({ agent, name, readAt: isoOrNull(readAt) }))
}
