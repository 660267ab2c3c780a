import type { RefusalWords } from '../refusal-words.ts'
import type { Message } from '../message.ts'

/** What can be wrong with a value of an input, as it stands behind a colon. */
export const inputProblemMessages = {
  missing: { en: 'it is missing', pl: 'brak wartości' },
  empty: { en: 'it must not be empty', pl: 'wartość nie może być pusta' },
  'wrong-type': { en: 'it must be {wanted}', pl: 'to musi być {wanted}' },
  'kind.text': { en: 'a text', pl: 'tekst' },
  'kind.number': { en: 'a number', pl: 'liczba' },
  'kind.whole-number': { en: 'a whole number', pl: 'liczba całkowita' },
  'kind.true-or-false': { en: 'true or false', pl: 'true albo false' },
  'kind.list': { en: 'a list', pl: 'lista' },
  'kind.object': { en: 'an object', pl: 'obiekt' },
  'kind.nothing': { en: 'null', pl: 'null' },
  'kind.other': { en: 'something else', pl: 'coś innego' },
  'too-short': {
    en: { one: 'at least {n} character is needed', other: 'at least {n} characters are needed' },
    pl: {
      one: 'potrzeba co najmniej {n} znaku',
      few: 'potrzeba co najmniej {n} znaków',
      many: 'potrzeba co najmniej {n} znaków',
      other: 'potrzeba co najmniej {n} znaku',
    },
  },
  'too-long': {
    en: { one: 'at most {n} character has room', other: 'at most {n} characters have room' },
    pl: {
      one: 'mieści się najwyżej {n} znak',
      few: 'mieszczą się najwyżej {n} znaki',
      many: 'mieści się najwyżej {n} znaków',
      other: 'mieści się najwyżej {n} znaku',
    },
  },
  'too-few': {
    en: { one: 'at least {n} entry is needed', other: 'at least {n} entries are needed' },
    pl: {
      one: 'potrzeba co najmniej {n} pozycji',
      few: 'potrzeba co najmniej {n} pozycji',
      many: 'potrzeba co najmniej {n} pozycji',
      other: 'potrzeba co najmniej {n} pozycji',
    },
  },
  'too-many': {
    en: { one: 'at most {n} entry has room', other: 'at most {n} entries have room' },
    pl: {
      one: 'mieści się najwyżej {n} pozycja',
      few: 'mieszczą się najwyżej {n} pozycje',
      many: 'mieści się najwyżej {n} pozycji',
      other: 'mieści się najwyżej {n} pozycji',
    },
  },
  'too-low': { en: 'it must be {limit} or more', pl: 'musi wynosić co najmniej {limit}' },
  'too-low-open': { en: 'it must be more than {limit}', pl: 'musi być większe niż {limit}' },
  'too-high': { en: 'it must be {limit} or less', pl: 'może wynosić najwyżej {limit}' },
  'too-high-open': { en: 'it must be less than {limit}', pl: 'musi być mniejsze niż {limit}' },
  'not-multiple': { en: 'it must be a multiple of {of}', pl: 'to musi być wielokrotność {of}' },
  'unknown-key': { en: 'there is no such key', pl: 'nie ma takiego klucza' },
  'not-allowed': { en: 'it can only be {allowed}', pl: 'dozwolone wartości: {allowed}' },
  'no-date': { en: 'it is no date such as 2026-11-30', pl: 'to nie jest data, np. 2026-11-30' },
  malformed: {
    en: 'it does not have the form that is asked for',
    pl: 'zapis nie ma wymaganej postaci',
  },
  'no-form': {
    en: 'it has none of the forms that it may have',
    pl: 'wartość nie ma żadnej z dopuszczalnych postaci',
  },
} as const satisfies Readonly<Record<string, Message>>

/** Where it is the whole input that is wrong, there is no path to name. */
export const wholeInputInvalid: RefusalWords = {
  message: { en: 'The input is wrong: {problem}.', pl: 'Błąd w danych wejściowych: {problem}.' },
  hint: { en: 'Correct it and repeat.', pl: 'Popraw i powtórz polecenie.' },
}
