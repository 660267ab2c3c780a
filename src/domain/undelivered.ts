import { type Delivery, noAnswer } from './delivery.ts'
import { deliveryFailure, wordsOfChannel } from './delivery-failure.ts'
import { deliveryFailureWords } from './delivery-failure-words.ts'

type Language = 'en' | 'pl'

/** How the work is called that a message which could not be delivered comes back as. */
export function undeliveredSubject(subject: string, language: Language): string {
  const said = language === 'pl' ? 'Nie doręczono wiadomości' : 'Message was not delivered'
  return subject === '' ? said : `${said}: ${subject}`.slice(0, 2000)
}

/** Which message that was, where it went, what kind of failure it met, and what was said of it. */
export function undeliveredNote(
  { ref, address, error, attempts }: Pick<Delivery, 'ref' | 'address' | 'error' | 'attempts'>,
  language: Language,
): string {
  const said = error ?? noAnswer
  const kind = deliveryFailureWords[deliveryFailure(said)][language]
  const words = wordsOfChannel(said)
  const why = words === null ? kind : `${kind}: ${words}`
  const tried = language === 'pl' ? `próby: ${attempts}` : `attempts: ${attempts}`
  return `${ref} → ${address}: ${why} (${tried})`
}
