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
  'case-not-in-writing': {
    message: {
      en: 'No contact of the case {ref} can be answered in writing.',
      pl: 'Na żaden kontakt w sprawie {ref} nie można odpowiedzieć pisemnie.',
    },
    hint: {
      en: 'Call instead: `linia callback add --customer REF`; `linia case show {ref}` says whose it is.',
      pl: 'Oddzwoń: `linia callback add --customer REF`; klienta pokaże `linia case show {ref}`.',
    },
  },
  'case-without-children': {
    message: { en: 'No case comes under {ref}.', pl: 'Sprawa {ref} nie ma spraw podrzędnych.' },
    hint: {
      en: 'Put cases under it, `linia case parent REF --under {ref}`, or answer on the case itself: `linia case reply {ref}`.',
      pl: 'Podporządkuj jej sprawy, `linia case parent REF --under {ref}`, albo odpowiedz w niej samej: `linia case reply {ref}`.',
    },
  },
  'case-children-unreachable': {
    message: {
      en: 'Nobody can be answered in writing of the cases below {ref}: {refs}.',
      pl: 'W żadnej ze spraw podrzędnych wobec {ref} nie można odpowiedzieć pisemnie: {refs}.',
    },
    hint: {
      en: 'They are closed, came by phone, have no address or an opt-out: `linia case show REF` tells of each.',
      pl: 'Są zamknięte, zgłoszone telefonicznie, bez adresu albo ze sprzeciwem: sprawdź `linia case show REF`.',
    },
  },
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
      en: 'It goes where its contact goes: name {interaction} instead.',
      pl: 'Notatka idzie za kontaktem: podaj {interaction}.',
    },
  },
  'case-link-to-itself': {
    message: {
      en: 'The case {ref} cannot be linked to itself.',
      pl: 'Sprawy {ref} nie można powiązać z nią samą.',
    },
    hint: { en: 'Name another case.', pl: 'Podaj inną sprawę.' },
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
  'checklist-item-empty': {
    message: {
      en: 'It is not said what is to be done for the case {ref}.',
      pl: 'Nie podano, co jest do zrobienia w sprawie {ref}.',
    },
    hint: {
      en: 'Say it in words: `linia case checklist {ref} TEXT`.',
      pl: 'Opisz to słowami: `linia case checklist {ref} TEKST`.',
    },
  },
  'checklist-full': {
    message: {
      en: 'The checklist of {ref} has a hundred items already.',
      pl: 'Lista zadań sprawy {ref} ma już sto pozycji.',
    },
    hint: {
      en: 'Make a case of its own of part of it: `linia case open --parent {ref}`.',
      pl: 'Część zadań wydziel do osobnej sprawy: `linia case open --parent {ref}`.',
    },
  },
  'checklist-item-not-found': {
    message: {
      en: 'There is no item {item} on the checklist of {ref}.',
      pl: 'Na liście zadań sprawy {ref} nie ma pozycji {item}.',
    },
    hint: {
      en: '`linia case checklist {ref}` shows them with their numbers.',
      pl: 'Pozycje z numerami pokaże `linia case checklist {ref}`.',
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
} as const satisfies Partial<RefusalTable>
