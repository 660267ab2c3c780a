import { parseRef } from '../../domain/ids.ts'
import type { Reader } from '../../store/reader.ts'
import type { Sight } from '../rights/sight.ts'
import { announcementByRef } from './announcement-by-ref.ts'
import type { AnnouncementRow } from './announcement-row.ts'
import { readerOfAnnouncement } from './reader-of-announcement.ts'
import { type AnnouncementReader, readersOfAnnouncement } from './readers-of-announcement.ts'

/** An announcement as somebody may see it. */
export type SeenAnnouncement = {
  readonly announcement: AnnouncementRow
  /** When the viewer said that he read it; null while he has not, undefined where it is not addressed to him. */
  readonly readAt: number | null | undefined
  /** Everybody whom it is addressed to; null where the viewer may not know who has read it. */
  readonly readers: readonly AnnouncementReader[] | null
}

/** Whether somebody may know who has read an announcement: whoever made it, and whoever sees everybody's. */
export function seesReaders(
  { madeBy }: Pick<AnnouncementRow, 'madeBy'>,
  { viewer, sight }: { readonly viewer: string | null; readonly sight: Sight },
): boolean {
  return madeBy === viewer || sight.sees('announcement.see', { owner: madeBy })
}

/**
 * One announcement by its ref, for whom it is addressed to, who made it, and who sees everybody's; undefined for all others,
 * as where there is none. One that was withdrawn is seen by those alone who see its readers.
 */
export function announcementSeen(
  reader: Reader,
  typed: string,
  who: { readonly viewer: string | null; readonly sight: Sight },
): SeenAnnouncement | undefined {
  const announcement = reader.one(announcementByRef, { ref: parseRef(typed) ?? typed })
  if (!announcement) return undefined
  const { id: announcementId, withdrawnAt } = announcement
  const { viewer: agent } = who
  const own = agent === null ? undefined : reader.one(readerOfAnnouncement, { announcementId, agent })
  const seesAll = seesReaders(announcement, who)
  if (!seesAll && (own === undefined || withdrawnAt !== null)) return undefined
  const readers = seesAll ? reader.all(readersOfAnnouncement, { announcementId }) : null
  return { announcement, readAt: own?.readAt, readers }
}
