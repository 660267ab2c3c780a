import { query } from '../../store/query.ts'

/** What a message is threaded by: its own Message-ID, and that of the message that began its thread. */
export const threadOfMessage = query<
  { readonly messageId: string | null; readonly threadKey: string | null },
  { id: string }
>('thread-of-message', (db, p) =>
  db
    .selectFrom('messages')
    .select(['message_id as messageId', 'thread_key as threadKey'])
    .where('id', '=', p.id),
)
