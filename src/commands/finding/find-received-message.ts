import { attachmentsOfMessage } from '../../queries/messages/attachments-of-message.ts'
import { messageByRawHash } from '../../queries/messages/message-by-raw-hash.ts'
import { messageTwins } from '../../queries/messages/message-twins.ts'
import type { CommandView } from '../../store/command-definition.ts'

/** What makes a message the same one. */
export type IncomingMessage = {
  readonly rawHash: string | null
  readonly messageId: string | null
  readonly senderAddress: string
  readonly subject: string
  readonly text: string
  readonly sentAt: number | null
  readonly attachments: readonly { readonly contentHash: string }[]
}

/**
 * Ref of the interaction that holds this very message: the same content, or the same Message-ID, sender, subject, words,
 * date and attachments, as when one mail comes through two mailboxes. A Message-ID alone proves nothing: broken mailers use
 * one for many.
 */
export async function findReceivedMessage(
  tx: CommandView,
  given: IncomingMessage,
): Promise<string | undefined> {
  const { rawHash, messageId, senderAddress, subject, text, sentAt, attachments } = given
  const same = rawHash === null ? undefined : await tx.one(messageByRawHash, { rawHash })
  if (same || messageId === null) return same?.ref
  const wanted = attachments.map(({ contentHash }) => contentHash).join(' ')
  for (const twin of await tx.all(messageTwins, { messageId, senderAddress, subject, text })) {
    if (twin.sentAt !== sentAt) continue
    const kept = await tx.all(attachmentsOfMessage, { messageId: twin.id })
    if (kept.map(({ contentHash }) => contentHash).join(' ') === wanted) return twin.ref
  }
  return undefined
}
