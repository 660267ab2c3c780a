import type { SiteRefusal } from '../../../domain/refusals/site-refusals.ts'
import type { WordsOf } from '../../refusal-words.ts'

/** What refusals about applying the site’s files say. */
export const siteRefusals = {
  'site-invalid': {
    message: {
      en: {
        one: 'The site files have {n} problem; nothing was applied.',
        other: 'The site files have {n} problems; nothing was applied.',
      },
      pl: {
        one: 'Pliki konfiguracji mają {n} błąd; niczego nie zastosowano.',
        few: 'Pliki konfiguracji mają {n} błędy; niczego nie zastosowano.',
        many: 'Pliki konfiguracji mają {n} błędów; niczego nie zastosowano.',
        other: 'Pliki konfiguracji mają {n} błędu; niczego nie zastosowano.',
      },
    },
    hint: {
      en: '`linia site check` shows each with file and line.',
      pl: 'Każdy z plikiem i wierszem pokaże `linia site check`.',
    },
  },
  'site-code-changed': {
    message: {
      en: 'The code {wrapUpCode} is in use as version {version} and cannot change.',
      pl: 'Kod {wrapUpCode} jest w użyciu w wersji {version} i nie można go zmienić.',
    },
    hint: { en: 'Give it the next version number.', pl: 'Nadaj mu kolejny numer wersji.' },
  },
  'site-work-in-hand': {
    message: {
      en: '{record} cannot be retired: {refs} is still in hand.',
      pl: 'Nie można wycofać {record}: w toku jest jeszcze {refs}.',
    },
    hint: {
      en: 'Let go of it first: `linia transfer`, `linia put-back` or `linia wrap`.',
      pl: 'Najpierw przekaż to, zwróć do kolejki albo zakończ: `linia transfer`, `linia put-back` lub `linia wrap`.',
    },
  },
  'site-queue-not-empty': {
    message: {
      en: 'Queue {queue} cannot be retired: {waiting} still wait in it.',
      pl: 'Nie można wycofać kolejki {queue}: liczba oczekujących kontaktów to {waiting}.',
    },
    hint: {
      en: '`linia queue {queue}` shows it; handle it, or move it with `linia transfer`.',
      pl: 'Pokaże je `linia queue {queue}`; obsłuż je albo przenieś przez `linia transfer`.',
    },
  },
} as const satisfies WordsOf<SiteRefusal>
