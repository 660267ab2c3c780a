import { query } from '../../store/query.ts'

/** Content hashes of what is attached to one message, in its order. */
export const attachmentsOfMessage = query<{ readonly contentHash: string }, { messageId: string }>(
  'attachments-of-message',
  (db, p) =>
    db
      .selectFrom('attachments')
      .select('content_hash as contentHash')
      .where('message_id', '=', p.messageId)
      .orderBy('position'),
)
