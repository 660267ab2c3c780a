import * as z from 'zod'
import type { WhyLeftOut } from '../../domain/case-reply.ts'
import { type Case, whyNotWorkable } from '../../domain/case.ts'
import { whyNotContact } from '../../domain/consent.ts'
import { accept, refuse } from '../../domain/decision.ts'
import { doNotContactOfCustomer } from '../../queries/customers/do-not-contact-of-customer.ts'
import type { CommandView } from '../../store/command-definition.ts'
import { type DeclaredContext, command, personal } from '../command.ts'
import { type CaseReply, findCaseReply } from '../finding/find-case-reply.ts'
import { findCasesBelow } from '../finding/find-cases-below.ts'
import { findOpenCase } from '../finding/find-open-case.ts'
import { toldOfMessage } from '../finding/told-of-message.ts'
import { outgoingText } from '../messages/outgoing-input.ts'
import { stageReply } from '../staging/stage-reply.ts'

const subject = personal(z.string().max(2000)).optional()

const input = z.strictObject({
  ref: z.string().min(1),
  /** What all are told, unless each is told words of his own. */
  text: outgoingText.optional(),
  /** `Re:` and what each wrote about, unless given. */
  subject,
  /** Words for one case below each, as a template makes them; the others then get none. */
  replies: z
    .array(z.strictObject({ ref: z.string().min(1), text: outgoingText, subject }))
    .min(1)
    .max(2000)
    .optional(),
  /** Leave at once instead of waiting out the site's undo delay. */
  now: z.boolean().optional(),
})

type LeftOut = { readonly case: string; readonly why: WhyLeftOut }

/**
 * Answers the customers of all cases below one, however deep, as when an outage is over: one message a case, in the thread of
 * its last contact that can be answered in writing. They leave together, and one undo calls all of them back while none was
 * handed over. Whoever cannot be reached or wants no contact on that channel is left out, and it is said why.
 * Refuses: case-not-found, case-closed, message-empty, case-without-children, case-children-unreachable.
 */
export const replyToChildren = command('case.reply-to-children', input, async (tx, given, context) => {
  const found = await findOpenCase(tx, given.ref, context)
  if (!found.ok) return found
  const { ref } = found.value
  const texts = given.replies ?? [{ ref: '', text: given.text ?? '' }]
  if (texts.some(({ text }) => text.trim() === '')) return refuse({ code: 'message-empty' })
  const own = given.replies && new Map(given.replies.map((reply) => [reply.ref, reply]))
  const below = (await findCasesBelow(tx, found.value)).filter((child) => !own || own.has(child.ref))
  if (below.length === 0) return refuse({ code: 'case-without-children', ref })
  const replies = []
  const named = below.map((child): string => child.ref)
  const leftOut = (given.replies ?? []).flatMap((reply): LeftOut[] =>
    named.includes(reply.ref) ? [] : [{ case: reply.ref, why: 'not-below' }],
  )
  let notBefore = context.at
  for (const child of below) {
    const reply = await findReplyToChild(tx, child, context)
    if ('why' in reply) {
      leftOut.push({ case: child.ref, why: reply.why })
      continue
    }
    const { contact, channel, address, messages } = reply
    const words = own?.get(child.ref) ?? { text: given.text ?? '', subject: given.subject }
    const made = await stageReply(
      tx,
      {
        interaction: { ...contact, caseId: child.id },
        channel,
        address,
        messages,
        subject: words.subject,
        text: words.text.trimEnd(),
        now: given.now === true,
      },
      context,
    )
    notBefore = made.notBefore
    const { ref: delivery, from } = made
    const whose = { actor: context.actor, customerId: child.customerId ?? contact.customerId }
    const { to, subject: said } = await toldOfMessage(tx, whose, {
      to: address,
      cc: [],
      subject: made.subject,
    })
    replies.push({ case: child.ref, interaction: contact.ref, delivery, channel, to, from, subject: said })
  }
  if (replies.length === 0) {
    return refuse({ code: 'case-children-unreachable', ref, refs: named.slice(0, 10) })
  }
  return accept({ ref, replies, leftOut, notBefore })
})

/** Where the answer on a case below goes, or why it gets none. */
async function findReplyToChild(
  tx: CommandView,
  child: Case,
  { at, permit }: Pick<DeclaredContext, 'at' | 'permit'>,
): Promise<CaseReply | { readonly why: WhyLeftOut }> {
  if (whyNotWorkable(child)) return { why: 'closed' }
  if (await permit({ owner: child.assignee, queue: child.queueId })) return { why: 'not-permitted' }
  const reply = await findCaseReply(tx, child)
  if (!reply.ok) {
    return { why: reply.refusal.code === 'case-not-in-writing' ? 'not-in-writing' : 'without-address' }
  }
  const customerId = child.customerId ?? reply.value.contact.customerId
  if (customerId === null) return reply.value
  const doNotContact = await tx.all(doNotContactOfCustomer, { customerId })
  // Nobody asked for what all are told at once: an opt-out holds, as it does not for an answer to one.
  const why = whyNotContact({
    purpose: null,
    channel: reply.value.channel,
    at,
    consents: [],
    doNotContact,
  })
  return why ? { why: 'do-not-contact' } : reply.value
}
