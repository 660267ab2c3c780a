import type { CustomerCard } from '../../queries/customers/customer-card.ts'
import type { TimelineRow } from '../../queries/customers/timeline-of-customer.ts'
import { callbackShape } from './callback-shape.ts'
import { caseShape } from './case-shape.ts'
import { iso, isoOrNull } from './iso.ts'
import { noteShape } from './note-shape.ts'

/** A customer's card as programs read it. */
export function customerShape(card: CustomerCard) {
  const { ref, version, name, kind, language, accountNumber, fields, createdAt } = card.customer
  return {
    kind: 'customer',
    ref,
    version,
    name,
    type: kind,
    language,
    accountNumber,
    fields,
    createdAt: iso(createdAt),
    isMasked: card.isMasked,
    contactPoints: card.contactPoints.map(({ kind, value }) => ({ kind, value })),
    doNotContact: card.doNotContact.map(({ channel, reason, sinceAt, untilAt }) => ({
      channel,
      reason,
      since: iso(sinceAt),
      until: isoOrNull(untilAt),
    })),
    people: card.people.map(({ ref: person, name: who, role }) => ({ ref: person, name: who, role })),
    accounts: card.accounts.map(({ ref: account, name: who, role }) => ({ ref: account, name: who, role })),
    openCases: card.openCases.map(caseShape),
    openCallbacks: card.openCallbacks.map(callbackShape),
    notes: card.notes.map(noteShape),
    timeline: card.timeline.map(timelineShape),
  }
}

function timelineShape({ arrivedAt, doneAt, queueId, heldBy, wrapUp, ...row }: TimelineRow) {
  const { ref, channel, direction, state, subject } = row
  return {
    ref,
    channel,
    direction,
    state,
    queue: queueId,
    heldBy,
    subject,
    arrivedAt: iso(arrivedAt),
    doneAt: isoOrNull(doneAt),
    wrapUp: wrapUp && {
      agent: wrapUp.agentId,
      reason: wrapUp.reason,
      outcome: wrapUp.outcome,
      note: wrapUp.note,
    },
  }
}
