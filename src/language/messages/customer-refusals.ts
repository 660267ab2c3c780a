import type { RefusalTable } from '../refusal-words.ts'

/** What refusals about customers, notes, callbacks and do-not-contact say. */
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
  'note-empty': {
    message: { en: 'The note is empty.', pl: 'Notatka jest pusta.' },
    hint: { en: 'Write something.', pl: 'Wpisz treść notatki.' },
  },
  'note-target-not-found': {
    message: {
      en: 'There is nothing called {ref} to note on.',
      pl: 'Nie ma niczego o numerze {ref}, do czego można dodać notatkę.',
    },
    hint: {
      en: 'Give the ref of an interaction, a case or a customer.',
      pl: 'Podaj numer kontaktu, sprawy lub klienta.',
    },
  },
  'callback-not-found': {
    message: { en: 'There is no callback {ref}.', pl: 'Nie ma oddzwonienia {ref}.' },
    hint: {
      en: 'Check the ref; the customer’s card shows what is planned.',
      pl: 'Sprawdź numer; zaplanowane oddzwonienia są na karcie klienta.',
    },
  },
  'callback-in-past': {
    message: { en: '{at} has already passed.', pl: 'Termin {at} już minął.' },
    hint: {
      en: 'Give a time to come, such as “tomorrow 10” or “+2h”.',
      pl: 'Podaj przyszły termin, np. „jutro 10” lub „+2h”.',
    },
  },
  'callback-finished': {
    message: {
      en: 'The callback {ref} is finished: {state}.',
      pl: 'Oddzwonienie {ref} jest zamknięte (stan: {state}).',
    },
    hint: { en: 'Schedule a new one.', pl: 'Zaplanuj nowe oddzwonienie.' },
  },
  'callback-without-number': {
    message: {
      en: '{customer} has no phone number to call.',
      pl: 'Klient {customer} nie ma numeru telefonu.',
    },
    hint: {
      en: 'Add a number, or give one with the callback.',
      pl: 'Dodaj numer klientowi albo podaj go przy oddzwonieniu.',
    },
  },
  'callback-blocked-do-not-contact': {
    message: {
      en: '{customer} must not be contacted ({channel}).',
      pl: 'Z klientem {customer} nie wolno się kontaktować ({channel}).',
    },
    hint: {
      en: 'The customer objected; only the customer’s own wish lifts it.',
      pl: 'Klient zgłosił sprzeciw; zdjąć go można tylko na życzenie klienta.',
    },
  },
  'do-not-contact-exists': {
    message: {
      en: '{customer} is already on the do-not-contact list ({channel}).',
      pl: 'Klient {customer} jest już na liście „nie kontaktować” ({channel}).',
    },
    hint: { en: 'There is nothing to do.', pl: 'Nie trzeba nic robić.' },
  },
  'do-not-contact-not-found': {
    message: {
      en: '{customer} is not on the do-not-contact list ({channel}).',
      pl: 'Klienta {customer} nie ma na liście „nie kontaktować” ({channel}).',
    },
    hint: { en: 'There is nothing to lift.', pl: 'Nie ma czego zdejmować.' },
  },
} as const satisfies Partial<RefusalTable>
