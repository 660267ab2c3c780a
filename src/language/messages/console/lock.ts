import type { Message } from '../../message.ts'

/** What a locked console says, and setting its PIN. */
export const consoleLockMessages = {
  'action.console.lock': { en: 'lock', pl: 'zablokuj' },
  'lock.locked': { en: 'locked', pl: 'zablokowana' },
  'lock.holds': { en: 'This desk is held by {agent}.', pl: 'Przy tym stanowisku pracuje: {agent}.' },
  'lock.since': { en: 'Locked since {time}.', pl: 'Blokada od {time}.' },
  'lock.since-by-itself': {
    en: 'Locked since {time}, because no key was pressed for a while.',
    pl: 'Blokada od {time}, bo przez dłuższy czas nie naciśnięto klawisza.',
  },
  'lock.how-pin': {
    en: 'The PIN and Enter open it. Everything is as it was left; what was being written is kept.',
    pl: 'Otwiera PIN i Enter. Wszystko czeka tak, jak było; zaczęte teksty są zachowane.',
  },
  'lock.how-key': {
    en: 'Enter opens it for anybody: no PIN is set, so this only hides the screen. A PIN is set in the settings ({key:place.settings}). Everything is as it was left; what was being written is kept.',
    pl: 'Enter otwiera ją każdemu: nie ma PIN-u, więc blokada tylko zasłania ekran. PIN ustawia się w ustawieniach ({key:place.settings}). Wszystko czeka tak, jak było; zaczęte teksty są zachowane.',
  },
  'lock.open': { en: 'open', pl: 'otwórz' },
  'lock.pin': { en: 'PIN', pl: 'PIN' },
  'lock.rings': { en: 'A contact rings: {queue}', pl: 'Dzwoni kontakt: {queue}' },
  'lock.pin-missing': { en: 'Type the PIN first.', pl: 'Najpierw wpisz PIN.' },
  'lock.pin-wrong': {
    en: { one: 'That is not the PIN. {n} more try.', other: 'That is not the PIN. {n} more tries.' },
    pl: {
      one: 'To nie ten PIN. Jeszcze {n} próba.',
      few: 'To nie ten PIN. Jeszcze {n} próby.',
      many: 'To nie ten PIN. Jeszcze {n} prób.',
      other: 'To nie ten PIN. Jeszcze {n} próby.',
    },
  },
  'lock.waits': {
    en: 'Too many wrong PINs. The next is looked at in {time}.',
    pl: 'Za dużo błędnych PIN-ów. Następny za {time}.',
  },
  'lock.pin-waits': {
    en: 'Too many wrong PINs. Wait a while and try again.',
    pl: 'Za dużo błędnych PIN-ów. Odczekaj chwilę i spróbuj znowu.',
  },

  'settings.lock': { en: 'Lock by itself', pl: 'Samoczynna blokada' },
  'settings.lock.about': {
    en: 'After so long without a key the console shows nothing but who has locked it, as the lock key does. It does not while somebody is on the line.',
    pl: 'Po takim czasie bez naciśnięcia klawisza konsola pokazuje tylko, kto ją zablokował, tak jak po klawiszu blokady. Nie dzieje się to w trakcie rozmowy.',
  },
  'settings.lock.off': { en: 'never', pl: 'nigdy' },
  'settings.lock.1': { en: 'after 1 minute', pl: 'po minucie' },
  'settings.lock.5': { en: 'after 5 minutes', pl: 'po 5 minutach' },
  'settings.lock.15': { en: 'after 15 minutes', pl: 'po 15 minutach' },
  'settings.lock.30': { en: 'after 30 minutes', pl: 'po 30 minutach' },

  'settings.pin': { en: 'PIN of the lock', pl: 'PIN blokady' },
  'settings.pin.about': {
    en: 'What opens a locked console. Without one, Enter does. It guards a console that stands open, not the sign-in; only a hash of it is kept, on this machine.',
    pl: 'Otwiera zablokowaną konsolę. Bez niego otwiera Enter. Strzeże otwartej konsoli, a nie logowania; przechowywany jest tylko jego skrót, na tym komputerze.',
  },
  'settings.pin.set': { en: 'set', pl: 'ustawiony' },
  'settings.pin.none': { en: 'none', pl: 'brak' },
  'pin.current': { en: 'The PIN that is set', pl: 'Obecny PIN' },
  'pin.new': { en: 'The new PIN', pl: 'Nowy PIN' },
  'pin.again': { en: 'The new PIN again', pl: 'Nowy PIN jeszcze raz' },
  'pin.new-about': {
    en: { one: 'At least {n} letter or digit.', other: 'At least {n} letters or digits.' },
    pl: {
      one: 'Co najmniej {n} znak.',
      few: 'Co najmniej {n} znaki.',
      many: 'Co najmniej {n} znaków.',
      other: 'Co najmniej {n} znaku.',
    },
  },
  'pin.new-or-none': {
    en: {
      one: 'At least {n} letter or digit; nothing and Enter removes it.',
      other: 'At least {n} letters or digits; nothing and Enter removes it.',
    },
    pl: {
      one: 'Co najmniej {n} znak; pusty i Enter usuwa PIN.',
      few: 'Co najmniej {n} znaki; pusty i Enter usuwa PIN.',
      many: 'Co najmniej {n} znaków; pusty i Enter usuwa PIN.',
      other: 'Co najmniej {n} znaku; pusty i Enter usuwa PIN.',
    },
  },
  'pin.too-short': {
    en: { one: 'A PIN has at least {n} letter.', other: 'A PIN has at least {n} letters or digits.' },
    pl: {
      one: 'PIN ma co najmniej {n} znak.',
      few: 'PIN ma co najmniej {n} znaki.',
      many: 'PIN ma co najmniej {n} znaków.',
      other: 'PIN ma co najmniej {n} znaku.',
    },
  },
  'pin.differs': {
    en: 'The two were not the same. Type the new PIN once more.',
    pl: 'Wpisano dwa różne. Wpisz nowy PIN jeszcze raz.',
  },
  'done.pin-set': { en: 'The PIN is set.', pl: 'PIN ustawiony.' },
  'done.pin-removed': {
    en: 'There is no PIN any more: Enter opens a locked console.',
    pl: 'PIN usunięty: zablokowaną konsolę otwiera Enter.',
  },
} as const satisfies Readonly<Record<string, Message>>
