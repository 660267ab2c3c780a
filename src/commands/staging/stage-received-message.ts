import type { CommandContext, CommandView } from '../../store/command-definition.ts'
import { threadKeyOf } from '../finding/find-thread.ts'
import type { ReceivedMessage } from '../interactions/received-message-input.ts'

/** Stages a message that came in, and what was attached to it. */
export function stageReceivedMessage(
  tx: CommandView,
  given: ReceivedMessage & {
    readonly interactionId: string
    readonly subject: string
    readonly arrivedAt: number
  },
  { newId }: Pick<CommandContext, 'newId'>,
): void {
  const id = newId()
  tx.insert('messages', {
    id,
    interactionId: given.interactionId,
    direction: 'in',
    senderName: given.senderName,
    senderAddress: given.senderAddress,
    recipients: given.recipients,
    replyTo: given.replyTo ?? [],
    subject: given.subject,
    text: given.text,
    messageId: given.messageId,
    threadKey: threadKeyOf(given),
    rawHash: given.rawHash,
    sentAt: given.sentAt,
    receivedAt: given.arrivedAt,
    automatic: given.isAutomatic,
  })
  for (const [position, { name, mediaType, bytes, contentHash }] of given.attachments.entries()) {
    tx.insert('attachments', { id: newId(), messageId: id, name, mediaType, bytes, contentHash, position })
  }
}
