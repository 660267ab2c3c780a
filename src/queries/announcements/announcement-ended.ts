import { query } from '../../store/query.ts'

/** Whether an announcement ended after one moment and by another. */
export const announcementEnded = query<{ readonly id: string }, { from: number; to: number }>(
  'announcement-ended',
  (db, p) =>
    db
      .selectFrom('announcements')
      .select('id')
      .where('until_at', '>', p.from)
      .where('until_at', '<=', p.to)
      .limit(1),
)
