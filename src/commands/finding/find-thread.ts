import { normalizeContactPoint } from '../../domain/contact-point.ts'
import { readOwnMessageId } from '../../domain/own-message-id.ts'
import { customersByContactPoint } from '../../queries/customers/customers-by-contact-point.ts'
import {
  type ThreadMessage,
  messageOfDelivery,
  messagesByMessageId,
  messagesOfThread,
} from '../../queries/messages/message-of-thread.ts'
import { whoWritesIn } from '../../queries/messages/who-writes-in.ts'
import { siteRows } from '../../queries/site/site-rows.ts'
import type { CommandReading } from '../../store/command-definition.ts'
import type { ReceivedMessage } from '../interactions/received-message-input.ts'

type Threaded = Pick<ReceivedMessage, 'references' | 'messageId'>
type Participates = (thread: ThreadMessage) => Promise<boolean>

/** Names the message that began the thread, whichever of its messages came first. */
export function threadKeyOf({ references, messageId }: Threaded): string | null {
  return references[0] ?? messageId
}

/**
 * The interaction that a message goes on with: of the nearest message it answers, or the newest of its thread. Nobody gets in by
 * guessing: whoever quotes a message of ours under the Message-ID that it left under had it from somebody who has it, and of all other
 * messages the ids are taken from those alone who write in that interaction.
 */
export async function findThread(
  tx: CommandReading,
  given: Threaded & Pick<ReceivedMessage, 'senderAddress'>,
): Promise<ThreadMessage | undefined> {
  const participates = participationOf(tx, given.senderAddress)
  for (const messageId of given.references.toReversed()) {
    const own = readOwnMessageId(messageId)
    const found = own
      ? await ownMessage(tx, { messageId, delivery: own.delivery })
      : await firstOf(await tx.all(messagesByMessageId, { messageId }), participates)
    if (found) return found
  }
  const threadKey = threadKeyOf(given)
  if (threadKey === null || readOwnMessageId(threadKey)) return undefined
  return firstOf(await tx.all(messagesOfThread, { threadKey }), participates)
}

/** What is signed otherwise is somebody's attempt. */
async function ownMessage(
  tx: CommandReading,
  { messageId, delivery }: { readonly messageId: string; readonly delivery: string },
): Promise<ThreadMessage | undefined> {
  const found = await tx.one(messageOfDelivery, { delivery })
  if (found?.messageId?.toLowerCase() !== messageId.toLowerCase()) return undefined
  const { messageId: _, ...thread } = found
  return thread
}

async function firstOf(
  threads: readonly ThreadMessage[],
  participates: Participates,
): Promise<ThreadMessage | undefined> {
  for (const thread of threads) if (await participates(thread)) return thread
  return undefined
}

/**
 * Whether a sender writes in an interaction: he wrote in it, was written to, or is its customer. An address of the site's own is named in all
 * of them, and says nothing.
 */
function participationOf(tx: CommandReading, senderAddress: string): Participates {
  const sender = same(senderAddress)
  const decided = new Map<string, boolean>()
  let isOwn: boolean | undefined
  let customers: ReadonlySet<string> | undefined
  return async ({ interactionId, customerId }) => {
    if (sender === '') return false
    isOwn ??= (await tx.all(siteRows.entry_points, {})).some(({ address }) => same(address) === sender)
    if (isOwn) return false
    const before = decided.get(interactionId)
    if (before !== undefined) return before
    customers ??= new Set(
      (await tx.all(customersByContactPoint, { kind: 'email', normalized: sender })).map(({ id }) => id),
    )
    const named = await tx.all(whoWritesIn, { interactionId })
    const isOne =
      (customerId !== null && customers.has(customerId)) ||
      named.some(({ addresses }) => addresses.some((address) => same(address) === sender))
    decided.set(interactionId, isOne)
    return isOne
  }
}

function same(address: string): string {
  return normalizeContactPoint('email', address)
}
