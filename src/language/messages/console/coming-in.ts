import type { Message } from '../../message.ts'

/** What is asked before there is work: a window that is large enough, a store, and who is working. */
export const consoleComingInMessages = {
  'sign-in.title': { en: 'Who is working?', pl: 'Kto pracuje?' },
  'sign-in.filter': { en: 'Name', pl: 'Nazwisko' },

  'first-run.title': { en: 'A new store', pl: 'Nowa baza' },
  'first-run.welcome': {
    en: 'Welcome to Linia. What shall this store begin with?',
    pl: 'Witamy w Linii. Od czego zacząć?',
  },
  'first-run.where': { en: 'It will be kept in {path}', pl: 'Baza będzie w {path}' },
  'first-run.demo': { en: 'The demo site', pl: 'Przykładowa firma' },
  'first-run.own': { en: 'My own team', pl: 'Własny zespół' },
  'first-run.demo-hint': {
    en: 'Wiślana Energia: five queues, eleven people, 60 customers and one day of contacts.',
    pl: 'Wiślana Energia: pięć kolejek, jedenaście osób, 60 klientów i jeden dzień kontaktów.',
  },
  'first-run.tour': {
    en: 'To be shown round first, leave with Esc and type: {program} tour',
    pl: 'Aby najpierw się rozejrzeć, wyjdź klawiszem Esc i wpisz: {program} tour',
  },
  'first-run.own-hint': { en: 'Three questions, then you can work.', pl: 'Trzy pytania i można pracować.' },
  'first-run.team': { en: 'What is your team called?', pl: 'Jak nazywa się zespół?' },
  'first-run.queue': { en: 'Name of the first queue?', pl: 'Nazwa pierwszej kolejki?' },
  'first-run.agent': { en: 'And your own name?', pl: 'A jak się nazywasz?' },

  'too-small': {
    en: 'The window has {columns} × {rows}. Linia needs at least {neededColumns} × {neededRows}.',
    pl: 'Okno ma {columns} × {rows}. Linia potrzebuje co najmniej {neededColumns} × {neededRows}.',
  },
} as const satisfies Record<string, Message>
