import { query } from '../../store/query.ts'

/** The last command that undid an event. */
export const undoOfEvent = query<{ readonly seq: number }, { seq: number }>('undo-of-event', (db, p) =>
  db
    .selectFrom('events')
    .select('seq')
    .where('undoes', '=', p.seq)
    .where('undoes', 'is not', null)
    .orderBy('seq', 'desc')
    .limit(1),
)
