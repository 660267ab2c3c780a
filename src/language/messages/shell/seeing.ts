import type { Message } from '../../message.ts'

/** What lists and single records say in the shell. */
export const shellSeeingMessages = {
  'shell.column.queue': { en: 'queue', pl: 'kolejka' },
  'shell.column.label': { en: 'name', pl: 'nazwa' },
  'shell.column.waiting': { en: 'waiting', pl: 'czeka' },
  'shell.column.oldest': { en: 'oldest', pl: 'najdłużej' },
  'shell.column.late': { en: 'late', pl: 'po terminie' },
  'shell.column.channel': { en: 'channel', pl: 'kanał' },
  'shell.column.state': { en: 'state', pl: 'stan' },
  'shell.column.contact': { en: 'contact', pl: 'kontakt' },

  'shell.queues.summary': { en: 'the queues and who waits in them', pl: 'kolejki i oczekujący w nich' },
  'shell.queue.summary': {
    en: 'what waits in one queue, the best first, or in a view of all',
    pl: 'co czeka w jednej kolejce, od najważniejszego, albo w widoku wszystkich',
  },
  'shell.show.summary': {
    en: 'one interaction, customer, case or callback',
    pl: 'jeden kontakt, klient, sprawa albo oddzwonienie',
  },
  'shell.find.summary': {
    en: 'customers by the beginning of a name, number, e-mail or account, or a number’s last digits',
    pl: 'klienci po początku nazwiska, numeru, e-maila lub konta albo ostatnich cyfrach numeru',
  },
  'shell.work.summary': { en: 'what you have in hand', pl: 'co masz w toku' },
  'shell.queue.late': { en: '{n} late!', pl: '{n} po terminie!' },
  'shell.show.account': { en: 'account {account}', pl: 'konto {account}' },
  'shell.show.any-channel': { en: 'any channel', pl: 'każdy kanał' },
  'shell.show.do-not-contact': { en: 'Do not contact: {channel}', pl: 'Nie kontaktować się: {channel}' },
  'shell.show.until': { en: 'until {time}', pl: 'do: {time}' },
  'shell.show.number-in': { en: 'from {number}', pl: 'z numeru {number}' },
  'shell.show.number-out': { en: 'to {number}', pl: 'na numer {number}' },
  'shell.show.case': { en: 'case {ref}', pl: 'sprawa {ref}' },
  'shell.show.callback': { en: 'callback {ref} {time}', pl: 'oddzwonienie {ref} {time}' },
  'shell.show.opened': { en: 'opened {time}', pl: 'otwarta {time}' },
  'wrapped-up.batch': { en: 'in bulk', pl: 'zbiorczo' },
  'wrapped-up.timeout': { en: 'time ran out', pl: 'upływ czasu' },
  'wrapped-up.logged-out': { en: 'the agent had left', pl: 'wylogowany konsultant' },
  'wrapped-up.console-crashed': { en: 'the console broke off', pl: 'awaria konsoli' },
  'wrapped-up.next-arrived': { en: 'the next one came', pl: 'nadejście następnego' },
  'wrapped-up.imported': { en: 'imported', pl: 'wczytanie' },
  'shell.show.wrapped-up': { en: 'Wrapped up {time} by {by}', pl: 'Zakończenie {time}, {by}' },
  'shell.work.nothing': { en: 'Nothing in hand.', pl: 'Nic w toku.' },
  'shell.column.commands': { en: 'asked for', pl: 'pytany o' },
  'shell.column.seconds': { en: 'seconds', pl: 'sekundy' },
  'shell.column.strict': { en: 'strict', pl: 'strict' },
} as const satisfies Record<string, Message>
