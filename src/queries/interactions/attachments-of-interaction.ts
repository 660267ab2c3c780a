import { query } from '../../store/query.ts'

export type AttachmentRow = {
  readonly id: string
  readonly messageId: string
  /** As the sender named it; never the name of a file here. */
  readonly name: string | null
  readonly mediaType: string
  readonly bytes: number
  readonly contentHash: string
}

/** What is attached to the messages of an interaction, of the newest message first; at most 500. */
export const attachmentsOfInteraction = query<AttachmentRow, { interactionId: string }>(
  'attachments-of-interaction',
  (db, p) =>
    db
      .selectFrom('messages')
      .innerJoin('attachments', 'attachments.message_id', 'messages.id')
      .select([
        'attachments.id',
        'attachments.message_id as messageId',
        'attachments.name',
        'attachments.media_type as mediaType',
        'attachments.bytes',
        'attachments.content_hash as contentHash',
      ])
      .where('messages.interaction_id', '=', p.interactionId)
      .orderBy('messages.received_at', 'desc')
      .orderBy('attachments.position')
      .limit(500),
)
