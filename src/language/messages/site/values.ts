import type { Message } from '../../message.ts'

/** What checking single values of the site’s files says. */
export const siteValueMessages = {
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
  'site.problem.attachment-limit-malformed': {
    en: '{name} is not a size from 1MB to 100MB.',
    pl: '{name} nie jest rozmiarem od 1MB do 100MB.',
  },
  'site.hint.attachment-limit-malformed': {
    en: 'Write whole megabytes: attachment-limit: 25MB.',
    pl: 'Podaj pełne megabajty: attachment-limit: 25MB.',
  },
  'site.problem.email-malformed': {
    en: '{name} is not a mail address.',
    pl: '{name} nie jest adresem e-mail.',
  },
  'site.hint.email-malformed': {
    en: 'Write it bare: bok@firma.example',
    pl: 'Napisz sam adres: bok@firma.example',
  },
  'site.problem.host-malformed': {
    en: '{name} is not the name of a server.',
    pl: '{name} nie jest nazwą serwera.',
  },
  'site.hint.host-malformed': {
    en: 'Write the name alone, without a port and without //: host: imap.firma.example',
    pl: 'Napisz samą nazwę, bez portu i bez //: host: imap.firma.example',
  },
  'site.problem.mailbox-needless': {
    en: 'Only an entry point for e-mail has a mailbox; this one is for {name}.',
    pl: 'Skrzynkę ma tylko punkt wejścia dla poczty; ten jest dla kanału {name}.',
  },
  'site.hint.mailbox-needless': {
    en: 'Make it channel: email, or take the mailbox out.',
    pl: 'Ustaw channel: email albo usuń skrzynkę.',
  },
  'site.problem.mailbox-unguarded': {
    en: 'What is said to {name} could be read on its way.',
    pl: 'To, co idzie do {name}, można podejrzeć po drodze.',
  },
  'site.hint.mailbox-unguarded': {
    en: 'Use security: tls or starttls; none is for a server on this machine (localhost).',
    pl: 'Użyj security: tls albo starttls; none jest dla serwera na tej maszynie (localhost).',
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
