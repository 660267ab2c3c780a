import {
  type ThreadMessage,
  messageByMessageId,
  messageOfThread,
} from '../../queries/messages/message-of-thread.ts'
import type { CommandView } from '../../store/command-definition.ts'
import type { ReceivedMessage } from '../interactions/received-message-input.ts'

type Threaded = Pick<ReceivedMessage, 'references' | 'messageId'>

/** Names the message that began the thread, whichever of its messages came first. */
export function threadKeyOf({ references, messageId }: Threaded): string | null {
  return references[0] ?? messageId
}

/** The interaction that a message goes on with: of the nearest message it answers, or the newest of its thread. */
export async function findThread(tx: CommandView, given: Threaded): Promise<ThreadMessage | undefined> {
  for (const messageId of given.references.toReversed()) {
    const found = await tx.one(messageByMessageId, { messageId })
    if (found) return found
  }
  const key = threadKeyOf(given)
  return key === null ? undefined : await tx.one(messageOfThread, { threadKey: key })
}
