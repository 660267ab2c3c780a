import type { Message } from '../../message.ts'

/** What the codes of a queue are shown with, and what a ref names when it is no contact. */
export const shellKindMessages = {
  'shell.codes.summary': {
    en: 'wrap-up codes of a queue, with hot keys, what each asks for and what it causes',
    pl: 'kody zakończenia kolejki: klawisze, wymagane dane i skutki',
  },
  'shell.codes.note': { en: 'a note', pl: 'notatka' },
  'shell.codes.callback': { en: 'callback', pl: 'oddzwonienie' },
  'shell.codes.do-not-contact': { en: 'no more contact', pl: 'brak kontaktu' },
  'shell.codes.follow-up-case': { en: 'case', pl: 'sprawa' },
  'shell.column.key': { en: 'key', pl: 'klawisz' },
  'shell.column.kind': { en: 'kind', pl: 'rodzaj' },
  'shell.column.code': { en: 'code', pl: 'kod' },
  'shell.column.asks': { en: 'asks for', pl: 'wymaga' },
  'shell.column.causes': { en: 'causes', pl: 'powoduje' },
  'shell.is-callback': {
    en: '{ref} is a callback, to be made {time}; then it waits in its queue. `linia callback move {ref} WHEN` makes it sooner.',
    pl: '{ref} to oddzwonienie zaplanowane na: {time}; wtedy trafi do kolejki. Przyspieszy je `linia callback move {ref} KIEDY`.',
  },
  'shell.is-callback-made': {
    en: '{ref} is a callback that has come up; its contact is {made}: `linia take {made}`.',
    pl: '{ref} to oddzwonienie, którego termin nadszedł; jego kontakt to {made}: `linia take {made}`.',
  },
  'shell.is-callback-over': {
    en: '{ref} is a callback: `linia show {ref}`.',
    pl: '{ref} to oddzwonienie: `linia show {ref}`.',
  },
  'shell.is-customer': {
    en: "{ref} is a customer: `linia interactions --where 'customer = {ref}'` shows the contacts.",
    pl: "{ref} to klient: jego kontakty pokaże `linia interactions --where 'customer = {ref}'`.",
  },
  'shell.is-case': {
    en: "{ref} is a case: `linia interactions --where 'case = {ref}'` shows the contacts.",
    pl: "{ref} to sprawa: jej kontakty pokaże `linia interactions --where 'case = {ref}'`.",
  },
} as const satisfies Record<string, Message>
