import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { parseRef } from '../../domain/ids.ts'
import { refsLike } from '../../domain/refs-like.ts'
import { announcementByRef } from '../../queries/announcements/announcement-by-ref.ts'
import type { AnnouncementRow } from '../../queries/announcements/announcement-row.ts'
import type { CommandReading } from '../../store/command-definition.ts'

/** The announcement of a ref as people type it. Refuses: announcement-not-found with near refs that exist. */
export async function findAnnouncement(
  tx: CommandReading,
  typed: string,
): Promise<Decision<AnnouncementRow>> {
  const ref = parseRef(typed) ?? typed
  const found = await tx.one(announcementByRef, { ref })
  if (found) return accept(found)
  const near: string[] = []
  for (const candidate of refsLike(ref)) {
    if (near.length < 3 && (await tx.one(announcementByRef, { ref: candidate }))) near.push(candidate)
  }
  return refuse({ code: 'announcement-not-found', ref: typed, nearest: near })
}
