import type { Message } from '../../message.ts'

/** What the console says of an offer that rings, and of one that rang out. */
export const consoleRingingMessages = {
  'offer.gone': {
    en: '{ref} rings no more: there is nothing left to decline.',
    pl: '{ref} już nie dzwoni: nie ma czego odrzucać.',
  },
  'offer.rang-out': {
    en: '{ref} rang out unanswered: you are now “{status}”.',
    pl: '{ref}: minął czas na odebranie. Twój status: „{status}”.',
  },
  'hint.be-ready': {
    en: '{key:status.choose} 1 makes you ready',
    pl: '{key:status.choose} 1 ustawia gotowość',
  },
  'ringing.accept': { en: 'accept', pl: 'przyjmij' },
  'ringing.decline': { en: 'decline', pl: 'odrzuć' },
  'ringing.more': { en: '+{n}', pl: '+{n}' },
} as const satisfies Record<string, Message>
