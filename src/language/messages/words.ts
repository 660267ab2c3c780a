import type { Message } from '../message.ts'

/** Words that every surface needs. */
export const wordMessages = {
  'word.yes': { en: 'yes', pl: 'tak' },
  'word.no': { en: 'no', pl: 'nie' },
  'word.none': { en: 'none', pl: 'brak' },
  'word.unknown': { en: 'unknown', pl: 'nieznane' },
  'state.queued': { en: 'waiting', pl: 'oczekuje' },
  'state.offered': { en: 'offered', pl: 'przydzielony' },
  'state.active': { en: 'active', pl: 'w obsłudze' },
  'state.held': { en: 'on hold', pl: 'zawieszony' },
  'state.wrapping-up': { en: 'wrapping up', pl: 'praca po kontakcie' },
  'state.done': { en: 'done', pl: 'zakończony' },
  'state.abandoned': { en: 'abandoned', pl: 'porzucony' },
  'state.flowed-out': { en: 'flowed out', pl: 'przekierowany' },
} as const satisfies Record<string, Message>
