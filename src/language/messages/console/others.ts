import type { Message } from '../../message.ts'

/** Who else is at a record just now. */
export const consoleOthersMessages = {
  'others.yourself': { en: '{name} (you, elsewhere)', pl: '{name} (Ty, w innym oknie)' },
  'others.open': { en: '{name} has it open', pl: '{name} ma to otwarte' },
  'others.writes.reply': {
    en: '{name} is writing a reply (since {time})',
    pl: '{name} pisze odpowiedź od {time}',
  },
  'others.writes.note': {
    en: '{name} is writing a note (since {time})',
    pl: '{name} pisze notatkę od {time}',
  },
  'others.writes.wrap-up': {
    en: '{name} is wrapping it up (since {time})',
    pl: '{name} wypełnia formularz zakończenia od {time}',
  },
  'others.writes.callback': {
    en: '{name} is arranging a callback (since {time})',
    pl: '{name} umawia oddzwonienie od {time}',
  },
  'others.writes.resolution': {
    en: '{name} is resolving it (since {time})',
    pl: '{name} wpisuje rozwiązanie od {time}',
  },
} as const satisfies Record<string, Message>
