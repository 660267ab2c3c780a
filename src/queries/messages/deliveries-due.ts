import { sql } from 'kysely'
import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

/** All that a channel needs to send one message. Texts are as they were written: a channel encodes them. */
export type DueDelivery = {
  /** The idempotency key: the same for every attempt at this message. */
  readonly id: string
  readonly ref: string
  readonly channel: string
  readonly address: string
  readonly cc: readonly string[]
  readonly senderName: string
  /** Empty where the site names no address of its own: then the channel's account is the sender. */
  readonly senderAddress: string
  readonly subject: string
  readonly text: string
  /** The Message-ID it is to be sent under, so that an answer finds its thread. */
  readonly messageId: string
  readonly inReplyTo: string | null
  readonly references: readonly string[]
  /** `sending` where whoever began has not come back. */
  readonly state: 'waiting' | 'sending'
  readonly attempts: number
  /** Who wrote it. */
  readonly createdBy: string
  /** Names the message whose attachments go with it. */
  readonly messageRowId: string
}

type Stored = Omit<DueDelivery, 'cc' | 'references' | 'messageId'> & {
  readonly cc: string
  readonly references: string
  readonly messageId: string | null
}

/**
 * Outgoing messages of one channel whose time has come by `now`, the oldest first; at most `limit`. One that is `sending` is
 * among them once the lease of whoever began is over.
 */
export const deliveriesDue = query<Stored, DueDelivery, { channel: string; now: number; limit: number }>(
  'deliveries-due',
  (db, p) =>
    db
      .selectFrom('deliveries')
      .innerJoin('messages', 'messages.id', 'deliveries.message_id')
      .select([
        'deliveries.id',
        'deliveries.ref',
        'deliveries.channel',
        'deliveries.address',
        'deliveries.cc',
        'messages.sender_name as senderName',
        'messages.sender_address as senderAddress',
        'messages.subject',
        'messages.text',
        'messages.message_id as messageId',
        'deliveries.in_reply_to as inReplyTo',
        'deliveries.reference_ids as references',
        'deliveries.state',
        'deliveries.attempts',
        'deliveries.created_by as createdBy',
        'messages.id as messageRowId',
      ])
      .where(sql<boolean>`deliveries.state IN ('waiting', 'sending')`)
      .where('deliveries.not_before', '<=', p.now)
      .where('deliveries.channel', '=', p.channel)
      .orderBy('deliveries.not_before')
      .limit(p.limit)
      .$castTo<Stored>(),
  ({ cc, references, messageId, ...delivery }) => ({
    ...delivery,
    cc: fromJson(cc),
    references: fromJson(references),
    messageId: messageId ?? '',
  }),
)
