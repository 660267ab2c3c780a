import { query } from '../store/query.ts'
import { fromJson } from './stored-json.ts'

/** What an answer needs to know of a message. */
export type LatestMessage = {
  readonly id: string
  readonly direction: 'in' | 'out'
  readonly senderName: string
  readonly senderAddress: string
  readonly recipients: readonly string[]
  readonly replyTo: readonly string[]
  readonly subject: string
  readonly text: string
  readonly messageId: string | null
  readonly threadKey: string | null
  readonly sentAt: number | null
  readonly receivedAt: number
}

type Stored = Omit<LatestMessage, 'recipients' | 'replyTo'> & {
  readonly recipients: string
  readonly replyTo: string
}

/** The last messages of an interaction, the newest first; at most 50. */
export const latestMessages = query<Stored, LatestMessage, { interactionId: string }>(
  'latest-messages',
  (db, p) =>
    db
      .selectFrom('messages')
      .select([
        'id',
        'direction',
        'sender_name as senderName',
        'sender_address as senderAddress',
        'recipients',
        'reply_to as replyTo',
        'subject',
        'text',
        'message_id as messageId',
        'thread_key as threadKey',
        'sent_at as sentAt',
        'received_at as receivedAt',
      ])
      .where('interaction_id', '=', p.interactionId)
      .orderBy('received_at', 'desc')
      .limit(50)
      .$castTo<Stored>(),
  ({ recipients, replyTo, ...message }) => ({
    ...message,
    recipients: fromJson(recipients),
    replyTo: fromJson(replyTo),
  }),
)
