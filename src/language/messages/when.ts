import type { Message } from '../message.ts'

/** What is said when a text names no time. */
export const whenMessages = {
  'when.not-understood': { en: '“{text}” is not a time.', pl: '„{text}” to nie jest termin.' },
  'when.no-such-date': { en: 'There is no such date: “{text}”.', pl: 'Nie ma takiej daty: „{text}”.' },
  'when.no-such-time': {
    en: 'There is no such time of day: “{text}”.',
    pl: 'Nie ma takiej godziny: „{text}”.',
  },
  'when.time-missing': { en: '“{text}” needs a time of day.', pl: '„{text}” wymaga podania godziny.' },
  'when.past': { en: '“{text}”: that is past.', pl: '„{text}”: to już minęło.' },
  'when.expected': {
    en: 'Write it like tomorrow 10, next tuesday 10, 14:30, in 3 days, +2d 10:00, 1 Dec or 2026-12-01 9:00.',
    pl: 'Napisz np. jutro 10, przyszły wtorek o 10, 14:30, za 3 dni, +2d 10:00, 1.12 9:00 lub 2026-12-01 9:00.',
  },
} as const satisfies Record<string, Message>
