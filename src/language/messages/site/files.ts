import type { Message } from '../../message.ts'

/** What reading the site’s files says, down to their YAML. */
export const siteFileMessages = {
  'site.problem.path-not-found': {
    en: 'There is no such file or folder.',
    pl: 'Nie ma takiego pliku ani folderu.',
  },
  'site.hint.path-not-found': {
    en: 'Give a YAML file, or a folder that holds some.',
    pl: 'Podaj plik YAML albo folder z takimi plikami.',
  },
  'site.problem.path-unreadable': {
    en: 'It cannot be read ({reason}).',
    pl: 'Nie można odczytać ({reason}).',
  },
  'site.hint.path-unreadable': { en: 'Check the rights to the file.', pl: 'Sprawdź uprawnienia do pliku.' },
  'site.problem.file-not-regular': {
    en: 'It is no file, but a pipe, a socket or a device.',
    pl: 'To nie jest plik, tylko potok, gniazdo albo urządzenie.',
  },
  'site.hint.file-not-regular': {
    en: 'Write what it gives into a file first.',
    pl: 'Zapisz najpierw jego zawartość do pliku.',
  },
  'site.problem.nothing-to-read': {
    en: 'There is no configuration here.',
    pl: 'Nie ma tu żadnej konfiguracji.',
  },
  'site.hint.nothing-to-read': {
    en: 'A site is read from files that end in .yaml, each with sections such as queues: or people:.',
    pl: 'Konfiguracja to pliki .yaml z sekcjami takimi jak queues: lub people:.',
  },
  'site.problem.file-too-large': {
    en: 'The file has {kilobytes} kB; at most {limit} kB are read.',
    pl: 'Plik ma {kilobytes} kB; czytamy najwyżej {limit} kB.',
  },
  'site.hint.file-too-large': {
    en: 'Split it: every section may have a file of its own.',
    pl: 'Podziel go: każda sekcja może mieć własny plik.',
  },
  'site.problem.too-many-files': {
    en: 'There are {found} YAML files; at most {limit} are read.',
    pl: 'Jest {found} plików YAML; czytamy najwyżej {limit}.',
  },
  'site.hint.too-many-files': {
    en: 'Keep the files of the site in a folder of their own.',
    pl: 'Trzymaj pliki konfiguracji w osobnym folderze.',
  },
  'site.problem.not-text': { en: 'The file is not UTF-8 text.', pl: 'Plik nie jest tekstem w UTF-8.' },
  'site.hint.not-text': { en: 'Save it as UTF-8.', pl: 'Zapisz go w kodowaniu UTF-8.' },
  'site.problem.line-too-long': {
    en: 'The line is longer than {limit} characters.',
    pl: 'Wiersz ma ponad {limit} znaków.',
  },
  'site.hint.line-too-long': {
    en: 'Break it up; no setting needs a line this long.',
    pl: 'Podziel go; żadne ustawienie nie wymaga tak długiego wiersza.',
  },
  'site.problem.section-twice': {
    en: 'The section {name} is already in {first}.',
    pl: 'Sekcja {name} jest już w {first}.',
  },
  'site.hint.section-twice': {
    en: 'Put everything of a section into one file.',
    pl: 'Umieść całą sekcję w jednym pliku.',
  },
  'site.problem.section-missing': { en: 'The section {name} is missing.', pl: 'Brakuje sekcji {name}.' },
  'site.hint.section-missing': {
    en: 'A new site needs its name, languages and time zone.',
    pl: 'Nowa konfiguracja wymaga nazwy, języków i strefy czasowej.',
  },
  'site.problem.still-named': {
    en: {
      one: 'Left out here, but still named: {names} ({n} place in {sections}).',
      other: 'Left out here, but still named: {names} ({n} places in {sections}).',
    },
    pl: 'Pominięto tu, choć reszta konfiguracji nadal używa: {names} (sekcje: {sections}; miejsc: {n}).',
  },
  'site.hint.still-named': {
    en: 'Keep it here, or give the sections that name it too: `linia site export FOLDER` writes the site as it is.',
    pl: 'Zostaw to tutaj albo podaj też sekcje, które tego używają: całą konfigurację zapisze `linia site export FOLDER`.',
  },
  'site.problem.rest-disagrees': {
    en: {
      one: 'What these files leave out does not go with this: {n} place in {sections}. {place}: {why}',
      other:
        'What these files leave out does not go with this: {n} places in {sections}. The first, {place}: {why}',
    },
    pl: {
      one: 'Pominięta reszta konfiguracji nie zgadza się z tym w {n} miejscu (sekcje: {sections}). {place}: {why}',
      few: 'Pominięta reszta konfiguracji nie zgadza się z tym w {n} miejscach (sekcje: {sections}). Pierwsze, {place}: {why}',
      many: 'Pominięta reszta konfiguracji nie zgadza się z tym w {n} miejscach (sekcje: {sections}). Pierwsze, {place}: {why}',
      other:
        'Pominięta reszta konfiguracji nie zgadza się z tym w {n} miejsca (sekcje: {sections}). Pierwsze, {place}: {why}',
    },
  },
  'site.hint.rest-disagrees': {
    en: '`linia site export FOLDER` writes those sections: change them together.',
    pl: 'Te sekcje zapisze `linia site export FOLDER`: zmień je razem.',
  },
} as const satisfies Record<string, Message>
