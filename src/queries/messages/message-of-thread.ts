import { sql } from 'kysely'
import { query } from '../../store/query.ts'

export type ThreadMessage = {
  readonly interactionId: string
  readonly ref: string
  readonly state: string
  readonly queueId: string
  readonly customerId: string | null
  readonly caseId: string | null
}

const columns = [
  'interactions.id as interactionId',
  'interactions.ref',
  'interactions.state',
  'interactions.queue_id as queueId',
  'interactions.customer_id as customerId',
  'interactions.case_id as caseId',
] as const

/** The interactions that hold messages with a Message-ID, which broken mailers give to many; the newest first, a few at most. */
export const messagesByMessageId = query<ThreadMessage, { messageId: string }>(
  'messages-by-message-id',
  (db, p) =>
    db
      .selectFrom('messages')
      .innerJoin('interactions', 'interactions.id', 'messages.interaction_id')
      .select(columns)
      .where('messages.message_id', '=', p.messageId)
      .where(sql<boolean>`messages.message_id IS NOT NULL`)
      .orderBy('messages.received_at', 'desc')
      .orderBy('messages.id', 'desc')
      .limit(10),
)

/** The interaction of a message of ours, by its delivery, and the Message-ID under which that left. */
export const messageOfDelivery = query<
  ThreadMessage & { readonly messageId: string | null },
  { delivery: string }
>('message-of-delivery', (db, p) =>
  db
    .selectFrom('deliveries')
    .innerJoin('messages', 'messages.id', 'deliveries.message_id')
    .innerJoin('interactions', 'interactions.id', 'messages.interaction_id')
    .select([...columns, 'messages.message_id as messageId'])
    .where('deliveries.id', '=', p.delivery),
)

/** The interactions of the newest messages of a thread, by the Message-ID that began it, the newest first; a few at most. */
export const messagesOfThread = query<ThreadMessage, { threadKey: string }>('messages-of-thread', (db, p) =>
  db
    .selectFrom('messages')
    .innerJoin('interactions', 'interactions.id', 'messages.interaction_id')
    .select(columns)
    .where('messages.thread_key', '=', p.threadKey)
    .where(sql<boolean>`messages.thread_key IS NOT NULL`)
    .orderBy('messages.received_at', 'desc')
    .orderBy('messages.id', 'desc')
    .limit(10),
)
