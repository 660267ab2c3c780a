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
  'site.problem.yaml-syntax': {
    en: 'This is not YAML: {detail}.',
    pl: 'To nie jest poprawny YAML: {detail}.',
  },
  'site.hint.yaml-syntax': {
    en: 'Look at the indentation, and at quotes and brackets that are not closed.',
    pl: 'Sprawdź wcięcia oraz niezamknięte cudzysłowy i nawiasy.',
  },
  'site.problem.yaml-tab': { en: 'A tab cannot indent.', pl: 'Tabulator nie może być wcięciem.' },
  'site.hint.yaml-tab': { en: 'Indent with spaces.', pl: 'Użyj spacji.' },
  'site.problem.yaml-too-deep': {
    en: 'It is nested more than {limit} levels deep.',
    pl: 'Zagnieżdżenie przekracza {limit} poziomów.',
  },
  'site.hint.yaml-too-deep': {
    en: 'Nothing of a site lies that deep; look for brackets that are not closed.',
    pl: 'Konfiguracja nie sięga tak głęboko; poszukaj niezamkniętych nawiasów.',
  },
  'site.problem.yaml-several-documents': {
    en: 'A file holds one document.',
    pl: 'Plik może zawierać jeden dokument.',
  },
  'site.hint.yaml-several-documents': {
    en: 'Take out the line with ---, or make two files.',
    pl: 'Usuń wiersz z --- albo zrób dwa pliki.',
  },
  'site.problem.yaml-anchor': {
    en: 'Anchors and aliases (& and *) are not read.',
    pl: 'Kotwice i aliasy (& i *) nie są obsługiwane.',
  },
  'site.hint.yaml-anchor': {
    en: 'Write the value where it is needed; a text that begins with & or * needs quotes.',
    pl: 'Wpisz wartość tam, gdzie jest potrzebna; tekst od & lub * wymaga cudzysłowu.',
  },
  'site.problem.yaml-tag': {
    en: 'Tags such as {tag} are not read.',
    pl: 'Znaczniki takie jak {tag} nie są obsługiwane.',
  },
  'site.hint.yaml-tag': {
    en: 'Take it out; a text that begins with ! needs quotes.',
    pl: 'Usuń go; tekst od ! wymaga cudzysłowu.',
  },
  'site.problem.yaml-duplicate-key': { en: '{key} stands twice here.', pl: '{key} występuje tu dwa razy.' },
  'site.hint.yaml-duplicate-key': { en: 'Keep one of the two.', pl: 'Zostaw jedno z nich.' },
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
} as const satisfies Record<string, Message>
