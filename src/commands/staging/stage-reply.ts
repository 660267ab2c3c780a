import { whyNotWorkable } from '../../domain/case.ts'
import { replySubject, threadHeaders } from '../../domain/outgoing.ts'
import { caseById } from '../../queries/cases/case-by-id.ts'
import type { MessageRow } from '../../queries/messages/messages-of-interaction.ts'
import { originOfInteraction } from '../../queries/messages/own-addresses.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'
import { findOwnAddress } from '../finding/find-reply-address.ts'
import { type OutgoingAttachment, type StagedMessage, stageOutgoing } from './stage-outgoing.ts'
import { stageSla } from './stage-sla.ts'

/** An answer to a contact. */
export type Reply = {
  readonly interaction: {
    readonly id: string
    readonly queueId: string
    readonly subject: string
    readonly caseId: string | null
  }
  readonly channel: string
  readonly address: string
  readonly cc?: readonly string[]
  /** The last of the contact, the newest first. */
  readonly messages: readonly MessageRow[]
  /** `Re:` and what was written about, unless given. */
  readonly subject: string | undefined
  readonly text: string
  readonly attachments?: readonly OutgoingAttachment[]
  /** Leaves at once instead of waiting out the site's undo delay. */
  readonly now: boolean
}

/**
 * Stages an answer in the thread of what it answers, from the address at which that came in. It is the public reply that the
 * clocks of the contact's case wait for.
 */
export async function stageReply(
  tx: CommandView,
  { interaction, channel, address, cc = [], messages, text, attachments = [], now, ...reply }: Reply,
  context: CommandContext,
): Promise<StagedMessage> {
  const { id, queueId, caseId } = interaction
  const origin = await tx.one(originOfInteraction, { id })
  const from = await findOwnAddress(tx, { channel, entryPointId: origin?.entryPointId ?? null, queueId })
  const thread = messages.toReversed()
  const lastIn = thread.findLast(({ direction }) => direction === 'in')
  const { inReplyTo, references } = threadHeaders(thread)
  const made = await stageOutgoing(
    tx,
    {
      interactionId: id,
      channel,
      address,
      cc,
      from,
      subject: reply.subject ?? replySubject(lastIn?.subject ?? interaction.subject),
      text,
      inReplyTo,
      references,
      threadKey: thread.findLast(({ threadKey }) => threadKey !== null)?.threadKey ?? null,
      attachments,
      now,
    },
    context,
  )
  tx.patch('interactions', id, {})
  const matter = caseId === null ? undefined : await tx.one(caseById, { id: caseId })
  if (matter && whyNotWorkable(matter) === undefined)
    await stageSla(tx, matter, [{ kind: 'replied' }], context)
  return made
}
