import type { Message } from '../../message.ts'

/** What checking single values of the site’s files says. */
export const siteValueMessages = {
  'site.problem.key-unknown': { en: '{name} means nothing here.', pl: '{name} nic tu nie znaczy.' },
  'site.hint.key-unknown': {
    en: 'docs/site-files.md lists what can stand here.',
    pl: 'docs/site-files.md wymienia, co może tu stać.',
  },
  'site.problem.key-missing': { en: '{name} is missing.', pl: 'Brakuje {name}.' },
  'site.hint.key-missing': { en: 'It has to be given.', pl: 'Trzeba to podać.' },
  'site.problem.key-malformed': {
    en: '{name} does not look as it has to here.',
    pl: '{name} nie ma wymaganej postaci.',
  },
  'site.hint.key-malformed': {
    en: 'A key has lower-case letters a-z, digits and single hyphens, and begins with a letter.',
    pl: 'Klucz to małe litery a-z, cyfry i pojedyncze łączniki, zaczyna się od litery.',
  },
  'site.problem.value-wrong-type': {
    en: 'Here stands {found}, where {expected} is needed.',
    pl: 'Jest tu {found}, a potrzeba {expected}.',
  },
  'site.hint.value-wrong-type': {
    en: 'A text that looks like a number needs quotes; a list begins each line with a hyphen.',
    pl: 'Tekst wyglądający jak liczba wymaga cudzysłowu; wiersze listy zaczynają się łącznikiem.',
  },
  'site.problem.value-unknown': { en: '{name} cannot be chosen here.', pl: '{name} nie jest tu możliwe.' },
  'site.hint.value-unknown': { en: 'Choose one of: {allowed}', pl: 'Wybierz jedno z: {allowed}' },
  'site.problem.value-empty': { en: 'Nothing stands here.', pl: 'Nic tu nie ma.' },
  'site.hint.value-empty': {
    en: 'Give a value, or leave the key out.',
    pl: 'Podaj wartość albo usuń klucz.',
  },
  'site.problem.value-too-long': {
    en: 'The text is longer than {limit} characters.',
    pl: 'Tekst ma ponad {limit} znaków.',
  },
  'site.hint.value-too-long': { en: 'Shorten it.', pl: 'Skróć go.' },
  'site.problem.value-out-of-range': { en: 'The number is out of range.', pl: 'Liczba jest poza zakresem.' },
  'site.hint.value-out-of-range': {
    en: 'It must be {bound}.',
    pl: 'Musi być {bound}.',
  },
  'site.problem.value-twice': {
    en: '{name} stands twice in this list.',
    pl: '{name} występuje dwa razy na tej liście.',
  },
  'site.hint.value-twice': { en: 'Keep one of the two.', pl: 'Zostaw jedno z nich.' },
  'site.problem.too-many': { en: 'There are more than {limit} here.', pl: 'Jest tu więcej niż {limit}.' },
  'site.hint.too-many': {
    en: 'Of codes, mark those that are seldom needed as hidden: true; they are found by typing.',
    pl: 'Rzadziej używane kody oznacz hidden: true; znajdzie się je, pisząc.',
  },
  'site.problem.text-invisible': {
    en: 'The text has invisible characters, or space around it.',
    pl: 'Tekst ma niewidoczne znaki albo odstępy na brzegach.',
  },
  'site.hint.text-invisible': {
    en: 'Type it anew; it was probably pasted.',
    pl: 'Wpisz go od nowa; zapewne został wklejony.',
  },
  'site.problem.label-missing': {
    en: 'A text in the language {name} is missing.',
    pl: 'Brakuje tekstu w języku {name}.',
  },
  'site.hint.label-missing': {
    en: 'Add it, or give one text for all languages.',
    pl: 'Dodaj go albo podaj jeden tekst dla wszystkich języków.',
  },
  'site.problem.duration-malformed': {
    en: '{name} is not a length of time.',
    pl: '{name} nie jest długością czasu.',
  },
  'site.hint.duration-malformed': {
    en: 'Write 20s, 5m40s or 24h; days (2d) where days of the calendar are meant.',
    pl: 'Napisz 20s, 5m40s lub 24h; dni (2d) tam, gdzie chodzi o dni kalendarza.',
  },
  'site.problem.hours-malformed': {
    en: '{name} is not a day or a span of hours.',
    pl: '{name} nie jest dniem ani przedziałem godzin.',
  },
  'site.hint.hours-malformed': {
    en: 'Write mon or mon-fri for days, and 08:00-18:00 for hours.',
    pl: 'Napisz mon lub mon-fri jako dni, a 08:00-18:00 jako godziny.',
  },
  'site.problem.hours-overlap': {
    en: 'Hours of one day overlap.',
    pl: 'Godziny jednego dnia nachodzą na siebie.',
  },
  'site.hint.hours-overlap': {
    en: 'Let each span begin when the one before has ended.',
    pl: 'Każdy przedział musi zaczynać się po poprzednim.',
  },
  'site.problem.day-twice': { en: '{name} is given twice.', pl: '{name} podano dwa razy.' },
  'site.hint.day-twice': {
    en: 'Give all hours of a day in one place.',
    pl: 'Podaj godziny dnia w jednym miejscu.',
  },
  'site.problem.date-impossible': {
    en: '{name} is not a day of the calendar.',
    pl: '{name} nie jest dniem z kalendarza.',
  },
  'site.hint.date-impossible': {
    en: 'Write the year, month and day: 2026-12-24.',
    pl: 'Napisz rok, miesiąc i dzień: 2026-12-24.',
  },
  'site.problem.time-zone-unknown': {
    en: '{name} is not a time zone.',
    pl: '{name} nie jest strefą czasową.',
  },
  'site.hint.time-zone-unknown': {
    en: 'Write a name of the tz database, such as Europe/Warsaw.',
    pl: 'Napisz nazwę z bazy tz, na przykład Europe/Warsaw.',
  },
  'site.problem.undo-delay-too-long': {
    en: 'A message cannot wait longer than an hour.',
    pl: 'Wiadomość nie może czekać dłużej niż godzinę.',
  },
  'site.hint.undo-delay-too-long': {
    en: 'A few seconds are enough to call it back: undo-delay: 10s.',
    pl: 'Na wycofanie wystarczy kilka sekund: undo-delay: 10s.',
  },
  'site.problem.email-malformed': {
    en: '{name} is not a mail address.',
    pl: '{name} nie jest adresem e-mail.',
  },
  'site.hint.email-malformed': {
    en: 'Write it bare: bok@firma.example',
    pl: 'Napisz sam adres: bok@firma.example',
  },
  'site.problem.phone-malformed': {
    en: '{name} is not a phone number.',
    pl: '{name} nie jest numerem telefonu.',
  },
  'site.hint.phone-malformed': {
    en: 'Write it with its country code: +48 …',
    pl: 'Napisz go z kodem kraju: +48 …',
  },
  'site.problem.digits-malformed': {
    en: 'What it begins with has more than {limit} digits.',
    pl: 'Początek ma więcej niż {limit} cyfr.',
  },
  'site.hint.digits-malformed': {
    en: 'Shorten begins, or raise digits.',
    pl: 'Skróć begins albo zwiększ digits.',
  },
} as const satisfies Record<string, Message>
