import type { FilterRefusal } from '../../../domain/refusals/filter-refusals.ts'
import type { WordsOf } from '../../refusal-words.ts'

/** What refusals about filters say. */
export const filterRefusals = {
  'filter-invalid': {
    message: {
      en: 'The filter goes wrong at character {position} “{found}”: {why}.',
      pl: 'Błąd filtra przy znaku {position} „{found}”: {why}.',
    },
    hint: { en: 'Expected: {expected}', pl: 'Oczekiwano: {expected}' },
  },
  'filter-count-differs': {
    message: {
      en: 'The filter matches {found}, not {expected}; nothing was done.',
      pl: 'Filtrowi odpowiada {found}, a nie {expected}; niczego nie zmieniono.',
    },
    hint: {
      en: 'Look at what matches now with `--dry-run`, and mend the filter, or say the number that you mean by `--expect`.',
      pl: 'Sprawdź z `--dry-run`, co teraz pasuje, i popraw filtr albo podaj właściwą liczbę w `--expect`.',
    },
  },
  'filter-too-wide': {
    message: {
      en: '{looked} records were looked at and {matched} match; there may be more. Nothing was done.',
      pl: 'Przejrzano {looked} rekordów, pasuje {matched}; może ich być więcej. Niczego nie zmieniono.',
    },
    hint: {
      en: 'Narrow the filter, such as by queue, customer, state = queued, or a time it arrived.',
      pl: 'Zawęź filtr, np. kolejką, klientem, state = queued albo czasem nadejścia.',
    },
  },
  'filter-unconfirmed': {
    message: {
      en: 'The filter matches {matched}; nothing was done yet.',
      pl: 'Filtrowi odpowiada {matched}; niczego jeszcze nie zmieniono.',
    },
    hint: {
      en: 'Repeat with `--expect {matched}` or `--yes`; `--dry-run` shows what would be done.',
      pl: 'Powtórz z `--expect {matched}` albo `--yes`; `--dry-run` pokaże, co zostałoby zrobione.',
    },
  },
  'record-changed': {
    message: {
      en: '{ref} was changed meanwhile (version {found} instead of {expected}).',
      pl: 'Rekord {ref} w międzyczasie się zmienił (wersja {found} zamiast {expected}).',
    },
    hint: {
      en: 'Look at it again, `linia show {ref}`, and repeat.',
      pl: 'Sprawdź go ponownie, `linia show {ref}`, i powtórz polecenie.',
    },
  },
} as const satisfies WordsOf<FilterRefusal>
