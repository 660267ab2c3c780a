import type { WrapUpRefusal } from '../../../domain/refusals/wrap-up-refusals.ts'
import type { WordsOf } from '../../refusal-words.ts'

/** What refusals about wrap-ups say. */
export const wrapUpRefusals = {
  'wrap-up-code-unknown': {
    message: {
      en: 'The queue {queue} has no wrap-up code {wrapUpCode} ({kind}).',
      pl: 'Kolejka {queue} nie ma kodu zakończenia {wrapUpCode} ({kind}).',
    },
    hint: {
      en: '`linia codes {queue}` lists the codes of this queue.',
      pl: 'Kody tej kolejki pokaże `linia codes {queue}`.',
    },
  },
  'wrap-up-code-retired': {
    message: {
      en: 'The wrap-up code {wrapUpCode} is retired.',
      pl: 'Kod zakończenia {wrapUpCode} został wycofany.',
    },
    hint: { en: 'Choose a code that is in use.', pl: 'Wybierz kod, który jest w użyciu.' },
  },
  'wrap-up-code-required': {
    message: {
      en: '{ref} cannot be wrapped up without this: {kind}.',
      pl: 'Aby zakończyć kontakt {ref}, trzeba podać: {kind}.',
    },
    hint: { en: 'Choose one; `linia codes` lists them.', pl: 'Wybierz kod; pokaże je `linia codes`.' },
  },
  'wrap-up-one-code-only': {
    message: {
      en: 'The queue {queue} takes one outcome only; {ref} got several.',
      pl: 'Kolejka {queue} dopuszcza tylko jeden wynik, a dla {ref} podano kilka.',
    },
    hint: { en: 'Choose the one that says most.', pl: 'Wybierz ten, który mówi najwięcej.' },
  },
  'wrap-up-note-required': {
    message: { en: 'The code {wrapUpCode} needs a note.', pl: 'Kod {wrapUpCode} wymaga notatki.' },
    hint: { en: 'Add a note and repeat.', pl: 'Dodaj notatkę i powtórz polecenie.' },
  },
  'wrap-up-field-missing': {
    message: {
      en: 'The code {wrapUpCode} needs the field {field}.',
      pl: 'Kod {wrapUpCode} wymaga pola {field}.',
    },
    hint: { en: 'Fill it in; expected: {type}.', pl: 'Uzupełnij je; oczekiwana wartość: {type}.' },
  },
  'wrap-up-field-unknown': {
    message: {
      en: 'The code {wrapUpCode} has no field {field}.',
      pl: 'Kod {wrapUpCode} nie ma pola {field}.',
    },
    hint: { en: 'Leave it out.', pl: 'Pomiń to pole.' },
  },
  'wrap-up-field-invalid': {
    message: {
      en: 'The field {field} of the code {wrapUpCode} cannot be “{value}”.',
      pl: 'Pole {field} kodu {wrapUpCode} nie może mieć wartości „{value}”.',
    },
    hint: { en: 'Expected: {type}. {choices}', pl: 'Oczekiwana wartość: {type}. {choices}' },
  },
  'wrap-up-callback-time-required': {
    message: {
      en: 'The code {wrapUpCode} promises a callback, but no time is given.',
      pl: 'Kod {wrapUpCode} oznacza oddzwonienie, ale nie podano terminu.',
    },
    hint: { en: 'Say when, such as “tomorrow 10”.', pl: 'Podaj termin, np. „jutro 10”.' },
  },
  'wrap-up-not-found': {
    message: {
      en: '{ref} has no wrap-up to correct.',
      pl: 'Kontakt {ref} nie ma kodu zakończenia do poprawienia.',
    },
    hint: { en: 'Wrap it up first.', pl: 'Najpierw zakończ ten kontakt.' },
  },
  'wrap-up-not-wrapped': {
    message: {
      en: '{ref} is not wrapped up yet; its state is “{state}”.',
      pl: 'Kontakt {ref} nie jest jeszcze zakończony (stan: {state}).',
    },
    hint: { en: 'Wrap it up; a correction comes after.', pl: 'Najpierw go zakończ; poprawić można później.' },
  },
} as const satisfies WordsOf<WrapUpRefusal>
