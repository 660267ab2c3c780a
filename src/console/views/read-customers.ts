import { insideOfNames } from '../../domain/inside-of-names.ts'
import { formatPhone } from '../../language/phones.ts'
import { customerByRef } from '../../queries/customers/customer-by-ref.ts'
import { customerCard } from '../../queries/customers/customer-card.ts'
import { customerLookupFor } from '../../queries/customers/customer-lookup.ts'
import type { PlaceViews } from '../state/views.ts'
import { cardView } from './card-view.ts'
import { foundRecord } from './found-record.ts'
import { customersWithInName } from './inside-names.ts'
import { maskingOn, nameOf, type Reading } from './reading.ts'
import { timelineRows } from './timeline-rows.ts'

const shown = 50

/** Customers that match what was typed; nobody before something was. */
export function readCustomers(
  { typed, insideOf = null }: { readonly typed: string; readonly insideOf?: string | null | undefined },
  agent: string,
  reading: Reading,
): PlaceViews<'customers'> {
  const { reader, remember } = reading
  const isInside = insideOf !== null && insideOf === typed.trim()
  return remember('customers', `${agent} ${isInside} ${typed}`, () => {
    const found =
      typed.trim() === '' ? [] : customerLookupFor(reader, { typed, limit: shown + 1, viewer: agent })
    const begins = found.slice(0, shown).map(({ ref, name, phone, email, accountNumber }) => ({
      ref,
      name,
      phone: phone === null ? '' : formatPhone(phone),
      email: email ?? '',
      account: accountNumber ?? '',
    }))
    const inside = isInside ? customersWithInName(typed, { agent, limit: shown + 1 }, reading) : []
    return {
      of: 'customers',
      hits: isInside ? inside.slice(0, shown) : begins,
      hasMore: (isInside ? inside : found).length > shown,
      record: foundRecord(typed, agent, reading),
      isMasked: maskingOn(agent, reading).isOn,
      insideNames: isInside ? null : (insideOfNames(typed) ?? null),
    }
  })
}

type CustomerViews = PlaceViews<'customer'>

/** One customer with everything that has been between him and the site. */
export function readCustomer(ref: string, agent: string, reading: Reading): CustomerViews {
  const { reader, remember, look } = reading
  const stored = remember('customer', `${agent} ${ref}`, (): Omit<CustomerViews, 'noteDraft'> => {
    const customer = reader.one(customerByRef, { ref })
    const card = customer && customerCard(reader, customer.id, agent)
    if (!card) return { of: 'customer', card: null, timeline: [], notes: [] }
    return {
      of: 'customer',
      card: cardView(card, agent, reading),
      timeline: timelineRows(card.timeline, look),
      notes: card.notes.map(({ author, at, text }) => ({ by: nameOf(reading, author), at, text })),
    }
  })
  return { ...stored, noteDraft: reading.deskOf(agent).drafts.notes.read(ref) ?? '' }
}
