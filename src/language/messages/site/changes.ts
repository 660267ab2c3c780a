import type { Message } from '../../message.ts'

/** What is said of the site’s files as a whole, and of what they would change. */
export const siteChangeMessages = {
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
  'site.hint.nearest': { en: 'Did you mean {nearest}?', pl: 'Czy chodziło o {nearest}?' },
  'site.problem.version-not-raised': {
    en: '{name} has come to mean something else under the same version.',
    pl: '{name} zmieniło znaczenie w tej samej wersji.',
  },
  'site.hint.version-not-raised': {
    en: 'Old records keep the meaning they were made under: write version: {version}.',
    pl: 'Stare wpisy zachowują znaczenie, z którym powstały: napisz version: {version}.',
  },
  'site.problem.version-lowered': {
    en: '{name} is already at version {version}.',
    pl: '{name} ma już wersję {version}.',
  },
  'site.hint.version-lowered': { en: 'A version never goes back.', pl: 'Wersja nigdy się nie cofa.' },
  'site.change.added': { en: '+ {section} {key}', pl: '+ {section} {key}' },
  'site.change.changed': {
    en: '~ {section} {key}: {field} {before} → {after}',
    pl: '~ {section} {key}: {field} {before} → {after}',
  },
  'site.change.retired': { en: '- {section} {key} (retired)', pl: '- {section} {key} (wycofane)' },
  'site.change.restored': { en: '+ {section} {key} (back in use)', pl: '+ {section} {key} (przywrócone)' },
} as const satisfies Record<string, Message>
