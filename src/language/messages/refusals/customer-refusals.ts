import type { CustomerRefusal } from '../../../domain/refusals/customer-refusals.ts'
import type { WordsOf } from '../../refusal-words.ts'

/** What refusals about customers and their contact points say. */
export const customerRefusals = {
  'customer-not-found': {
    message: { en: 'There is no customer {customer}.', pl: 'Nie ma klienta {customer}.' },
    hint: {
      en: 'Look by name, number, e-mail or account: `linia find TEXT`.',
      pl: 'Szukaj po nazwisku, numerze, adresie e-mail lub koncie: `linia find TEKST`.',
    },
  },
  'customer-name-required': {
    message: { en: 'A customer needs a name.', pl: 'Klient musi mieć nazwę lub nazwisko.' },
    hint: {
      en: 'Give a name; `linia customer edit REF --name NAME` changes it later.',
      pl: 'Podaj nazwę; później zmieni ją `linia customer edit NR --name NAZWA`.',
    },
  },
  'contact-point-invalid': {
    message: {
      en: '“{value}” cannot be stored as {kind}: {why}.',
      pl: 'Nie można zapisać „{value}” ({kind}): {why}.',
    },
    hint: {
      en: 'Write it as +48 600 100 200 or name@company.example.',
      pl: 'Wpisz w postaci +48 600 100 200 lub nazwa@firma.example.',
    },
  },
  'contact-point-known': {
    message: {
      en: '{value} already belongs to {customer}.',
      pl: '{value} jest już zapisane u klienta {customer}.',
    },
    hint: {
      en: 'Look at that customer, `linia show {customer}`; where it is right for both, add `--allow-known`.',
      pl: 'Obejrzyj tego klienta, `linia show {customer}`; jeśli dane należą do obu, dodaj `--allow-known`.',
    },
  },
  'contact-point-not-found': {
    message: {
      en: '{customer} has no contact point {value}.',
      pl: 'Klient {customer} nie ma danych kontaktowych {value}.',
    },
    hint: {
      en: '`linia customer show {customer}` shows what is kept.',
      pl: 'Zapisane dane pokaże `linia customer show {customer}`.',
    },
  },
  'customer-field-unknown': {
    message: { en: 'Customers have no field {field}.', pl: 'Klienci nie mają pola {field}.' },
    hint: {
      en: 'Fields are set in the site files; `linia site export` shows them.',
      pl: 'Pola ustala się w plikach konfiguracji; pokaże je `linia site export`.',
    },
  },
  'customer-field-invalid': {
    message: {
      en: 'The field {field} cannot be “{value}”.',
      pl: 'Pole {field} nie może mieć wartości „{value}”.',
    },
    hint: { en: 'Expected: {type}. {choices}', pl: 'Oczekiwana wartość: {type}. {choices}' },
  },
  'nothing-to-change': {
    message: {
      en: 'Nothing is different from what is stored.',
      pl: 'Nic nie różni się od zapisanych danych.',
    },
    hint: { en: 'Change something, or leave it.', pl: 'Zmień coś albo zostaw bez zmian.' },
  },
} as const satisfies WordsOf<CustomerRefusal>
