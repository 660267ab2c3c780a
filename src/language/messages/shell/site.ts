import type { Message } from '../../message.ts'

/** What the verbs of the site’s files say. */
export const shellSiteMessages = {
  'shell.site-check.summary': { en: 'check the files of a site', pl: 'sprawdź pliki konfiguracji' },
  'shell.site-diff.summary': { en: 'show what the files would change', pl: 'pokaż, co zmieniłyby pliki' },
  'shell.site-apply.summary': { en: 'make the site what the files say', pl: 'zastosuj pliki konfiguracji' },
  'shell.site-export.summary': { en: 'write the site as files', pl: 'zapisz konfigurację do plików' },
  'shell.site.right': { en: 'The files are right: {sections}.', pl: 'Pliki są poprawne: {sections}.' },
  'shell.site.applied': { en: 'Applied.', pl: 'Zastosowano.' },
  'shell.site.processes-left': {
    en: {
      one: '{n} process is left out: it stands in a file of its own, which `linia site export FOLDER` writes.',
      other:
        '{n} processes are left out: each stands in a file of its own, which `linia site export FOLDER` writes.',
    },
    pl: {
      one: 'Pominięto {n} proces: ma osobny plik, który zapisuje `linia site export FOLDER`.',
      few: 'Pominięto {n} procesy: mają osobne pliki, które zapisuje `linia site export FOLDER`.',
      many: 'Pominięto {n} procesów: mają osobne pliki, które zapisuje `linia site export FOLDER`.',
      other: 'Pominięto {n} procesu: mają osobne pliki, które zapisuje `linia site export FOLDER`.',
    },
  },
  'shell.site.exported': {
    en: { one: '{n} file is in {folder}.', other: '{n} files are in {folder}.' },
    pl: {
      one: '{n} plik jest w {folder}.',
      few: '{n} pliki są w {folder}.',
      many: '{n} plików jest w {folder}.',
      other: '{n} pliku jest w {folder}.',
    },
  },
} as const satisfies Record<string, Message>
