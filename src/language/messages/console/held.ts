import type { Message } from '../../message.ts'

/** What is held back because something changed since it was begun. */
export const consoleHeldMessages = {
  'held.title.reply': { en: 'Reply to {ref} is held back', pl: 'Odpowiedź do {ref} wstrzymana' },
  'held.title.note': { en: 'Note on {ref} is held back', pl: 'Notatka do {ref} wstrzymana' },
  'held.title.wrap-up': { en: 'Wrap-up of {ref} is held back', pl: 'Zakończenie {ref} wstrzymane' },
  'held.title.callback': { en: 'Callback from {ref} is held back', pl: 'Oddzwonienie z {ref} wstrzymane' },
  'held.title.resolution': { en: 'Resolution of {ref} is held back', pl: 'Rozwiązanie {ref} wstrzymane' },
  'held.why': {
    en: 'Not sent, because something new came after you had begun:',
    pl: 'Nie wysłano, bo po rozpoczęciu pojawiło się coś nowego:',
  },
  'held.earlier': {
    en: { one: '{n} earlier change', other: '{n} earlier changes' },
    pl: { one: '{n} wcześniejsza zmiana', few: '{n} wcześniejsze zmiany', many: '{n} wcześniejszych zmian', other: '{n} wcześniejszej zmiany' }, // prettier-ignore
  },
  'held.yours': { en: 'yours:', pl: 'Twój tekst:' },
  'held.look': { en: 'look at it', pl: 'zobacz' },
  'held.look-hint': { en: 'what you wrote stays a draft', pl: 'Twój tekst zostaje szkicem' },
  'held.send': { en: 'send anyway', pl: 'wyślij mimo to' },
  'held.send-hint': { en: 'as it is', pl: 'bez zmian' },
  'held.keep': { en: 'keep the draft', pl: 'zachowaj szkic' },
  'held.keep-hint': { en: 'and close it', pl: 'i zamknij' },
  'held.go-on': { en: 'go on writing', pl: 'pisz dalej' },
  'held.meanwhile': { en: 'since you began:', pl: 'od rozpoczęcia:' },
  'held.more': { en: '+{n}', pl: '+{n}' },
} as const satisfies Record<string, Message>
