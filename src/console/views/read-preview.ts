import { maskContact, maskName, maskText } from '../../domain/masking.ts'
import { contactOfInteraction } from '../../queries/interactions/contact-of-interaction.ts'
import { customerCard } from '../../queries/customers/customer-card.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import { messagesOfInteraction } from '../../queries/messages/messages-of-interaction.ts'
import type { Reader } from '../../store/reader.ts'
import { capped } from '../../language/capped.ts'
import { formatPhone } from '../../language/phones.ts'
import { formatDayOfYear } from '../../language/times.ts'
import type { PreviewView } from '../screens/preview.ts'
import { maskingOn, type Reading, sightOn } from './reading.ts'
import { outcomeOf } from './timeline-rows.ts'

// More than any preview shows, however wide the terminal is.
const textShown = 6000

/** What a row of a queue is about: who, what identifies him, and the last message. */
export function readPreview(ref: string, agent: string, reading: Reading): PreviewView | null {
  const { reader, remember, look } = reading
  return remember('preview', `${agent} ${ref}`, () => {
    const interaction = reader.one(interactionByRef, { ref })
    if (!interaction) return null
    const { id: interactionId, customerId } = interaction
    const masking = maskingOn(agent, reading)
    const known = { sight: sightOn(agent, reading), isMasked: masking.hides(customerId) }
    const card = customerId === null ? undefined : customerCard(reader, customerId, known)
    const message = reader.one(messagesOfInteraction, { interactionId, limit: 1 })
    const isMasked = masking.hidesContact(interaction)
    const facts: string[] = []
    if (card) {
      const phone = card.contactPoints.find(({ kind }) => kind === 'phone')
      if (phone) facts.push(formatPhone(phone.value))
      if (card.customer.accountNumber !== null) {
        facts.push(look.say('preview.account', { account: card.customer.accountNumber }))
      }
      if (card.openCases.length > 0) facts.push(look.say('preview.open-cases', { n: card.openCases.length }))
      const last = card.timeline.find((row) => row.ref !== ref && row.doneAt !== null)
      if (last) {
        const when = formatDayOfYear(last.arrivedAt, look.language)
        facts.push(look.say('preview.last', { when, what: outcomeOf(last, look) }))
      }
    } else if (message) facts.push(isMasked ? maskContact(message.senderAddress) : message.senderAddress)
    const sender = isMasked ? maskName(message?.senderName ?? '') : (message?.senderName ?? '')
    const text = capped(message?.text ?? '', textShown)
    return {
      // The number of a customer who may not be seen is not told by his contact.
      who:
        card?.customer.name ??
        (sender || (customerId === null ? contactOf(ref, { isMasked }, reader) : null)),
      facts,
      text: isMasked ? maskText(text) : text,
    }
  })
}

/** Where a contact came from, of which no customer is known. */
function contactOf(ref: string, { isMasked }: { readonly isMasked: boolean }, reader: Reader): string | null {
  const contact = reader.one(contactOfInteraction, { ref })?.contact ?? null
  return contact && formatPhone(isMasked ? maskContact(contact) : contact)
}
