import * as z from 'zod'
import { whyNotContactPoint } from '../../domain/contact-point.ts'
import { accept, refuse } from '../../domain/decision.ts'
import { addressKindOf, distinctAddresses, mostAnswered, replyChannelOf } from '../../domain/outgoing.ts'
import { messagesOfInteraction } from '../../queries/messages/messages-of-interaction.ts'
import { ownAddresses } from '../../queries/messages/own-addresses.ts'
import { command, personal } from '../command.ts'
import { findInteraction } from '../finding/find-interaction.ts'
import { whyNotHeld } from '../finding/why-not-held.ts'
import { findReplyAddress } from '../finding/find-reply-address.ts'
import { whatCameAfter } from '../finding/what-came-after.ts'
import { toldOfMessage } from '../finding/told-of-message.ts'
import { outgoingAddresses, outgoingAttachments, outgoingText } from './outgoing-input.ts'
import { stageReply } from '../staging/stage-reply.ts'

const input = z.strictObject({
  ref: z.string().min(1),
  text: outgoingText,
  /** `Re:` and what was written about, unless given. */
  subject: personal(z.string().max(2000)).optional(),
  /** Instead of where the customer wants answers. */
  to: personal(z.string().max(320)).optional(),
  cc: outgoingAddresses.optional(),
  /** Also to everybody whom the customer's message went to, apart from ourselves. */
  toAll: z.boolean().optional(),
  attachments: outgoingAttachments.optional(),
  /** Leaves at once instead of waiting out the site's undo delay. */
  now: z.boolean().optional(),
  expectedVersion: z.number().int().optional(),
  /** Id of the newest message that the writer saw; null when there was none. What came after it holds the reply back. */
  lastSeen: z.string().nullable().optional(),
})

/**
 * Answers the customer in writing on the channel of an interaction in hand; a form is answered by mail. The answer waits in
 * the outbox, where it can be called back until a channel has it. An answer to what he wrote himself needs no consent.
 * Refuses: interaction-not-found, interaction-changed, interaction-not-yours, interaction-not-in-hand,
 * interaction-in-other-state, message-empty, reply-not-on-channel, reply-without-address, reply-overtaken,
 * contact-point-invalid.
 */
export const replyMessage = command('message.reply', input, async (tx, given, context) => {
  const found = await findInteraction(tx, given.ref, given.expectedVersion)
  if (!found.ok) return found
  const interaction = found.value
  const { id, ref, queueId } = interaction
  const denied = await context.permit({ owner: interaction.heldBy, queue: queueId })
  if (denied) return refuse(denied)
  const refusal = whyNotHeld(interaction, ['active', 'held', 'wrapping-up'], context)
  if (refusal) return refuse(refusal)
  const text = given.text.trimEnd()
  if (text.trim() === '') return refuse({ code: 'message-empty' })
  const channel = replyChannelOf(interaction.channel)
  if (channel === undefined) {
    return refuse({ code: 'reply-not-on-channel', ref, channel: interaction.channel })
  }
  const messages = await tx.all(messagesOfInteraction, { interactionId: id, limit: mostAnswered })
  const overtaken = whatCameAfter(given.lastSeen, messages, ref)
  if (overtaken) return refuse(overtaken)

  const lastIn = messages.find(({ direction }) => direction === 'in')
  const kind = addressKindOf(channel)
  const address =
    given.to === undefined
      ? await findReplyAddress(tx, { interaction, channel, lastIn })
      : accept(given.to.trim())
  if (!address.ok) return address
  const own = await tx.all(ownAddresses, { channel })
  const besides = given.toAll === true && lastIn ? [lastIn.senderAddress, ...lastIn.recipients] : []
  const copied = distinctAddresses(
    [...(given.cc ?? []), ...besides.filter((one) => whyNotContactPoint(kind, one) === undefined)],
    [address.value, ...own.map((one) => one.address)],
  )
  for (const value of [address.value, ...copied]) {
    const why = whyNotContactPoint(kind, value)
    if (why) return refuse({ code: 'contact-point-invalid', kind, value, why })
  }
  const { subject, attachments = [] } = given
  const made = await stageReply(
    tx,
    {
      interaction,
      channel,
      address: address.value,
      cc: copied,
      messages,
      subject,
      text,
      attachments,
      now: given.now === true,
    },
    context,
  )
  const whose = { actor: context.actor, customerId: interaction.customerId }
  const told = await toldOfMessage(tx, whose, { to: address.value, cc: copied, subject: made.subject })
  return accept({
    ref,
    delivery: made.ref,
    channel,
    ...told,
    from: made.from,
    notBefore: made.notBefore,
  })
})
