import type { CaseRefusal } from '../../../domain/refusals/case-refusals.ts'
import type { WordsOf } from '../../refusal-words.ts'

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
      en: 'Say what it is about, `linia case open SUBJECT`, or open it from a contact: `linia case open --from REF`.',
      pl: 'Podaj, czego dotyczy, `linia case open TEMAT`, albo otwórz ją z kontaktu: `linia case open --from NR`.',
    },
  },
  'case-pending-in-past': {
    message: {
      en: 'The case {ref} cannot wait until {at}: that is over.',
      pl: 'Sprawa {ref} nie może czekać do {at}: ten czas minął.',
    },
    hint: {
      en: "Choose a time to come: `linia case pending {ref} '+2d 10:00'`.",
      pl: "Wybierz przyszły termin: `linia case pending {ref} '+2d 10:00'`.",
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
      en: 'Promise a call instead: `linia callback add REF WHEN`; `linia case show {ref}` says whose it is.',
      pl: 'Zamiast tego oddzwoń: `linia callback add NR KIEDY`; klienta pokaże `linia case show {ref}`.',
    },
  },
  'case-without-children': {
    message: { en: 'No case comes under {ref}.', pl: 'Sprawa {ref} nie ma spraw podrzędnych.' },
    hint: {
      en: 'Put cases under it, `linia case parent REF --under {ref}`, or answer on the case itself: `linia case reply {ref}`.',
      pl: 'Podporządkuj jej sprawy, `linia case parent NR --under {ref}`, albo odpowiedz w niej samej: `linia case reply {ref}`.',
    },
  },
  'case-children-unreachable': {
    message: {
      en: 'Nobody can be answered in writing of the cases below {ref}: {refs}.',
      pl: 'W żadnej ze spraw podrzędnych wobec {ref} nie można odpowiedzieć pisemnie: {refs}.',
    },
    hint: {
      en: 'They are closed, came by phone, have no address or an opt-out: `linia case show REF` tells of each.',
      pl: 'Są zamknięte, zgłoszone telefonicznie, bez adresu albo ze sprzeciwem: sprawdź `linia case show NR`.',
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
} as const satisfies WordsOf<CaseRefusal>
