import type { Message } from '../../message.ts'

/** Who else is at a record just now. */
export const consoleOthersMessages = {
  'others.yourself': { en: '{name} (you, elsewhere)', pl: '{name} (Ty, w innym oknie)' },
  'others.open': { en: '{name} has it open', pl: '{name} ma to otwarte' },
  'others.since': { en: '{writes} (since {time})', pl: '{writes} od {time}' },
  'others.writes.reply': {
    en: '{name} is writing a reply',
    pl: '{name} pisze odpowiedź',
  },
  'others.writes.note': {
    en: '{name} is writing a note',
    pl: '{name} pisze notatkę',
  },
  'others.writes.wrap-up': {
    en: '{name} is wrapping it up',
    pl: '{name} wypełnia formularz zakończenia',
  },
  'others.writes.callback': {
    en: '{name} is arranging a callback',
    pl: '{name} umawia oddzwonienie',
  },
  'others.writes.resolution': {
    en: '{name} is resolving it',
    pl: '{name} wpisuje rozwiązanie',
  },
} as const satisfies Record<string, Message>
