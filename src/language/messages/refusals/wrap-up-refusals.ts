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
      en: '`linia codes {queue}` lists the codes of this queue, with their digits.',
      pl: 'Kody tej kolejki, z ich cyframi, pokaże `linia codes {queue}`.',
    },
  },
  'wrap-up-code-retired': {
    message: {
      en: 'The wrap-up code {wrapUpCode} is retired.',
      pl: 'Kod zakończenia {wrapUpCode} został wycofany.',
    },
    hint: { en: '`linia codes` lists those that are in use.', pl: 'Kody w użyciu pokaże `linia codes`.' },
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
    hint: {
      en: 'Choose the one that says most; `linia codes {queue}` lists them.',
      pl: 'Wybierz ten, który mówi najwięcej; kody pokaże `linia codes {queue}`.',
    },
  },
  'wrap-up-note-required': {
    message: { en: 'The code {wrapUpCode} needs a note.', pl: 'Kod {wrapUpCode} wymaga notatki.' },
    hint: {
      en: 'Add a note and repeat; in the shell `--note TEXT`.',
      pl: 'Dodaj notatkę i powtórz polecenie; w powłoce `--note TEKST`.',
    },
  },
  'wrap-up-field-missing': {
    message: {
      en: 'The code {wrapUpCode} needs the field {field}.',
      pl: 'Kod {wrapUpCode} wymaga pola {field}.',
    },
    hint: {
      en: 'Fill it in, in the shell `--field {field}=VALUE`; expected: {type}.',
      pl: 'Uzupełnij je, w powłoce `--field {field}=WARTOŚĆ`; oczekiwana wartość: {type}.',
    },
  },
  'wrap-up-field-unknown': {
    message: {
      en: 'The code {wrapUpCode} has no field {field}.',
      pl: 'Kod {wrapUpCode} nie ma pola {field}.',
    },
    hint: {
      en: 'Leave it out; `linia codes` says what each code asks for.',
      pl: 'Pomiń to pole; o co pyta każdy kod, pokaże `linia codes`.',
    },
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
    hint: {
      en: "Say when, such as “tomorrow 10”; in the shell `--callback 'tomorrow 10'`.",
      pl: "Podaj termin, np. „jutro 10”; w powłoce `--callback 'jutro 10'`.",
    },
  },
  'wrap-up-not-found': {
    message: {
      en: '{ref} has no wrap-up to correct.',
      pl: 'Kontakt {ref} nie ma kodu zakończenia do poprawienia.',
    },
    hint: {
      en: 'Wrap it up first: `linia wrap {ref} OUTCOME`.',
      pl: 'Najpierw zakończ ten kontakt: `linia wrap {ref} WYNIK`.',
    },
  },
  'wrap-up-not-wrapped': {
    message: {
      en: '{ref} is not wrapped up yet; its state is “{state}”.',
      pl: 'Kontakt {ref} nie jest jeszcze zakończony (stan: {state}).',
    },
    hint: {
      en: 'Wrap it up, `linia wrap {ref} OUTCOME`; a correction comes after.',
      pl: 'Najpierw go zakończ, `linia wrap {ref} WYNIK`; poprawić można później.',
    },
  },
} as const satisfies WordsOf<WrapUpRefusal>
