import type { Message } from '../../message.ts'

/** What `linia watch` says. */
export const shellWatchMessages = {
  'shell.watch.summary': { en: 'show what is done as it is done', pl: 'pokazuj na bieżąco, co się dzieje' },
  'shell.option.watch-since': {
    en: 'begin after this event, or at a time: 1042, +7, 10m, 2026-11-23T08:00Z',
    pl: 'zacznij po tym zdarzeniu albo od chwili: 1042, +7, 10m, 2026-11-23T08:00Z',
  },
  'shell.option.watch-command': {
    en: 'only this command, such as wrap-up',
    pl: 'tylko to polecenie, np. wrap-up',
  },
  'shell.option.watch-ref': { en: 'only what touches this record', pl: 'tylko to, co dotyczy tego zapisu' },
  'shell.option.watch-queue': {
    en: 'only what is in this queue now',
    pl: 'tylko to, co jest teraz w tej kolejce',
  },
  'shell.option.watch-count': { en: 'end after this many', pl: 'zakończ po tylu zdarzeniach' },
  'shell.option.watch-for': { en: 'end after this time: 30s, 10m', pl: 'zakończ po tym czasie: 30s, 10m' },
  'shell.option.watch-personal': {
    en: 'tell in JSON what commands were given, personal data with it',
    pl: 'w JSON podawaj też dane poleceń, razem z danymi osobowymi',
  },
  'shell.watch.goes-on': {
    en: 'The store that lies there now is watched from here on.',
    pl: 'Od teraz obserwowana jest baza, która tam teraz jest.',
  },
} as const satisfies Record<string, Message>
