import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { command, personal } from '../command.ts'
import { findCaseReply } from '../finding/find-case-reply.ts'
import { findOpenCase } from '../finding/find-open-case.ts'
import { whatCameAfter } from '../finding/what-came-after.ts'
import { toldOfMessage } from '../finding/told-of-message.ts'
import { outgoingAttachments, outgoingText } from '../messages/outgoing-input.ts'
import { stageReply } from '../staging/stage-reply.ts'

const input = z.strictObject({
  ref: z.string().min(1),
  text: outgoingText,
  /** `Re:` and what was written about, unless given. */
  subject: personal(z.string().max(2000)).optional(),
  attachments: outgoingAttachments.optional(),
  /** Leaves at once instead of waiting out the site's undo delay. */
  now: z.boolean().optional(),
  /** Id of the newest message of the contact that the writer saw; null when there was none. What came after it holds the answer back. */
  lastSeen: z.string().nullable().optional(),
})

/**
 * Answers the customer of a case in writing, in the thread of the last contact of it that can be answered so, which need not be
 * in anybody's hands. The answer waits in the outbox as every reply does.
 * Refuses: case-not-found, case-closed, message-empty, case-not-in-writing, reply-without-address, reply-overtaken.
 */
export const replyOnCase = command('case.reply', input, async (tx, given, context) => {
  const found = await findOpenCase(tx, given.ref, context)
  if (!found.ok) return found
  const { id: caseId, ref, customerId } = found.value
  const text = given.text.trimEnd()
  if (text.trim() === '') return refuse({ code: 'message-empty' })
  const reply = await findCaseReply(tx, found.value)
  if (!reply.ok) return reply
  const { contact, channel, address, messages } = reply.value
  const overtaken = whatCameAfter(given.lastSeen, messages, contact.ref)
  if (overtaken) return refuse(overtaken)
  const { subject, attachments = [] } = given
  const made = await stageReply(
    tx,
    {
      interaction: { ...contact, caseId },
      channel,
      address,
      messages,
      subject,
      text,
      attachments,
      now: given.now === true,
    },
    context,
  )
  const whose = { actor: context.actor, customerId: customerId ?? contact.customerId }
  const told = await toldOfMessage(tx, whose, { to: address, cc: [], subject: made.subject })
  return accept({
    ref,
    interaction: contact.ref,
    delivery: made.ref,
    channel,
    to: told.to,
    from: made.from,
    subject: told.subject,
    notBefore: made.notBefore,
  })
})
