import type { Message } from '../../message.ts'

/** What is said of the file of a process as it is written, before what it means is looked at. */
export const processShapeMessages = {
  'process.problem.nothing-to-read': {
    en: 'There is no process here.',
    pl: 'Nie ma tu żadnego procesu.',
  },
  'process.hint.nothing-to-read': {
    en: 'A process is a file that ends in .process.yaml; give such a file, or the folder it lies in.',
    pl: 'Proces to plik o nazwie kończącej się na .process.yaml; podaj taki plik albo folder, w którym leży.',
  },
  'process.hint.path-not-found': {
    en: 'Give a file that ends in .process.yaml, or a folder that holds some.',
    pl: 'Podaj plik kończący się na .process.yaml albo folder z takimi plikami.',
  },
  'process.hint.file-too-large': {
    en: 'Take a part of it out into a process of its own, and call it.',
    pl: 'Wydziel część do osobnego procesu i wywołaj ją przez call.',
  },
  'process.hint.too-many-files': {
    en: 'Give the files, or smaller folders, one after another.',
    pl: 'Podaj po kolei pliki albo mniejsze foldery.',
  },
  'process.hint.line-too-long': {
    en: 'Break it up: a text of several lines stands below a |.',
    pl: 'Podziel go: tekst w kilku wierszach stoi pod |.',
  },
  'process.hint.yaml-too-deep': {
    en: 'Nothing of a process lies that deep; look for brackets that are not closed.',
    pl: 'Proces nie sięga tak głęboko; poszukaj niezamkniętych nawiasów.',
  },
  'process.hint.key-unknown': {
    en: 'docs/PROCESSES.md lists what can stand here.',
    pl: 'docs/PROCESSES.md wymienia, co może tu stać.',
  },
  'process.hint.value-wrong-type.at-due': {
    en: 'Write a length of time, 14d, or with a calendar: { within: 14d, calendar: office }.',
    pl: 'Napisz czas, na przykład 14d, albo z kalendarzem: { within: 14d, calendar: biuro }.',
  },
  'process.hint.value-wrong-type.at-starts': {
    en: 'Write a list of processes: [ callback ], or each with what it is given: [ { process: callback, with: { phone: data.phone } } ].',
    pl: 'Napisz listę procesów: [ oddzwonienie ], albo z danymi: [ { process: oddzwonienie, with: { phone: data.phone } } ].',
  },
  'process.hint.key-malformed': {
    en: 'A key has lower-case letters a-z, digits and single hyphens, begins with a letter, and has at most 40 characters.',
    pl: 'Klucz to małe litery a-z, cyfry i pojedyncze łączniki, zaczyna się od litery i ma najwyżej 40 znaków.',
  },
  'process.hint.too-many': {
    en: 'Take a part out into a process of its own, and call it.',
    pl: 'Wydziel część do osobnego procesu i wywołaj ją przez call.',
  },
  'process.problem.text-cut-by-comment': {
    en: 'The text ends before “{cut}”, which YAML takes for a comment.',
    pl: 'Tekst kończy się przed „{cut}”, bo YAML uznaje to za komentarz.',
  },
  'process.hint.text-cut-by-comment': {
    en: 'If it belongs to “{kept}”, put quotes around all of it.',
    pl: 'Jeśli należy do „{kept}”, ujmij całość w cudzysłów.',
  },
  'process.problem.data-key-malformed': {
    en: '{name} cannot be the name of a data item.',
    pl: '{name} nie może być nazwą danej.',
  },
  'process.hint.data-key-malformed': {
    en: 'Lower-case letters a-z, digits and single underscores, so that conditions can say it: data.meter_reading.',
    pl: 'Małe litery a-z, cyfry i pojedyncze podkreślenia, aby warunki mogły jej użyć: data.meter_reading.',
  },
  'process.problem.scale-malformed': {
    en: 'A scale of categories needs at least two of them.',
    pl: 'Skala kategorii wymaga co najmniej dwóch kategorii.',
  },
  'process.hint.scale-malformed': {
    en: 'Write scale: { categories: { solved: Solved, open: Still open } }, or yes-no, satisfaction, nps.',
    pl: 'Napisz scale: { categories: { solved: Załatwione, open: Otwarte } } albo yes-no, satisfaction, nps.',
  },
  'process.problem.text-language-missing': {
    en: 'This text is missing in Polish, which others here have.',
    pl: 'Brakuje polskiej wersji tego tekstu, choć inne tu ją mają.',
  },
  'process.hint.text-language-missing': {
    en: 'Add pl:, or write one text without en: and pl: where it is the same in both.',
    pl: 'Dodaj pl: albo napisz jeden tekst bez en: i pl:, jeśli jest taki sam w obu językach.',
  },
} as const satisfies Record<string, Message>
