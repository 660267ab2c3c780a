import type { HookRefusal } from '../../../domain/refusals/hook-refusals.ts'
import type { WordsOf } from '../../refusal-words.ts'

/** What refusals about hooks say. */
export const hookRefusals = {
  'hook-refused': {
    message: { en: 'Your hook {hook} refused: “{text}”.', pl: 'Hak {hook} odmówił: „{text}”.' },
    hint: {
      en: 'Nothing was changed. `linia hooks` shows the hooks of this account.',
      pl: 'Niczego nie zmieniono. Haki tego konta pokaże `linia hooks`.',
    },
  },
  'hook-failed': {
    message: {
      en: 'Your hook {hook} has to allow this, and could not be heard: {why}.',
      pl: 'Na to musi zgodzić się hak {hook}, a nie udało się go wysłuchać: {why}.',
    },
    hint: {
      en: 'Nothing was changed. Mend the hook (`linia hooks try {hook}`), or let it be no longer strict in hooks.yaml.',
      pl: 'Niczego nie zmieniono. Napraw hak (`linia hooks try {hook}`) albo zdejmij z niego `strict` w hooks.yaml.',
    },
  },
  'hook-settings-wrong': {
    message: {
      en: 'The settings of the hooks in {path} cannot be read: {problem}.',
      pl: 'Nie można odczytać ustawień haków w {path}: {problem}.',
    },
    hint: {
      en: 'Nothing was changed, because a hook may be meant to be strict. Correct the file or move it away.',
      pl: 'Niczego nie zmieniono, bo hak może być oznaczony `strict`. Popraw plik albo go przenieś.',
    },
  },
  'hook-not-found': {
    message: { en: 'There is no hook {hook}.', pl: 'Nie ma haka {hook}.' },
    hint: { en: '`linia hooks` lists them.', pl: 'Ich listę pokaże `linia hooks`.' },
  },
} as const satisfies WordsOf<HookRefusal>
