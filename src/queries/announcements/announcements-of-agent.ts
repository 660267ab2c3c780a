import { sql } from 'kysely'
import { query } from '../../store/query.ts'
import {
  type AnnouncementRow,
  announcementColumns,
  readAnnouncement,
  type StoredAnnouncement,
} from './announcement-row.ts'

/** An announcement to an agent, and when he said that he read it; null while he has not. */
export type AnnouncementToAgent = AnnouncementRow & { readonly readAt: number | null }

type Stored = StoredAnnouncement & { readonly readAt: number | null }

/** What an agent was told and was not withdrawn, newest first; at most `limit`. What is over by its time is among it. */
export const announcementsOfAgent = query<Stored, AnnouncementToAgent, { agent: string; limit: number }>(
  'announcements-of-agent',
  (db, p) =>
    db
      .selectFrom('announcement_readers')
      .innerJoin('announcements', 'announcements.id', 'announcement_readers.announcement_id')
      .select([...announcementColumns, 'announcement_readers.read_at as readAt'])
      .where('announcement_readers.agent_id', '=', p.agent)
      .where(sql<boolean>`announcements.withdrawn_at IS NULL`)
      .orderBy('announcement_readers.at', 'desc')
      .limit(p.limit),
  readAnnouncement,
)
