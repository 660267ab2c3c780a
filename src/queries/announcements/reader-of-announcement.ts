import { query } from '../../store/query.ts'

/** Whether an announcement is addressed to an agent, and when he read it. */
export const readerOfAnnouncement = query<
  { readonly id: string; readonly readAt: number | null },
  { announcementId: string; agent: string }
>('reader-of-announcement', (db, p) =>
  db
    .selectFrom('announcement_readers')
    .select(['id', 'read_at as readAt'])
    .where('announcement_id', '=', p.announcementId)
    .where('agent_id', '=', p.agent),
)
