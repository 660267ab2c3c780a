import type { Message } from '../../message.ts'

/** What the small forms say: notes, status, leaving, offers, putting back and handing over. */
export const consoleFormMessages = {
  'note.title': { en: 'Note on {ref}', pl: 'Notatka do {ref}' },
  'note.full': {
    en: 'At most {n} characters have room; the rest was left out.',
    pl: 'Mieści się najwyżej {n} znaków; reszta została pominięta.',
  },
  'status.title': { en: 'Status', pl: 'Status' },
  'status.title-after': { en: 'Status after this work', pl: 'Status po tej pracy' },
  'status.tab-now': { en: 'Tab: now', pl: 'Tab: teraz' },
  'status.tab-after': { en: 'Tab: after this work', pl: 'Tab: po tej pracy' },
  'status.unpaid': { en: 'unpaid', pl: 'niepłatne' },
  'leave.title': {
    en: { one: '{n} in hand: what becomes of it?', other: '{n} in hand: what becomes of them?' },
    pl: {
      one: 'W obsłudze {n}: co dalej?',
      few: 'W obsłudze {n}: co dalej?',
      many: 'W obsłudze {n}: co dalej?',
      other: 'W obsłudze {n}: co dalej?',
    },
  },
  'leave.unwritten': { en: 'Signing out cannot be saved', pl: 'Nie da się zapisać wylogowania' },
  'leave.kept': {
    en: 'Closing leaves you signed in; what you typed is kept as a draft.',
    pl: 'Zamknięcie nie wyloguje; wpisany tekst zostaje jako szkic.',
  },
  'leave.keep': { en: 'Keep it for later and sign out', pl: 'Zostaw na później i wyloguj' },
  'leave.put-back': { en: 'Put it back and sign out', pl: 'Odłóż do kolejki i wyloguj' },
  'leave.stay-signed-in': { en: 'Only close the console', pl: 'Tylko zamknij konsolę' },
  'put-back.title': { en: 'Put {ref} back: why?', pl: 'Odłożenie {ref}: dlaczego?' },
  'put-back.hint': { en: 'or type the reason', pl: 'albo wpisz powód' },
  'decline.title': { en: 'Decline {ref}: why?', pl: 'Odrzucenie {ref}: dlaczego?' },
  'decline.own': { en: 'Enter declines it with “{reason}”.', pl: 'Enter odrzuca z powodem „{reason}”.' },
  'put-back.own': { en: 'Enter puts it back with “{reason}”.', pl: 'Enter odkłada z powodem „{reason}”.' },
  'transfer.title': { en: 'Transfer {ref} to', pl: 'Przekazanie {ref} do' },
  'transfer.note': { en: 'Note', pl: 'Notatka' },
  'transfer.note-hint': { en: '– Tab, where one goes along', pl: '– Tab, jeśli ma iść razem' },
  'transfer.to-note': { en: 'note', pl: 'notatka' },
  'transfer.to-targets': { en: 'to whom', pl: 'do kogo' },
  'transfer.queue': { en: 'queue', pl: 'kolejka' },
} as const satisfies Record<string, Message>
