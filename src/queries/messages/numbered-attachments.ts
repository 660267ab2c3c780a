import type { AttachmentRow } from '../interactions/attachments-of-interaction.ts'
import type { InteractionView } from '../interactions/interaction-view.ts'
import type { MessageRow } from './messages-of-interaction.ts'

/** A file of a contact with the number that people name it by, and the message that it came or goes with. */
export type NumberedAttachment = AttachmentRow & {
  /** From 1, in the order in which the messages came; a new message renumbers nothing. */
  readonly n: number
  readonly message: MessageRow
}

/** All files of the messages of a contact, numbered. */
export function numberedAttachments({
  messages,
  attachments,
}: Pick<InteractionView, 'messages' | 'attachments'>): readonly NumberedAttachment[] {
  return messages
    .flatMap((message) =>
      attachments.filter(({ messageId }) => messageId === message.id).map((file) => ({ ...file, message })),
    )
    .map((file, index) => ({ ...file, n: index + 1 }))
}
