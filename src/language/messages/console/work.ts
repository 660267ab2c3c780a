import type { Message } from '../../message.ts'

/** What the workspace of one interaction says. */
export const consoleWorkMessages = {
  'work.held-by': { en: 'held by {agent}', pl: 'obsługuje {agent}' },
  'work.handed-over': { en: '{by}: {text}', pl: '{by}: {text}' },
  'work.due': { en: 'due {time}', pl: 'termin {time}' },
  'work.late': { en: 'was due {time}!', pl: 'termin minął {time}!' },
  'work.tab.message': { en: 'Message', pl: 'Wiadomość' },
  'work.tab.notes': {
    en: { one: 'Notes {n}', other: 'Notes {n}' },
    pl: { one: 'Notatki {n}', other: 'Notatki {n}' },
  },
  'work.timeline': { en: 'Before', pl: 'Wcześniej' },
  'work.no-customer': {
    en: 'No customer is linked to this contact.',
    pl: 'Z tym kontaktem nie jest powiązany żaden klient.',
  },
  'work.timings': { en: 'Timings', pl: 'Czasy' },
  'work.folded': {
    en: {
      one: '… {n} line of earlier mails, {key:message.whole} shows it',
      other: '… {n} lines of earlier mails, {key:message.whole} shows them',
    },
    pl: {
      one: '… {n} wiersz z wcześniejszych wiadomości, {key:message.whole} pokaże',
      few: '… {n} wiersze z wcześniejszych wiadomości, {key:message.whole} pokaże',
      many: '… {n} wierszy z wcześniejszych wiadomości, {key:message.whole} pokaże',
      other: '… {n} wiersza z wcześniejszych wiadomości, {key:message.whole} pokaże',
    },
  },
  'blocked.nothing-folded': {
    en: 'no message here quotes an earlier one',
    pl: 'żadna wiadomość nie cytuje tu wcześniejszej',
  },
  'work.no-message': { en: 'There is no text.', pl: 'Brak treści.' },
  'work.no-notes': { en: 'No notes yet.', pl: 'Nie ma jeszcze notatek.' },
  'work.first-contact': { en: 'First contact of this customer.', pl: 'Pierwszy kontakt tego klienta.' },
  'work.gone': { en: '{ref} is no longer there.', pl: 'Nie ma już {ref}.' },

  'timing.waiting': { en: 'waiting', pl: 'oczekiwanie' },
  'timing.talk': { en: 'talk {time}', pl: 'obsługa {time}' },
  'timing.hold': { en: 'hold {time}', pl: 'zawieszenie {time}' },
  'timing.wrap-up': { en: 'wrap-up {time}', pl: 'po kontakcie {time}' },
  'ending.taken': { en: 'taken', pl: 'wzięty' },
  'ending.put-back': { en: 'put back', pl: 'odłożony' },
  'ending.transferred': { en: 'transferred', pl: 'przekazany' },
  'ending.wrapped-up': { en: 'wrapped up', pl: 'zakończony' },
  'ending.timed-out': { en: 'time ran out', pl: 'minął czas' },
  'ending.abandoned': { en: 'abandoned', pl: 'porzucony' },
  'ending.flowed-out': { en: 'flowed out', pl: 'przekierowany' },
  'work.came': { en: '{ref} is in your hands.', pl: '{ref} jest w Twojej obsłudze.' },
  'work.came-of': { en: '{ref} is in your hands: {who}.', pl: '{ref} jest w Twojej obsłudze: {who}.' },
  'hint.came': { en: '{key} shows it among your work', pl: '{key} pokaże to w Twojej pracy' },
  'hint.came-here': { en: '{key} opens what is selected', pl: '{key} otwiera wskazany' },
  'work.went-to': { en: '{ref} went to {agent}.', pl: '{ref} nie jest już u Ciebie; ma go {agent}.' },
  'work.on-the-line': { en: '{ref} is still on the line.', pl: '{ref}: rozmowa jeszcze trwa.' },
  'work.went-away': {
    en: '{ref} is no longer in your hands: {state}.',
    pl: '{ref} nie jest już w Twojej obsłudze: {state}.',
  },
} as const satisfies Record<string, Message>
