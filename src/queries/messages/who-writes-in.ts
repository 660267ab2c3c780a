import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

/** Everybody whom a message names: who wrote it, who got it, and where answers were wanted. */
export type NamedInMessage = { readonly addresses: readonly string[] }

type Stored = { readonly sender: string; readonly recipients: string; readonly replyTo: string }

/** Whom the last messages of an interaction name, those of the newest first; of 200 messages at most. */
export const whoWritesIn = query<Stored, NamedInMessage, { interactionId: string }>(
  'who-writes-in',
  (db, p) =>
    db
      .selectFrom('messages')
      .select(['sender_address as sender', 'recipients', 'reply_to as replyTo'])
      .where('interaction_id', '=', p.interactionId)
      .orderBy('received_at', 'desc')
      .limit(200)
      .$castTo<Stored>(),
  ({ sender, recipients, replyTo }) => ({
    addresses: [sender, ...fromJson<readonly string[]>(recipients), ...fromJson<readonly string[]>(replyTo)],
  }),
)
