import { sql } from 'kysely'
import { query } from '../../store/query.ts'
import {
  type AnnouncementRow,
  announcementColumns,
  readAnnouncement,
  type StoredAnnouncement,
} from './announcement-row.ts'

/** Everybody's announcements that were not withdrawn, newest first; at most `limit`. What is over by its time is among them. */
export const announcementList = query<StoredAnnouncement, AnnouncementRow, { limit: number }>(
  'announcement-list',
  (db, p) =>
    db
      .selectFrom('announcements')
      .select(announcementColumns)
      .where(sql<boolean>`withdrawn_at IS NULL`)
      .orderBy('at', 'desc')
      .limit(p.limit),
  readAnnouncement,
)
