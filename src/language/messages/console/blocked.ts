import type { Message } from '../../message.ts'

/** Why an action cannot be done now. */
export const consoleBlockedMessages = {
  'blocked.nothing-rings': {
    en: 'nothing is offered to you now',
    pl: 'nic nie jest Ci teraz przydzielane',
  },

  'hint.unheard': {
    en: 'What you type goes nowhere; Esc ends that.',
    pl: 'To, co piszesz, nigdzie nie trafia; Esc to kończy.',
  },

  'blocked.nothing-selected': { en: 'nothing is selected', pl: 'nic nie wybrano' },
  'blocked.not-yours': { en: 'someone else holds it', pl: 'obsługuje to ktoś inny' },
  'blocked.not-active': { en: 'it is not being worked on', pl: 'nie jest w obsłudze' },
  'blocked.not-wrappable': {
    en: 'it is not in hand or is done',
    pl: 'nie jest w obsłudze albo już zakończony',
  },
  'blocked.not-waiting': { en: 'it does not wait', pl: 'nie oczekuje' },
  'blocked.not-served': { en: 'you do not work in this queue', pl: 'nie obsługujesz tej kolejki' },
  'refused.not-in-queue': { en: 'You do not work in {queue}.', pl: 'Nie obsługujesz kolejki {queue}.' },
  'blocked.no-customer': { en: 'no customer is linked', pl: 'brak powiązanego klienta' },
  'blocked.nothing-to-link': {
    en: 'the search did not begin from a contact',
    pl: 'szukanie nie zaczęło się od kontaktu',
  },
  'blocked.not-undoable': {
    en: 'it is not yours or is taken back already',
    pl: 'to nie Twoje albo już cofnięte',
  },
  'blocked.nothing-to-repeat': { en: 'nothing to repeat yet', pl: 'nie ma jeszcze czego powtórzyć' },
  'blocked.not-granted': { en: 'not within your rights', pl: 'brak uprawnień' },
  'blocked.only-none': { en: 'not within your rights', pl: 'brak uprawnień' },
  'blocked.only-own': { en: 'only with what is your own', pl: 'tylko przy własnych' },
  'blocked.only-team': { en: 'only with what your team has', pl: 'tylko w swoim zespole' },
  'blocked.only-queue': { en: 'only in your queues', pl: 'tylko w swoich kolejkach' },
  'blocked.only-site': { en: 'not within your rights', pl: 'brak uprawnień' },
} as const satisfies Record<string, Message>
