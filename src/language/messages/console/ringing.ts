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
  'call.ringing': { en: 'rings', pl: 'dzwoni' },
  'call.dialling': { en: 'dialling', pl: 'wybieranie' },
  'call.talking': { en: 'talking', pl: 'rozmowa' },
  'call.held': { en: 'on hold', pl: 'zawieszona' },
  'call.muted': { en: 'muted', pl: 'wyciszona' },
  'phone.refused': { en: 'The phone: {text}', pl: 'Telefon: {text}' },
  'phone.note.busy': { en: 'Nobody was reached: busy.', pl: 'Nie udało się połączyć: zajęte.' },
  'phone.note.failed': { en: 'Nobody was reached.', pl: 'Nie udało się połączyć.' },
  'phone.note.unseen': {
    en: 'The end of the call was not seen: the phone could not be reached.',
    pl: 'Końca rozmowy nie było widać: telefon nie odpowiadał.',
  },
  'phone-line.dial': { en: 'Call a number', pl: 'Zadzwoń pod numer' },
  'phone-line.dial.hint': { en: 'arrows: what for', pl: 'strzałki: w jakim celu' },
  'phone-line.no-purpose': { en: 'no purpose named', pl: 'bez podania celu' },
  'phone-line.digits': { en: 'Send keys of a telephone', pl: 'Wyślij tony' },
  'phone-line.digits.hint': { en: 'digits, star, hash', pl: 'cyfry, gwiazdka, krzyżyk' },
  'phone-line.redirect': { en: 'Pass the call on', pl: 'Przekaż rozmowę' },
  'phone-line.redirect.hint': { en: 'you are off the line then', pl: 'potem się rozłączasz' },
  'phone.several': {
    en: { one: '{n} customer has this number.', other: '{n} customers have this number.' },
    pl: {
      one: 'Ten numer ma {n} klient.',
      few: 'Ten numer mają {n} osoby.',
      many: 'Ten numer ma {n} osób.',
      other: 'Ten numer ma {n} osoby.',
    },
  },
  'hint.phone.several': {
    en: '{key:customers.find} lists them, {key:customer.link} links one',
    pl: '{key:customers.find} je wymieni, {key:customer.link} powiąże jedną',
  },
  'phone.nobody': { en: 'Nobody has this number.', pl: 'Nikt nie ma tego numeru.' },
  'hint.phone.nobody': {
    en: '{key:palette.open} customer add NAME --phone {number} makes a customer',
    pl: '{key:palette.open} customer add NAZWA --phone {number} zakłada klienta',
  },
  'phone.slow': {
    en: '{ref}: the phone was asked and has not said yet that it is done.',
    pl: '{ref}: telefon dostał polecenie i jeszcze nie potwierdził.',
  },
  'ringing.accept': { en: 'accept', pl: 'przyjmij' },
  'ringing.decline': { en: 'decline', pl: 'odrzuć' },
  'ringing.more': { en: '+{n}', pl: '+{n}' },
} as const satisfies Record<string, Message>
