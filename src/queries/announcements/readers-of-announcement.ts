import { query } from '../../store/query.ts'

/** Somebody whom an announcement is addressed to. */
export type AnnouncementReader = {
  readonly id: string
  readonly agent: string
  readonly name: string
  /** When he said that he read it; null while he has not. */
  readonly readAt: number | null
}

/** Everybody whom an announcement was addressed to and who has not left, in the order of the site; at most 2,000. */
export const readersOfAnnouncement = query<AnnouncementReader, { announcementId: string }>(
  'readers-of-announcement',
  (db, p) =>
    db
      .selectFrom('announcement_readers')
      .innerJoin('agents', 'agents.id', 'announcement_readers.agent_id')
      .select([
        'announcement_readers.id',
        'agents.id as agent',
        'agents.name',
        'announcement_readers.read_at as readAt',
      ])
      .where('announcement_readers.announcement_id', '=', p.announcementId)
      .where('agents.disabled', '=', 0)
      .orderBy('agents.position')
      .limit(2000),
)
