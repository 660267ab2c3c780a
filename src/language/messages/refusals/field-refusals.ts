import type { FieldRefusal } from '../../../domain/refusals/field-refusals.ts'
import type { WordsOf } from '../../refusal-words.ts'

/** What refusals about fields of a site say. */
export const fieldRefusals = {
  'case-field-unknown': {
    message: { en: 'Cases have no field {field}.', pl: 'Sprawy nie mają pola {field}.' },
    hint: {
      en: 'The fields of cases stand in the section case-fields of the site files; `linia site export` shows them.',
      pl: 'Pola spraw są w sekcji case-fields plików konfiguracji; pokaże je `linia site export`.',
    },
  },
  'field-check-failed': {
    message: {
      en: '“{value}” is no valid {rule}: {why}.',
      pl: '„{value}” to nie jest poprawny {rule}: {why}.',
    },
    hint: {
      en: 'Compare it with the document, digit by digit. Expected in the field {field}: {form}.',
      pl: 'Porównaj z dokumentem, cyfra po cyfrze. W polu {field} ma być: {form}.',
    },
  },
} as const satisfies WordsOf<FieldRefusal>
