import type { Message } from '../../message.ts'

/** What `linia rights` says. */
export const shellRightMessages = {
  'shell.rights.summary': {
    en: 'what a role or an agent may do, how far, up to which amount, and who says so',
    pl: 'uprawnienia roli lub konsultanta: zakres, limit kwoty i źródło',
  },
  'shell.rights.team': { en: 'team {team}', pl: 'zespół {team}' },
  'shell.rights.queues': { en: 'queues {queues}', pl: 'kolejki: {queues}' },
  'shell.rights.none': { en: 'No right answers to that.', pl: 'Nie dotyczy to żadnego uprawnienia.' },
  'shell.column.right': { en: 'right', pl: 'uprawnienie' },
  'shell.column.reaches': { en: 'reaches', pl: 'zakres' },
  'shell.column.limit': { en: 'limit', pl: 'limit' },
  'shell.column.from': { en: 'from', pl: 'źródło' },
  'shell.rights.from.program': { en: 'program', pl: 'program' },
  'shell.rights.from.site': { en: 'site: {row}', pl: 'konfiguracja: {row}' },
  'reach.none': { en: '–', pl: '–' },
  'reach.own': { en: 'own', pl: 'własne' },
  'reach.team': { en: 'team', pl: 'zespół' },
  'reach.queue': { en: 'queues', pl: 'kolejki' },
  'reach.site': { en: 'all', pl: 'wszystkie' },
} as const satisfies Record<string, Message>
