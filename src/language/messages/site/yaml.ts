import type { Message } from '../../message.ts'

/** What reading a site's files says of their YAML: how it is written, before what it means. */
export const siteYamlMessages = {
  'site.problem.yaml-syntax': {
    en: 'This is not YAML: {detail}.',
    pl: 'To nie jest poprawny YAML: {detail}.',
  },
  'site.hint.yaml-syntax': {
    en: 'Look at the indentation, and at quotes and brackets that are not closed.',
    pl: 'Sprawdź wcięcia oraz niezamknięte cudzysłowy i nawiasy.',
  },
  'site.problem.yaml-colon': {
    en: 'This text has a colon and a blank in it, which YAML reads as another key.',
    pl: 'W tekście jest dwukropek ze spacją, co YAML czyta jako kolejny klucz.',
  },
  'site.hint.yaml-colon': {
    en: 'Put quotes around it: {quoted}. Or write | behind the key and the text below it, further right.',
    pl: 'Ujmij go w cudzysłów: {quoted}. Albo napisz | za kluczem, a tekst niżej, z większym wcięciem.',
  },
  'site.problem.yaml-colon-in-braces': {
    en: 'Between braces or brackets this has a colon and a blank too many.',
    pl: 'Między nawiasami jest tu o jeden dwukropek ze spacją za dużo.',
  },
  'site.hint.yaml-colon-in-braces': {
    en: 'A text needs quotes: {quoted}. Between two entries stands a comma.',
    pl: 'Tekst wymaga cudzysłowu: {quoted}. Wpisy oddziela przecinek.',
  },
  'site.problem.yaml-indent': {
    en: 'This line begins in the wrong column.',
    pl: 'Ten wiersz ma złe wcięcie.',
  },
  'site.hint.yaml-indent': {
    en: 'Entries of one kind begin in the same column, what belongs to one further right. A text of several lines stands below a |.',
    pl: 'Wpisy tego samego poziomu zaczynają się w tej samej kolumnie, a ich zawartość dalej w prawo. Tekst w kilku wierszach stoi pod |.',
  },
  'site.problem.yaml-comma-in-braces': {
    en: 'Between braces the comma before “{name}” ends the text.',
    pl: 'W nawiasach przecinek przed „{name}” kończy tekst.',
  },
  'site.hint.yaml-comma-in-braces': {
    en: "A text with a comma needs quotes: { en: 'Yes, of course' }.",
    pl: "Tekst z przecinkiem wymaga cudzysłowu: { pl: 'Tak, oczywiście' }.",
  },
  'site.problem.yaml-no-key': {
    en: '“{line}” is no key with a value.',
    pl: '„{line}” nie jest kluczem z wartością.',
  },
  'site.hint.yaml-no-key': {
    en: 'Write key: value, with a blank behind the colon. If it goes on with a text, it begins further right than the key of the text.',
    pl: 'Napisz klucz: wartość, ze spacją za dwukropkiem. Dalszy ciąg tekstu musi mieć większe wcięcie niż jego klucz.',
  },
  'site.problem.yaml-start': {
    en: 'In YAML a text cannot begin with {character}.',
    pl: 'W YAML tekst nie może zaczynać się od {character}.',
  },
  'site.hint.yaml-start': {
    en: 'Put quotes around the text.',
    pl: 'Ujmij tekst w cudzysłów.',
  },
  'site.problem.yaml-braces': {
    en: 'In YAML a text cannot begin with {start}.',
    pl: 'W YAML tekst nie może zaczynać się od {start}.',
  },
  'site.hint.yaml-braces': {
    en: 'Put single quotes around the text, or write | behind the key and the text below it, further right.',
    pl: "Ujmij tekst w apostrofy ('…') albo napisz | za kluczem, a tekst niżej, z większym wcięciem.",
  },
  'site.problem.yaml-behind-quote': {
    en: 'Something stands here behind the end of the value.',
    pl: 'Coś stoi tu za końcem wartości.',
  },
  'site.hint.yaml-behind-quote': {
    en: "Put quotes around all of it; a single quote inside is written twice: 'Don''t'.",
    pl: "Ujmij całość w cudzysłów; apostrof wewnątrz pisze się dwa razy: 'Mac''a'.",
  },
  'site.problem.yaml-behind-bar': {
    en: 'Nothing can stand behind | or > in the same line.',
    pl: 'Za | ani > nic nie może stać w tym samym wierszu.',
  },
  'site.hint.yaml-behind-bar': {
    en: 'Begin the text in the next line, further right than the key; or leave the sign out.',
    pl: 'Zacznij tekst w następnym wierszu, z większym wcięciem niż klucz, albo usuń ten znak.',
  },
  'site.problem.yaml-quote-open': {
    en: 'The quote that begins here is never closed.',
    pl: 'Otwarty tu cudzysłów nie jest zamknięty.',
  },
  'site.hint.yaml-quote-open': {
    en: 'Close it at the end of the text.',
    pl: 'Zamknij go na końcu tekstu.',
  },
  'site.problem.yaml-bracket-open': {
    en: 'A bracket before this place is not closed.',
    pl: 'Nawias przed tym miejscem nie jest zamknięty.',
  },
  'site.hint.yaml-bracket-open': {
    en: 'Close it: [ a, b ] or { key: value }.',
    pl: 'Zamknij go: [ a, b ] albo { klucz: wartość }.',
  },
  'site.problem.yaml-escape': {
    en: 'In double quotes \\ begins a special character, and there is none like this.',
    pl: 'W cudzysłowie "…" znak \\ zaczyna znak specjalny, a takiego nie ma.',
  },
  'site.hint.yaml-escape': {
    en: "Use single quotes, '…', in which \\ is a letter like others.",
    pl: "Użyj apostrofów ('…'), w których \\ jest zwykłym znakiem.",
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
} as const satisfies Record<string, Message>
