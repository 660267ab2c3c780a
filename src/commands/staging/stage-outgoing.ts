import { reservedActors } from '../../domain/ids.ts'
import { oneLine } from '../../domain/outgoing.ts'
import { agentByKey } from '../../queries/agents/agent-by-key.ts'
import { siteRows } from '../../queries/site/site-rows.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'

/** A file that goes with a message; its content lies beside the store under its hash. */
export type OutgoingAttachment = {
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  readonly contentHash: string
}

export type OutgoingMessage = {
  readonly interactionId: string
  readonly channel: string
  readonly address: string
  readonly cc: readonly string[]
  readonly from: string
  readonly subject: string
  readonly text: string
  readonly inReplyTo: string | null
  readonly references: readonly string[]
  /** Of the thread it belongs to; null where it begins one, whose name is its own Message-ID once a channel has it. */
  readonly threadKey: string | null
  readonly attachments: readonly OutgoingAttachment[]
  /** Leaves at once instead of waiting out the site's undo delay. */
  readonly now: boolean
  /** What it is for, where it is no answer and its writer said so. */
  readonly purposeId?: string | null
}

/** A message that was staged: the ref of its delivery, from when on it may leave, and its header. */
export type StagedMessage = {
  readonly ref: string
  readonly notBefore: number
  readonly from: { readonly name: string; readonly address: string }
  readonly subject: string
}

/**
 * Stages a message that leaves: what was written, what goes with it, and its delivery, which waits out the site's undo delay.
 * Its Message-ID and the time of sending stay open until a channel says them. Answers what its recipient will see of it beside the text.
 */
export async function stageOutgoing(
  tx: CommandView,
  message: OutgoingMessage,
  context: CommandContext,
): Promise<StagedMessage> {
  const { interactionId, channel, address, cc, from, text } = message
  const [site] = await tx.all(siteRows.sites, {})
  const agent = reservedActors.includes(context.actor)
    ? undefined
    : await tx.one(agentByKey, { key: context.actor })
  const id = context.newId()
  const deliveryId = context.newId()
  const ref = context.newRef()
  const sender = { name: oneLine(agent?.name ?? site?.name ?? ''), address: from }
  const subject = oneLine(message.subject)
  tx.insert('messages', {
    id,
    interactionId,
    direction: 'out',
    senderName: sender.name,
    senderAddress: sender.address,
    recipients: [address, ...cc],
    replyTo: [],
    subject,
    text,
    messageId: null,
    threadKey: message.threadKey,
    rawHash: null,
    sentAt: null,
    receivedAt: context.at,
    automatic: false,
  })
  for (const [position, { name, mediaType, bytes, contentHash }] of message.attachments.entries()) {
    tx.insert('attachments', {
      id: context.newId(),
      messageId: id,
      name: oneLine(name),
      mediaType,
      bytes,
      contentHash,
      position,
    })
  }
  const notBefore = context.at + (message.now ? 0 : (site?.undo_delay_seconds ?? 0) * 1000)
  tx.insert('deliveries', {
    id: deliveryId,
    ref,
    messageId: id,
    interactionId,
    channel,
    address,
    cc,
    inReplyTo: message.inReplyTo,
    referenceIds: message.references,
    state: 'waiting',
    notBefore,
    attempts: 0,
    sentAt: null,
    error: null,
    providerId: null,
    purposeId: message.purposeId ?? null,
    madeInteractionId: null,
    createdBy: context.actor,
    createdAt: context.at,
  })
  return { ref, notBefore, from: sender, subject }
}
