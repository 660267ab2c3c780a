import type { Message } from '../../message.ts'

/** What the console says about the files of messages. */
export const consoleFileMessages = {
  'action.files.open': { en: 'files', pl: 'pliki' },
  'blocked.no-files': { en: 'no message has a file', pl: 'żadna wiadomość nie ma pliku' },
  'files.title': { en: 'Files of {ref}', pl: 'Pliki {ref}' },
  'files.save-one': { en: 'Save {name} to', pl: 'Zapisz {name} w' },
  'files.save-all': {
    en: { one: 'Save {n} file to', other: 'Save {n} files to' },
    pl: {
      one: 'Zapisz {n} plik w',
      few: 'Zapisz {n} pliki w',
      many: 'Zapisz {n} plików w',
      other: 'Zapisz {n} pliku w',
    },
  },
  'files.sent': { en: 'sent', pl: 'wysłany' },
  'files.saved': { en: 'Saved as {path}.', pl: 'Zapisano jako {path}.' },
  'files.saved-all': {
    en: { one: '{n} file saved in {folder}.', other: '{n} files saved in {folder}.' },
    pl: {
      one: 'Zapisano {n} plik w {folder}.',
      few: 'Zapisano {n} pliki w {folder}.',
      many: 'Zapisano {n} plików w {folder}.',
      other: 'Zapisano {n} pliku w {folder}.',
    },
  },
  'files.opened': {
    en: '{name} is open elsewhere, as a copy that goes with the console; s keeps one.',
    pl: '{name} jest otwarty obok, jako kopia, która zniknie z konsolą; s zapisuje na stałe.',
  },
  'files.no-program': {
    en: 'Nothing here can show {name}; s saves it.',
    pl: 'Nic tutaj nie pokaże {name}; s zapisuje.',
  },
  'files.runs': {
    en: '{name} could run a program, so it is not opened; s saves it.',
    pl: '{name} może uruchomić program, więc nie zostanie otwarty; s zapisuje.',
  },
  'files.disguised': {
    en: '{name} is not what its name says: it is {is}. It is not opened; s saves it.',
    pl: '{name} nie jest tym, co mówi nazwa: to {is}. Nie zostanie otwarty; s zapisuje.',
  },
  'files.unknown': {
    en: 'What {name} does is not known, so it is not opened; s saves it.',
    pl: 'Nie wiadomo, co robi {name}, więc nie zostanie otwarty; s zapisuje.',
  },
  'content-kind.windows-program': { en: 'a program for Windows', pl: 'program dla Windows' },
  'content-kind.linux-program': { en: 'a program for Linux', pl: 'program dla Linuksa' },
  'content-kind.mac-program': { en: 'a program for macOS', pl: 'program dla macOS' },
  'content-kind.script': { en: 'a script', pl: 'skrypt' },
  'content-kind.starter': { en: 'a starter of programs', pl: 'aktywator programu' },
  'content-kind.web-page': { en: 'a web page', pl: 'strona internetowa' },
  'content-kind.archive': { en: 'an archive', pl: 'archiwum' },
  'content-kind.pdf': { en: 'a PDF', pl: 'plik PDF' },
  'content-kind.image': { en: 'an image', pl: 'obraz' },
  'content-kind.office': { en: 'an office document', pl: 'dokument biurowy' },
  'keys.attach': { en: 'attach', pl: 'załącz' },
  'keys.take-off': { en: 'take off', pl: 'odłącz' },
  'reply.attach': { en: 'Attach', pl: 'Załącz' },
  'reply.more-files': {
    en: { one: 'and {n} more', other: 'and {n} more' },
    pl: { one: 'i jeszcze {n}', few: 'i jeszcze {n}', many: 'i jeszcze {n}', other: 'i jeszcze {n}' },
  },
  'reply.files': { en: 'Files', pl: 'Pliki' },
  'reply.file-lost': {
    en: 'The content of {name} is gone from beside the store: take it off, Ctrl-O, or attach it again.',
    pl: 'Treść pliku {name} zniknęła spoza bazy: odłącz go, Ctrl-O, albo załącz ponownie.',
  },
  'keys.quote': { en: 'quote', pl: 'cytat' },
  'keys.look-first': { en: 'look first', pl: 'podgląd' },
  'reply.preview.en': { en: ';{template} in English would be', pl: ';{template} po angielsku to' },
  'reply.preview.pl': { en: ';{template} in Polish would be', pl: ';{template} po polsku to' },
  'reply.nothing-to-quote': {
    en: 'The customer wrote nothing to be quoted.',
    pl: 'Klient nie napisał nic do zacytowania.',
  },
  'reply.quote-masked': {
    en: 'What the customer wrote is masked until the caller is verified, so it is not quoted.',
    pl: 'Tekst klienta jest zamaskowany do czasu weryfikacji rozmówcy, więc nie można go zacytować.',
  },
  'keys.save-all': { en: 'save all', pl: 'zapisz wszystkie' },
  'keys.open': { en: 'open', pl: 'otwórz' },
  'keys.back': { en: 'back', pl: 'wróć' },
} as const satisfies Readonly<Record<string, Message>>
