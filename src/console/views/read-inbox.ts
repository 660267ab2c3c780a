import { deliveryFailure, wordsOfChannel } from '../../domain/delivery-failure.ts'
import { noAnswer } from '../../domain/delivery.ts'
import { isOver } from '../../domain/interaction-state.ts'
import { maskContact, maskText } from '../../domain/masking.ts'
import { caseByRef } from '../../queries/cases/case-by-ref.ts'
import { customerByRef } from '../../queries/customers/customer-by-ref.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import { type Mention, mentionsOfAgent } from '../../queries/cases/mentions-of-agent.ts'
import { type OutboxRow, outboxView } from '../../queries/messages/outbox-view.ts'
import { type OfferOfAgent, offersOfAgent } from '../../queries/agents/offers-of-agent.ts'
import { type InboxRow, wantsEyes } from '../screens/inbox.ts'
import { readAnnouncementRows } from './read-announcement-rows.ts'
import { noteOfHandOver } from './note-of-hand-over.ts'
import { readRefusedRows } from './read-refused-rows.ts'
import { readSettlingRows } from './read-settling-rows.ts'
import { readStuck } from './read-stuck.ts'
import { maskingOn, nameOf, type Reading, sightOn } from './reading.ts'

const shown = 200
const lookedThrough = 1000

/** What the inbox of an agent shows, and whether he may announce something himself. */
export function readInbox(
  agent: string,
  reading: Reading,
): { readonly agent: string; readonly rows: readonly InboxRow[]; readonly mayAnnounce: boolean } {
  const mayAnnounce = sightOn(agent, reading).scopeOf('announcement.make') !== 'none'
  return { agent, rows: readInboxRows(agent, reading), mayAnnounce }
}

/** How much of it wants his eyes. */
export function countUnread(agent: string, reading: Reading): number {
  return readInboxRows(agent, reading).filter(wantsEyes).length
}

/**
 * What wants the eyes of an agent: announcements that he has not read; what is stuck of his cases; then where he was mentioned, what was handed to him and waits, what he sent that did not
 * arrive, until it is sent or the work that it came back as is over, what fell due and was refused, and what was done on devices and has to be settled, the newest first; behind it the announcements that still hold.
 */
function readInboxRows(agent: string, reading: Reading): readonly InboxRow[] {
  const announced = readAnnouncementRows(agent, reading)
  return [
    ...announced.filter(wantsEyes),
    ...stuckRows(agent, reading),
    ...readOtherRows(agent, reading),
    ...announced.filter((row) => !wantsEyes(row)),
  ]
}

function readOtherRows(agent: string, reading: Reading): readonly InboxRow[] {
  const { reader } = reading
  return reading.remember('inbox', agent, () => {
    const mentions = reader
      .all(mentionsOfAgent, { agent, limit: shown })
      .flatMap((mention) => mentionRow(mention, agent, reading) ?? [])
    const failed = reader
      .all(outboxView, { state: 'failed', limit: lookedThrough })
      .filter((row) => row.createdBy === agent && !isSettled(row, reading))
      .map((row) => failedRow(row, agent, reading))
    const refused = [...readRefusedRows(agent, reading), ...readSettlingRows(agent, reading)]
    const handedOver = reader
      .all(offersOfAgent, { agent })
      .filter(({ how }) => how === 'transfer')
      .map((offer) => handOverRow(offer, agent, reading))
    return [...mentions, ...handedOver, ...failed, ...refused].toSorted((a, b) => b.at - a.at).slice(0, shown)
  })
}

/** What has been in its step for longer than that may take, until it goes on or somebody takes it up. */
function stuckRows(agent: string, reading: Reading): readonly InboxRow[] {
  return readStuck(agent, reading).map(({ id, ref, process, step, caseRef, at }) => ({
    key: id,
    kind: 'stuck',
    at,
    who: `${process} ${ref}`,
    ref: caseRef,
    opens: { is: 'case', ref: caseRef },
    text: reading.look.say('inbox.stuck-at', { step }),
  }))
}

/** A mention on a record that may be seen; null for any other. */
function mentionRow(mention: Mention, agent: string, reading: Reading): InboxRow | null {
  const about = aboutOf(mention, agent, reading)
  if (!about) return null
  const text = maskingOn(agent, reading).isOn ? maskText(mention.text) : mention.text
  return {
    key: `mention ${mention.id}`,
    kind: 'mention',
    at: mention.at,
    who: nameOf(reading, mention.by),
    ref: about.ref,
    opens: about.opens,
    text,
  }
}

/** What a colleague handed to the agent and waits for him; it goes once he has answered. */
function handOverRow(offer: OfferOfAgent, agent: string, reading: Reading): InboxRow {
  const { ref, offeredAt, offeredBy, subject, interactionId } = offer
  const note = noteOfHandOver({ interactionId, by: offeredBy, at: offeredAt }, agent, reading)
  return {
    key: `hand-over ${offer.id}`,
    kind: 'hand-over',
    at: offeredAt,
    who: nameOf(reading, offeredBy),
    ref,
    opens: { is: 'interaction', ref },
    text: note ?? (maskingOn(agent, reading).hides(offer.customerId) ? maskText(subject) : subject),
  }
}

/** What a mention is on: the nearest record that may be seen, and what opens it. */
function aboutOf(
  { interactionRef, caseRef, customerRef }: Mention,
  agent: string,
  reading: Reading,
): Pick<InboxRow, 'ref' | 'opens'> | null {
  const { reader } = reading
  const sight = sightOn(agent, reading)
  const contact = interactionRef === null ? undefined : reader.one(interactionByRef, { ref: interactionRef })
  if (contact && sight.sees('interaction.see', { owner: contact.heldBy, queue: contact.queueId }))
    return { ref: contact.ref, opens: { is: 'interaction', ref: contact.ref } }
  const matter = caseRef === null ? undefined : reader.one(caseByRef, { ref: caseRef })
  if (matter && sight.sees('case.see', { owner: matter.assignee, queue: matter.queueId }))
    return { ref: matter.ref, opens: { is: 'case', ref: matter.ref } }
  const customer = customerRef === null ? undefined : reader.one(customerByRef, { ref: customerRef })
  return customer && sight.seesCustomer(customer.id)
    ? { ref: customer.ref, opens: { is: 'customer', ref: customer.ref } }
    : null
}

/** Whether the work that a message came back as is over: then its failure needs nothing more. */
function isSettled({ followUp }: OutboxRow, { reader }: Reading): boolean {
  const work = followUp === null ? undefined : reader.one(interactionByRef, { ref: followUp })
  return work !== undefined && isOver(work.state)
}

function failedRow(row: OutboxRow, agent: string, reading: Reading): InboxRow {
  const { look } = reading
  const isMasked = maskingOn(agent, reading).hides(row.customerId)
  const address = isMasked ? maskContact(row.address) : row.address
  const error = row.error ?? noAnswer
  const said = wordsOfChannel(error)
  return {
    key: `delivery ${row.ref}`,
    kind: 'undelivered',
    at: row.createdAt,
    who: address,
    ref: row.interactionRef,
    opens: { is: 'interaction', ref: row.interactionRef },
    text: isMasked ? maskText(row.subject) : row.subject,
    delivery: {
      ref: row.ref,
      record: { owner: row.createdBy, queue: row.queueId },
      why: look.say(`delivery-failure.${deliveryFailure(error)}`),
      said: said !== null && isMasked ? maskText(said) : said,
      cameBackAs: row.followUp,
    },
  }
}
