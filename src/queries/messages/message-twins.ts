import { sql } from 'kysely'
import { query } from '../../store/query.ts'

/** Messages with the same Message-ID, sender, subject and words, with their interaction; a few at most. */
export const messageTwins = query<
  { readonly id: string; readonly ref: string; readonly sentAt: number | null },
  { messageId: string; senderAddress: string; subject: string; text: string }
>('message-twins', (db, p) =>
  db
    .selectFrom('messages')
    .innerJoin('interactions', 'interactions.id', 'messages.interaction_id')
    .select(['messages.id', 'interactions.ref', 'messages.sent_at as sentAt'])
    .where('messages.message_id', '=', p.messageId)
    .where(sql<boolean>`messages.message_id IS NOT NULL`)
    .where('messages.sender_address', '=', p.senderAddress)
    .where('messages.subject', '=', p.subject)
    .where('messages.text', '=', p.text)
    .orderBy('messages.id')
    .limit(20),
)
