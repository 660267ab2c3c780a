import type { ConsentRefusal } from '../../../domain/refusals/consent-refusals.ts'
import type { WordsOf } from '../../refusal-words.ts'

/** What refusals about consents, accounts, merging and verification say. */
export const consentRefusals = {
  'purpose-unknown': {
    message: { en: 'The site has no purpose {purpose}.', pl: 'Nie skonfigurowano celu {purpose}.' },
    hint: {
      en: 'Purposes stand in the section purposes of the site files; `linia site export` shows them.',
      pl: 'Cele są w sekcji purposes plików konfiguracji; pokaże je `linia site export`.',
    },
  },
  'consent-exists': {
    message: {
      en: '{customer} has consented to that already ({purpose}, {channel}).',
      pl: 'Klient {customer} wyraził już tę zgodę ({purpose}, {channel}).',
    },
    hint: {
      en: '`linia consent list {customer}` shows when and how.',
      pl: 'Kiedy i jak, pokaże `linia consent list {customer}`.',
    },
  },
  'consent-not-found': {
    message: {
      en: '{customer} has given no such consent ({purpose}).',
      pl: 'Klient {customer} nie wyraził takiej zgody ({purpose}).',
    },
    hint: {
      en: '`linia consent list {customer}` shows what there is.',
      pl: 'Udzielone zgody pokaże `linia consent list {customer}`.',
    },
  },
  'consent-objected': {
    message: {
      en: '{customer} objects to marketing.',
      pl: 'Klient {customer} zgłosił sprzeciw wobec marketingu.',
    },
    hint: {
      en: 'Only if the customer wishes so: `linia customer opt-out {customer} --channel marketing --lift`.',
      pl: 'Tylko na życzenie klienta: `linia customer opt-out {customer} --channel marketing --lift`.',
    },
  },
  'contact-without-consent': {
    message: {
      en: '{customer} has not consented to that ({purpose}, {channel}).',
      pl: 'Klient {customer} nie wyraził na to zgody ({purpose}, {channel}).',
    },
    hint: {
      en: 'Marketing needs consent first: `linia consent give {customer} {purpose}`.',
      pl: 'Marketing wymaga wcześniejszej zgody: `linia consent give {customer} {purpose}`.',
    },
  },
  'account-not-organisation': {
    message: { en: '{customer} is no organisation.', pl: 'Klient {customer} nie jest organizacją.' },
    hint: {
      en: 'Make it one with `linia customer edit {customer} --type organisation`.',
      pl: 'Zmień to przez `linia customer edit {customer} --type organisation`.',
    },
  },
  'account-person-exists': {
    message: { en: '{customer} is of {account} already.', pl: 'Klient {customer} już należy do {account}.' },
    hint: {
      en: '`linia customer people {account}` shows who else is.',
      pl: 'Kto jeszcze należy, pokaże `linia customer people {account}`.',
    },
  },
  'account-person-not-found': {
    message: { en: '{customer} is not of {account}.', pl: 'Klient {customer} nie należy do {account}.' },
    hint: {
      en: '`linia customer people {account}` shows who is.',
      pl: 'Kto należy, pokaże `linia customer people {account}`.',
    },
  },
  'account-has-people': {
    message: { en: '{customer} has people: {people}.', pl: 'Do klienta {customer} należą: {people}.' },
    hint: {
      en: 'Take each out first: `linia customer leave PERSON {customer}`.',
      pl: 'Najpierw usuń każdą z osób: `linia customer leave OSOBA {customer}`.',
    },
  },
  'customer-merged-with-itself': {
    message: { en: 'Both are {customer}.', pl: 'Oba numery to klient {customer}.' },
    hint: {
      en: 'Give two different customers; `linia customer duplicates` lists those who may be one.',
      pl: 'Podaj dwóch różnych klientów; możliwe duplikaty pokaże `linia customer duplicates`.',
    },
  },
  'customer-kinds-differ': {
    message: {
      en: 'One of {customer} and {into} is a person, the other an organisation.',
      pl: 'Jeden z klientów {customer} i {into} to osoba, a drugi organizacja.',
    },
    hint: {
      en: 'Make the person one of its people: `linia customer join`.',
      pl: 'Dodaj osobę do organizacji: `linia customer join`.',
    },
  },
  'verification-method-unknown': {
    message: {
      en: 'The site has no way of verifying called {method}.',
      pl: 'Nie skonfigurowano sposobu weryfikacji {method}.',
    },
    hint: {
      en: 'They stand in the section verification of the site files; `linia site export` shows them.',
      pl: 'Sposoby są w sekcji verification plików konfiguracji; pokaże je `linia site export`.',
    },
  },
  'cards-masked': {
    message: {
      en: '“{what}” would tell what is masked while {ref} is in hand.',
      pl: '„{what}” ujawniłoby dane zamaskowane na czas obsługi {ref}.',
    },
    hint: {
      en: 'Ask without it, verify the caller, `linia verify {ref} METHOD`, or finish the contact: `linia wrap {ref} OUTCOME`.',
      pl: 'Zapytaj bez tego, zweryfikuj rozmówcę, `linia verify {ref} SPOSÓB`, albo zakończ kontakt: `linia wrap {ref} WYNIK`.',
    },
  },
  'card-not-masked': {
    message: { en: 'The card of {customer} is open.', pl: 'Karta klienta {customer} jest odkryta.' },
    hint: { en: 'There is nothing to reveal.', pl: 'Nie ma czego odkrywać.' },
  },
} as const satisfies WordsOf<ConsentRefusal>
