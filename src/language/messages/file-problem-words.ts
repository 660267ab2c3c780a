import type { Message } from '../message.ts'

/** What is wrong with a file, a row or a line of an export, as it stands behind a colon. */
export const fileProblemWords = {
  'problem.quote-open': {
    en: 'a quote is opened and never closed',
    pl: 'otwarty cudzysłów nie jest zamknięty',
  },
  'problem.row-too-long': {
    en: 'a row without an end: a quote is opened and not closed',
    pl: 'wiersz bez końca: otwarty cudzysłów nie jest zamknięty',
  },
  'problem.quote-inside': {
    en: 'a quote stands inside a cell that does not begin with one',
    pl: 'cudzysłów w komórce, która się od niego nie zaczyna',
  },
  'problem.behind-quote': {
    en: 'something stands behind the quote that closes a cell',
    pl: 'coś stoi za cudzysłowem zamykającym komórkę',
  },
  'problem.columns-many': {
    en: 'more columns than any table has',
    pl: 'więcej kolumn, niż ma jakakolwiek tabela',
  },
  'problem.line-too-long': { en: 'a line without an end', pl: 'wiersz bez końca' },
  'problem.not-json': { en: 'it is not JSON', pl: 'to nie jest JSON' },
  'problem.not-object': { en: 'it is not an object', pl: 'to nie jest obiekt' },
  'problem.not-texts': {
    en: 'a list may hold texts and numbers alone',
    pl: 'lista może zawierać tylko teksty i liczby',
  },
  'problem.nested': { en: 'it is nested too deep', pl: 'za głębokie zagnieżdżenie' },
  'problem.empty-file': { en: 'it is empty', pl: 'plik jest pusty' },
  'problem.not-linia': {
    en: 'it does not begin as an export of Linia does',
    pl: 'nie zaczyna się jak eksport z Linii',
  },
  'problem.other-version': {
    en: 'its format is of another version than this program reads',
    pl: 'format jest w innej wersji, niż czyta ten program',
  },
  'problem.kind-unknown': { en: 'there is no such kind of record', pl: 'nie ma takiego rodzaju zapisu' },
  'problem.missing': { en: 'it is missing', pl: 'brak wartości' },
  'problem.no-object': { en: 'it must be an object', pl: 'to musi być obiekt' },
  'problem.no-list': { en: 'it must be a list', pl: 'to musi być lista' },
  'problem.list-too-long': { en: 'the list is too long', pl: 'lista jest za długa' },
  'problem.no-time': {
    en: 'it must be a time such as 2026-11-23T08:00:00.000Z',
    pl: 'to musi być czas, np. 2026-11-23T08:00:00.000Z',
  },
  'problem.no-number': { en: 'it must be a whole number', pl: 'to musi być liczba całkowita' },
  'problem.no-flag': { en: 'it must be true or false', pl: 'to musi być true albo false' },
  'problem.no-json': { en: 'it must be a list or an object', pl: 'to musi być lista albo obiekt' },
  'problem.no-text': { en: 'it must be a text', pl: 'to musi być tekst' },
  'problem.no-ref': { en: 'it must be a ref such as KX-17', pl: 'to musi być numer, np. KX-17' },
  'problem.no-key': { en: 'it must be a key of the site', pl: 'to musi być klucz z konfiguracji' },
  'problem.no-place': { en: 'there is no such place in the list', pl: 'na liście nie ma takiego miejsca' },
  'problem.unknown-name': { en: 'nothing of this name is known', pl: 'taka nazwa nic nie oznacza' },
} as const satisfies Record<string, Message>
