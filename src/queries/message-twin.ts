import { sql } from 'kysely'
import { query } from '../store/query.ts'

/** The interaction that holds a message with the same Message-ID, sender and words. */
export const messageTwin = query<
  { readonly ref: string },
  { messageId: string; senderAddress: string; text: string }
>('message-twin', (db, p) =>
  db
    .selectFrom('messages')
    .innerJoin('interactions', 'interactions.id', 'messages.interaction_id')
    .select('interactions.ref')
    .where('messages.message_id', '=', p.messageId)
    .where(sql<boolean>`messages.message_id IS NOT NULL`)
    .where('messages.sender_address', '=', p.senderAddress)
    .where('messages.text', '=', p.text)
    .limit(1),
)
