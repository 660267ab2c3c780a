import { query } from '../../store/query.ts'

/** The subject of one message. */
export const messageSubject = query<{ readonly subject: string }, { id: string }>(
  'message-subject',
  (db, p) => db.selectFrom('messages').select('subject').where('id', '=', p.id),
)
