import type { Interaction } from '../../domain/interaction.ts'
import { mostAnswered } from '../../domain/outgoing.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import { messagesOfInteraction } from '../../queries/messages/messages-of-interaction.ts'
import { siteRows } from '../../queries/site/site-rows.ts'
import { quoteMessage } from '../../writing/quote-message.ts'
import { replaceText } from '../components/text-field/change-text.ts'
import { maskingOn } from '../views/reading.ts'
import type { Doing } from './doing.ts'

/** Quotes what is answered below the reply that is being written, in its language; the same key takes the quote out again. */
export function quoteAnswered(doing: Doing): void {
  const { ui, reading, look } = doing
  const { overlay } = ui.scene().model
  if (overlay?.kind !== 'reply') return
  const { form } = overlay
  const { text: field } = form.texts
  const interaction = reading.reader.one(interactionByRef, { ref: form.ref })
  const open = (text: string, cursor: number): void => {
    const texts = { ...form.texts, text: replaceText(field, text, cursor) }
    ui.change({ do: 'open', overlay: { ...overlay, form: { ...form, texts, focus: 'text' }, problem: null } })
  }
  if (!interaction || form.begun.isMasked) {
    ui.change({ do: 'open', overlay: { ...overlay, problem: look.say('reply.quote-masked') } })
    return
  }
  const quotes = (['pl', 'en'] as const).map((language) => quoteOf(interaction, language, doing))
  const standing = quotes.find((quote) => quote !== null && field.text.trimEnd().endsWith(quote))
  if (standing !== undefined && standing !== null) {
    const own = field.text.trimEnd().slice(0, -standing.length).trimEnd()
    open(own, Math.min(field.cursor, own.length))
    return
  }
  const quote = quoteOf(interaction, form.language, doing)
  if (quote === null) {
    ui.change({ do: 'open', overlay: { ...overlay, problem: look.say('reply.nothing-to-quote') } })
    return
  }
  open(belowOwn(field.text, quote), field.cursor)
}

/** A quote below what somebody wrote himself, with room for it where that is nothing yet. */
export function belowOwn(own: string, quote: string): string {
  return `${own.trimEnd()}\n\n${quote}`
}

/** The customer's last message of a contact as an answer in a language quotes it; null where he wrote none, or may not be read now. */
export function quoteOf(
  interaction: Interaction,
  language: 'en' | 'pl',
  { agent, reading }: Pick<Doing, 'agent' | 'reading'>,
): string | null {
  if (maskingOn(agent, reading).hidesContact(interaction)) return null
  const { reader } = reading
  const last = reader
    .all(messagesOfInteraction, { interactionId: interaction.id, limit: mostAnswered })
    .find(({ direction }) => direction === 'in')
  if (!last || last.text.trim() === '') return null
  const [site] = reader.all(siteRows.sites, {})
  const at = last.sentAt ?? last.receivedAt
  return quoteMessage({ ...last, at }, { language, timeZone: site?.time_zone ?? 'UTC' })
}
