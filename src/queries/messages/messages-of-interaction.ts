import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

export type MessageRow = {
  readonly id: string
  readonly direction: 'in' | 'out'
  readonly senderName: string
  readonly senderAddress: string
  readonly recipients: readonly string[]
  /** Where answers are wanted, when that is not the sender's own address. */
  readonly replyTo: readonly string[]
  readonly subject: string
  readonly text: string
  readonly messageId: string | null
  /** Message-ID of the message that began its thread. */
  readonly threadKey: string | null
  readonly rawHash: string | null
  readonly sentAt: number | null
  readonly receivedAt: number
  readonly isAutomatic: boolean
}

type Stored = Omit<MessageRow, 'recipients' | 'replyTo' | 'isAutomatic'> & {
  readonly recipients: string
  readonly replyTo: string
  readonly automatic: number
}

/** The last messages of an interaction, the newest first; at most `limit`. */
export const messagesOfInteraction = query<Stored, MessageRow, { interactionId: string; limit: number }>(
  'messages-of-interaction',
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
        'raw_hash as rawHash',
        'sent_at as sentAt',
        'received_at as receivedAt',
        'automatic',
      ])
      .where('interaction_id', '=', p.interactionId)
      .orderBy('received_at', 'desc')
      .limit(p.limit)
      .$castTo<Stored>(),
  ({ recipients, replyTo, automatic, ...message }) => ({
    ...message,
    recipients: fromJson(recipients),
    replyTo: fromJson(replyTo),
    isAutomatic: automatic === 1,
  }),
)
