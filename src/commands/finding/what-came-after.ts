import type { Refusal } from '../../domain/refusal.ts'
import type { MessageRow } from '../../queries/messages/messages-of-interaction.ts'

/**
 * What the writer of an answer has not seen; undefined when he has seen it all, or does not say what he saw. `messages`: the last of
 * the contact, the newest first.
 */
export function whatCameAfter(
  lastSeen: string | null | undefined,
  messages: readonly MessageRow[],
  ref: string,
): Refusal | undefined {
  if (lastSeen === undefined) return undefined
  const seen = messages.findIndex(({ id }) => id === lastSeen)
  const arrived = seen < 0 ? messages.length : seen
  const [newest] = messages
  if (arrived === 0 || !newest) return undefined
  const by = newest.senderName === '' ? newest.senderAddress : newest.senderName
  return { code: 'reply-overtaken', ref, by, at: newest.receivedAt, arrived }
}
