import { maskContact, maskName, maskText } from '../../domain/masking.ts'
import { customerCard } from '../../queries/customers/customer-card.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import { messagesOfInteraction } from '../../queries/messages/messages-of-interaction.ts'
import { capped } from '../../language/capped.ts'
import { formatPhone } from '../../language/phones.ts'
import { formatDayOfYear } from '../../language/times.ts'
import type { PreviewView } from '../screens/queues.ts'
import { maskingOn, type Reading } from './reading.ts'
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
    const card = customerId === null ? undefined : customerCard(reader, customerId, agent)
    const message = reader.one(messagesOfInteraction, { interactionId, limit: 1 })
    const isMasked = maskingOn(agent, reading).hidesContact(interaction)
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
      customerName: card?.customer.name ?? (sender === '' ? null : sender),
      facts,
      text: isMasked ? maskText(text) : text,
    }
  })
}
