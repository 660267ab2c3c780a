import { query } from '../../store/query.ts'

/** The number of the last command that has a lower one. */
export const lastEventBefore = query<{ readonly seq: number }, { seq: number }>(
  'last-event-before',
  (db, p) => db.selectFrom('events').select('seq').where('seq', '<', p.seq).orderBy('seq', 'desc').limit(1),
)
