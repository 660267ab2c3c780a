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
    hint: { en: 'Give a name; it can be changed later.', pl: 'Podaj nazwę; można ją później zmienić.' },
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
      en: 'Open that customer, or give another number or address.',
      pl: 'Otwórz tego klienta albo podaj inny numer lub adres.',
    },
  },
  'contact-point-not-found': {
    message: {
      en: '{customer} has no contact point {value}.',
      pl: 'Klient {customer} nie ma danych kontaktowych {value}.',
    },
    hint: {
      en: 'Open the customer to see what is stored.',
      pl: 'Otwórz klienta, aby zobaczyć zapisane dane.',
    },
  },
  'customer-field-unknown': {
    message: { en: 'Customers have no field {field}.', pl: 'Klienci nie mają pola {field}.' },
    hint: { en: 'Fields are set in the site files.', pl: 'Pola ustala się w plikach konfiguracji.' },
  },
  'customer-field-invalid': {
    message: {
      en: 'The field {field} cannot be “{value}”.',
      pl: 'Pole {field} nie może mieć wartości „{value}”.',
    },
    hint: { en: 'Expected: {type}.', pl: 'Oczekiwana wartość: {type}.' },
  },
  'nothing-to-change': {
    message: {
      en: 'Nothing is different from what is stored.',
      pl: 'Nic nie różni się od zapisanych danych.',
    },
    hint: { en: 'Change something, or leave it.', pl: 'Zmień coś albo zostaw bez zmian.' },
  },
} as const satisfies WordsOf<CustomerRefusal>
