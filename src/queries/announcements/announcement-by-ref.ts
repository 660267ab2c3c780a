import { query } from '../../store/query.ts'
import {
  type AnnouncementRow,
  announcementColumns,
  readAnnouncement,
  type StoredAnnouncement,
} from './announcement-row.ts'

/** One announcement, whether it still holds or not. */
export const announcementByRef = query<StoredAnnouncement, AnnouncementRow, { ref: string }>(
  'announcement-by-ref',
  (db, p) => db.selectFrom('announcements').select(announcementColumns).where('ref', '=', p.ref),
  readAnnouncement,
)
