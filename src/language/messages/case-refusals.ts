import type { RefusalTable } from '../refusal-words.ts'

/** What refusals about cases say. */
export const caseRefusals = {
  'case-not-found': {
    message: { en: 'There is no case {ref}.', pl: 'Nie ma sprawy {ref}.' },
    hint: { en: '`linia case list` lists the cases in work.', pl: 'Sprawy w toku pokaże `linia case list`.' },
  },
  'case-closed': {
    message: { en: 'The case {ref} is closed.', pl: 'Sprawa {ref} jest zamknięta.' },
    hint: {
      en: 'What comes after is a case of its own: `linia case open --follows {ref}`.',
      pl: 'Ciąg dalszy to osobna sprawa: `linia case open --follows {ref}`.',
    },
  },
  'case-in-other-state': {
    message: {
      en: 'The case {ref} is {state}; it would have to be {needs}.',
      pl: 'Stan sprawy {ref} to: {state}; potrzebny: {needs}.',
    },
    hint: {
      en: '`linia case show {ref}` shows how it stands.',
      pl: 'Jak stoi sprawa, pokaże `linia case show {ref}`.',
    },
  },
  'case-subject-required': {
    message: { en: 'A case needs a subject.', pl: 'Sprawa musi mieć temat.' },
    hint: {
      en: 'Say what it is about, or open it from a contact: `--from REF`.',
      pl: 'Podaj, czego dotyczy, albo otwórz ją z kontaktu: `--from REF`.',
    },
  },
  'case-pending-in-past': {
    message: {
      en: 'The case {ref} cannot wait until {at}: that is over.',
      pl: 'Sprawa {ref} nie może czekać do {at}: ten czas minął.',
    },
    hint: {
      en: 'Choose a time to come, such as `+2d 10:00`.',
      pl: 'Wybierz przyszły termin, np. `+2d 10:00`.',
    },
  },
  'case-resolution-required': {
    message: {
      en: 'It is not said how the case {ref} was resolved.',
      pl: 'Nie podano, jak rozwiązano sprawę {ref}.',
    },
    hint: {
      en: 'Say it in words: `linia case resolve {ref} --text TEXT`.',
      pl: 'Opisz to słowami: `linia case resolve {ref} --text TEKST`.',
    },
  },
  'case-children-open': {
    message: {
      en: 'Below the case {ref} these are still in work: {refs}.',
      pl: 'Sprawy podrzędne wobec {ref} są jeszcze w toku: {refs}.',
    },
    hint: {
      en: 'Resolve them first, or all together: `linia case resolve {ref} --with-children`.',
      pl: 'Rozwiąż je najpierw albo wszystkie razem: `linia case resolve {ref} --with-children`.',
    },
  },
  'case-checklist-undone': {
    message: {
      en: 'On the checklist of {ref} this is mandatory and not done: {items}.',
      pl: 'Na liście zadań sprawy {ref} są niewykonane obowiązkowe pozycje: {items}.',
    },
    hint: {
      en: 'Check it off when it is done: `linia case check {ref} {items}`.',
      pl: 'Po wykonaniu odhacz: `linia case check {ref} {items}`.',
    },
  },
  'interaction-in-case': {
    message: {
      en: 'The contact {ref} is part of the case {caseRef}.',
      pl: 'Kontakt {ref} należy do sprawy {caseRef}.',
    },
    hint: {
      en: 'Take it out first, `linia case unlink {caseRef} {ref}`, or split the case: `linia case split {caseRef}`.',
      pl: 'Najpierw go odłącz, `linia case unlink {caseRef} {ref}`, albo podziel sprawę: `linia case split {caseRef}`.',
    },
  },
} as const satisfies Partial<RefusalTable>
