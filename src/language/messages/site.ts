import type { Message } from '../message.ts'

/** What reading, checking and applying the site's files says. */
export const siteMessages = {
  'site.unchanged': { en: 'The site is as the files say.', pl: 'Konfiguracja jest zgodna z plikami.' },
  'site.problems': {
    en: { one: '{n} problem; nothing was applied.', other: '{n} problems; nothing was applied.' },
    pl: {
      one: '{n} błąd; niczego nie zastosowano.',
      few: '{n} błędy; niczego nie zastosowano.',
      many: '{n} błędów; niczego nie zastosowano.',
      other: '{n} błędu; niczego nie zastosowano.',
    },
  },
} as const satisfies Record<string, Message>
