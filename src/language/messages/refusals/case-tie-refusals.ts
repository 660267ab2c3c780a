import type { CaseTieRefusal } from '../../../domain/refusals/case-tie-refusals.ts'
import type { WordsOf } from '../../refusal-words.ts'

/** What refusals about what cases have to do with each other, and with their contacts say. */
export const caseTieRefusals = {
  'interaction-of-other-customer': {
    message: {
      en: 'The contact {ref} is another customer’s than the case {caseRef}.',
      pl: 'Kontakt {ref} pochodzi od innego klienta niż sprawa {caseRef}.',
    },
    hint: {
      en: 'Open a case of its own under one parent: `linia case open --from {ref}`, `linia case parent`; or, where both may learn of each other, add `--across-customers`.',
      pl: 'Otwórz osobną sprawę pod wspólną nadrzędną: `linia case open --from {ref}`, `linia case parent`; jeśli klienci mogą o sobie wiedzieć, dodaj `--across-customers`.',
    },
  },
  'case-follows-other-customer': {
    message: {
      en: 'The case {ref} is another customer’s, so this one cannot follow it.',
      pl: 'Sprawa {ref} dotyczy innego klienta, więc ta nie może być jej ciągiem dalszym.',
    },
    hint: {
      en: 'Put both under one parent, `--parent`; or, where both may learn of each other, add `--across-customers`.',
      pl: 'Podporządkuj obie jednej sprawie nadrzędnej, `--parent`; jeśli klienci mogą o sobie wiedzieć, dodaj `--across-customers`.',
    },
  },
  'case-merge-into-itself': {
    message: {
      en: 'The case {ref} cannot be merged into itself.',
      pl: 'Sprawy {ref} nie można scalić z nią samą.',
    },
    hint: {
      en: 'Its ref may be the alias of a case merged before; `linia case show {ref}` tells.',
      pl: 'Numer może być aliasem sprawy scalonej wcześniej; sprawdź: `linia case show {ref}`.',
    },
  },
  'case-of-other-customer': {
    message: {
      en: 'The case {into} is another customer’s than {ref}.',
      pl: 'Sprawa {into} dotyczy innego klienta niż {ref}.',
    },
    hint: {
      en: 'Put both under one parent, `linia case parent`; or, where both may learn of each other, add `--across-customers`.',
      pl: 'Podporządkuj obie jednej sprawie nadrzędnej, `linia case parent`; jeśli klienci mogą o sobie wiedzieć, dodaj `--across-customers`.',
    },
  },
  'case-split-empty': {
    message: {
      en: 'It is not said what of the case {ref} becomes a case of its own.',
      pl: 'Nie podano, co ze sprawy {ref} ma stać się osobną sprawą.',
    },
    hint: {
      en: 'Name contacts, or notes by number: `linia case split {ref} --note 2`.',
      pl: 'Podaj kontakty albo numery notatek: `linia case split {ref} --note 2`.',
    },
  },
  'case-note-not-found': {
    message: { en: 'The case {ref} has no note {note}.', pl: 'Sprawa {ref} nie ma notatki nr {note}.' },
    hint: {
      en: '`linia case show {ref}` shows the notes with their numbers.',
      pl: 'Notatki z numerami pokaże `linia case show {ref}`.',
    },
  },
  'case-note-of-interaction': {
    message: {
      en: 'Note {note} of the case {ref} is on the contact {interaction}.',
      pl: 'Notatka nr {note} sprawy {ref} jest na kontakcie {interaction}.',
    },
    hint: {
      en: 'It goes where its contact goes: `linia case split {ref} {interaction}`.',
      pl: 'Notatka idzie za kontaktem: `linia case split {ref} {interaction}`.',
    },
  },
  'case-link-to-itself': {
    message: {
      en: 'The case {ref} cannot be linked to itself.',
      pl: 'Sprawy {ref} nie można powiązać z nią samą.',
    },
    hint: {
      en: 'Name another case: `linia case link {ref} OTHER`.',
      pl: 'Podaj inną sprawę: `linia case link {ref} INNA`.',
    },
  },
  'case-link-exists': {
    message: {
      en: 'The cases {ref} and {other} are linked so already: {kind}.',
      pl: 'Sprawy {ref} i {other} są już tak powiązane: {kind}.',
    },
    hint: {
      en: '`linia case show {ref}` shows the links.',
      pl: 'Powiązania pokaże `linia case show {ref}`.',
    },
  },
  'case-link-not-found': {
    message: {
      en: 'The cases {ref} and {other} are not linked.',
      pl: 'Sprawy {ref} i {other} nie są powiązane.',
    },
    hint: {
      en: '`linia case show {ref}` shows the links.',
      pl: 'Powiązania pokaże `linia case show {ref}`.',
    },
  },
  'case-parent-cycle': {
    message: {
      en: 'The case {ref} stands above {parent}: it cannot come under it.',
      pl: 'Sprawa {ref} jest nadrzędna wobec {parent}: nie może jej podlegać.',
    },
    hint: {
      en: 'Take {parent} out from under it first: `linia case parent {parent} --none`.',
      pl: 'Najpierw wyłącz {parent} spod niej: `linia case parent {parent} --none`.',
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
  'interaction-not-in-case': {
    message: {
      en: 'The contact {ref} is not part of the case {caseRef}.',
      pl: 'Kontakt {ref} nie należy do sprawy {caseRef}.',
    },
    hint: {
      en: '`linia case show {caseRef}` shows its contacts.',
      pl: 'Kontakty sprawy pokaże `linia case show {caseRef}`.',
    },
  },
} as const satisfies WordsOf<CaseTieRefusal>
