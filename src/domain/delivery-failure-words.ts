import type { DeliveryFailure } from './delivery-failure.ts'

/** What kind of failure a message met, as people say it: on every place, and in the note on the work that it comes back as. */
export const deliveryFailureWords = {
  'held-on-import': {
    en: 'came in from another store, which may send it; `linia outbox retry` sends it from here',
    pl: 'przyszła z innej bazy, która może ją wysłać; stąd wyśle ją `linia outbox retry`',
  },
  'held-while-sending': {
    en: 'was being sent by another store, and may have left; `linia outbox retry` sends it from here',
    pl: 'wysyłała ją inna baza i mogła wyjść; stąd wyśle ją `linia outbox retry`',
  },
  'no-answer': {
    en: 'the channel never said what became of it',
    pl: 'kanał nie powiadomił o wyniku',
  },
  'may-have-left': {
    en: 'it may have left: its server had all of it and did not say that it took it; `linia outbox retry` sends it once more',
    pl: 'mogła wyjść: serwer dostał ją całą i nie potwierdził przyjęcia; `linia outbox retry` wyśle ją jeszcze raz',
  },
  'no-such-address': { en: 'no such address', pl: 'nie ma takiego adresu' },
  'mailbox-unavailable': {
    en: 'the mailbox is unavailable',
    pl: 'skrzynka odbiorcy jest niedostępna',
  },
  'mailbox-full': { en: 'the mailbox is full', pl: 'skrzynka odbiorcy jest pełna' },
  'message-too-large': {
    en: 'the message is too large',
    pl: 'wiadomość jest za duża',
  },
  refused: { en: 'their server refuses it', pl: 'serwer odbiorcy jej nie przyjmuje' },
  'not-reached': {
    en: 'their server was not reached',
    pl: 'brak połączenia z serwerem odbiorcy',
  },
  'not-now': {
    en: 'their server did not take it in time',
    pl: 'serwer odbiorcy nie przyjął jej na czas',
  },
  unknown: { en: 'the channel failed', pl: 'błąd kanału' },
} as const satisfies Readonly<Record<DeliveryFailure, { readonly en: string; readonly pl: string }>>
