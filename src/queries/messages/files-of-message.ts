import { query } from '../../store/query.ts'

/** A file that goes with a message. */
export type FileOfMessage = {
  readonly name: string
  readonly mediaType: string
  readonly contentHash: string
}

type Stored = Omit<FileOfMessage, 'name'> & { readonly name: string | null }

/** What goes with one message, in its order. */
export const filesOfMessage = query<Stored, FileOfMessage, { messageId: string }>(
  'files-of-message',
  (db, p) =>
    db
      .selectFrom('attachments')
      .select(['name', 'media_type as mediaType', 'content_hash as contentHash'])
      .where('message_id', '=', p.messageId)
      .orderBy('position'),
  ({ name, ...file }) => ({ ...file, name: name ?? '' }),
)
