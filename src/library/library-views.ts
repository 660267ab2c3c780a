import { agentList } from '../queries/agents/agent-list.ts'
import { cardMasking, maskedRow } from '../queries/customers/card-masking.ts'
import { customerCard } from '../queries/customers/customer-card.ts'
import { customerLookupFor } from '../queries/customers/customer-lookup.ts'
import { historyOfRecord } from '../queries/events/history-of-record.ts'
import { interactionView } from '../queries/interactions/interaction-view.ts'
import { maskedCallback } from '../queries/customers/masked-card.ts'
import { maskedCaseRow } from '../queries/cases/masked-case.ts'
import { myWork } from '../queries/agents/my-work.ts'
import { queueSummaries } from '../queries/interactions/queue-summaries.ts'
import { queueView } from '../queries/interactions/queue-view.ts'
import { sightOfViewer } from '../queries/rights/sight.ts'
import { findRecord } from '../shell/find-record.ts'
import { whyNotRead, whyNotSeen } from '../shell/why-not-seen.ts'
import { callbackShape } from '../shell/shapes/callback-shape.ts'
import { caseShape } from '../shell/shapes/case-shape.ts'
import { customerShape } from '../shell/shapes/customer-shape.ts'
import { interactionShape } from '../shell/shapes/interaction-shape.ts'
import { iso } from '../shell/shapes/iso.ts'
import { rowShape } from '../shell/verbs/queue.ts'
import { queueShape } from '../shell/verbs/queues.ts'
import { workShape } from '../shell/verbs/work.ts'
import type { Reader } from '../store/reader.ts'

const usualLimit = 50
const mostRows = 10_000

export type LibraryViewing = {
  readonly now: () => number
  /** The agent whose eyes it is seen with; null for the owner. */
  readonly viewer: string | null
}

/**
 * What can be seen of a store, in the shapes that the shell writes as JSON: refs, and times in ISO 8601. What an agent opened
 * is seen as he may see it: without what lies beyond his rights, and masked while a caller of his is not verified.
 */
export function libraryViews(reader: Reader, { now, viewer }: LibraryViewing) {
  const masking = () => cardMasking(reader, viewer)
  const sight = () => sightOfViewer(reader, viewer)
  const queuesNow = () => {
    const seen = sight()
    return queueSummaries(reader, now()).filter(({ queue }) => seen.sees('queue.see', { queue: queue.key }))
  }
  /** The record of a ref, when there is one that may be seen. */
  const seenRecord = (ref: string) => {
    const found = findRecord(reader, ref)
    return found.is === 'nothing' || whyNotSeen(found, sight()) ? undefined : found
  }
  return {
    /** The queues of the site in its order, and who waits in them. */
    queues: () => queuesNow().map(queueShape),
    /** What waits in a queue, the best first; undefined when there is no queue of this key or name. */
    queueView(queue: string, wish?: { readonly limit?: number }) {
      const found = queuesNow().find((one) => one.queue.key === queue || one.queue.name === queue)
      if (!found) return undefined
      const rows = reader.all(queueView, { queueId: found.queue.key, limit: limited(wish?.limit) })
      const masked = masking()
      return rows.map((row) => rowShape(maskedRow(row, masked), now()))
    },
    /** One interaction with its customer, messages, notes and segments; undefined when there is none. */
    interaction(ref: string) {
      const view = interactionView(reader, ref, viewer)
      return view && interactionShape(view)
    },
    /** A customer's card with what is open and what was. */
    customer(ref: string) {
      const found = findRecord(reader, ref)
      const card = found.is === 'customer' ? customerCard(reader, found.record.id, viewer) : undefined
      return card && customerShape(card)
    },
    case(ref: string) {
      const found = seenRecord(ref)
      if (found?.is !== 'case') return undefined
      return caseShape(masking().hides(found.record.customerId) ? maskedCaseRow(found.record) : found.record)
    },
    callback(ref: string) {
      const found = seenRecord(ref)
      if (found?.is !== 'callback') return undefined
      const { record } = found
      return callbackShape(masking().hides(record.customerId) ? maskedCallback(record) : record)
    },
    /** Customers whose name, number, address or account begins with a text. */
    find: (text: string, wish?: { readonly limit?: number }) =>
      customerLookupFor(reader, { typed: text, limit: limited(wish?.limit), viewer }).map(
        ({ ref, name, accountNumber, contact }) => ({
          ref,
          name,
          accountNumber,
          contact,
        }),
      ),
    /** What an agent has in hand. */
    work(agent: string) {
      const masked = masking()
      const seen = sight()
      return reader
        .all(myWork, { agent })
        .filter(({ queueId }) => seen.sees('interaction.see', { owner: agent, queue: queueId }))
        .map((row) => workShape(maskedRow(row, masked)))
    },
    /** Who works here, by key. */
    agents: () =>
      reader.all(agentList, {}).flatMap(({ key, name, isDisabled }) => (isDisabled ? [] : [{ key, name }])),
    /** The commands that touched a record, newest first. */
    history(ref: string, wish?: { readonly limit?: number }) {
      const found = findRecord(reader, ref)
      if (found.is === 'nothing' || whyNotRead(found, sight())) return []
      const events = reader.all(historyOfRecord, { id: found.record.id, limit: limited(wish?.limit) })
      return events.map(({ seq, at, actor, command, batch, undoes }) => {
        return { seq, at: iso(at), actor, command, batch, undoes }
      })
    },
  }
}

function limited(wanted = usualLimit): number {
  return Math.max(1, Math.min(wanted, mostRows))
}
