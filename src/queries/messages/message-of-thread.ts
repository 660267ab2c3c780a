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

/** The interaction that holds the message with a Message-ID. */
export const messageByMessageId = query<ThreadMessage, { messageId: string }>(
  'message-by-message-id',
  (db, p) =>
    db
      .selectFrom('messages')
      .innerJoin('interactions', 'interactions.id', 'messages.interaction_id')
      .select(columns)
      .where('messages.message_id', '=', p.messageId)
      .where(sql<boolean>`messages.message_id IS NOT NULL`)
      .limit(1),
)

/** The newest interaction of a thread, by the Message-ID that began it. */
export const messageOfThread = query<ThreadMessage, { threadKey: string }>('message-of-thread', (db, p) =>
  db
    .selectFrom('messages')
    .innerJoin('interactions', 'interactions.id', 'messages.interaction_id')
    .select(columns)
    .where('messages.thread_key', '=', p.threadKey)
    .where(sql<boolean>`messages.thread_key IS NOT NULL`)
    .orderBy('messages.received_at', 'desc')
    .limit(1),
)
