import type { Message } from '../../message.ts'

/** What the place of people says. */
export const consolePeopleMessages = {
  'place.people': { en: 'people', pl: 'zespół' },
  'action.place.people': { en: 'people', pl: 'zespół' },
  'action.person.work': { en: 'what is in hand', pl: 'co w obsłudze' },
  'action.person.status': { en: 'set the status', pl: 'ustaw status' },

  'people.title': { en: 'People', pl: 'Zespół' },
  'people.count': {
    en: '{n} here, {ready} ready',
    pl: 'obecni: {n}, gotowi: {ready}',
  },
  'people.none': {
    en: 'Nobody is to be seen here: your role sees no queues.',
    pl: 'Nikogo tu nie widać: Twoja rola nie widzi kolejek.',
  },
  'people.nothing': { en: 'none', pl: 'brak' },
  'people.on-call': { en: 'on a call {time}', pl: 'rozmawia {time}' },
  'people.on-hold': { en: 'on hold {time}', pl: 'zawieszona {time}' },
  'people.does.idle': { en: 'idle', pl: 'bez zajęcia' },
  'people.does.offered': { en: 'offered', pl: 'ma przydział' },
  'people.does.handling': { en: 'handling', pl: 'obsługuje' },
  'people.does.wrapping-up': { en: 'wrapping up', pl: 'po kontakcie' },
  'people.does.logged-out': { en: 'away', pl: 'poza pracą' },
  'people.team': { en: 'team', pl: 'zespół' },
  'people.queues': { en: 'queues', pl: 'kolejki' },
  'people.skills': { en: 'skills', pl: 'kompetencje' },
  'people.work': { en: 'in hand', pl: 'w obsłudze' },
  'people.work-title': { en: 'In the hands of {name}', pl: 'W obsłudze: {name}' },
  'people.work-none': { en: 'Nothing any more.', pl: 'Już nic.' },
  'people.status-title': { en: 'Status of {name}', pl: 'Status: {name}' },
  'people.status-after-title': {
    en: 'Status of {name} after this work',
    pl: 'Status po tej pracy: {name}',
  },

  'column.name': { en: 'name', pl: 'imię i nazwisko' },
  'column.status': { en: 'status', pl: 'status' },
  'column.since': { en: 'for', pl: 'od' },
  'column.does': { en: 'does', pl: 'zajęcie' },
  'column.team': { en: 'team', pl: 'zespół' },
  'column.in-hand': { en: 'in hand', pl: 'w obsłudze' },

  'done.status-of': {
    en: '{name}: {status}. {key:undo} takes it back.',
    pl: '{name}: {status}. {key:undo} cofa.',
  },
  'done.next-status-of': {
    en: '{name}, after this work: {status}. {key:undo} takes it back.',
    pl: '{name}, po tej pracy: {status}. {key:undo} cofa.',
  },
  'blocked.nothing-in-hand': { en: 'nothing is in hand', pl: 'nic nie jest w obsłudze' },
  'blocked.person-away': {
    en: 'not signed in; each signs in alone',
    pl: 'bez zalogowania; każdy loguje się sam',
  },
} as const satisfies Readonly<Record<string, Message>>
