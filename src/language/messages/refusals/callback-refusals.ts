import type { CallbackRefusal } from '../../../domain/refusals/callback-refusals.ts'
import type { WordsOf } from '../../refusal-words.ts'

/** What refusals about notes, callbacks and opt-outs say. */
export const callbackRefusals = {
  'note-empty': {
    message: { en: 'The note is empty.', pl: 'Notatka jest pusta.' },
    hint: { en: 'Write something: `linia note REF TEXT`.', pl: 'Wpisz treść: `linia note NR TEKST`.' },
  },
  'note-target-not-found': {
    message: {
      en: 'There is nothing called {ref} to note on.',
      pl: 'Nie ma niczego o numerze {ref}, do czego można dodać notatkę.',
    },
    hint: {
      en: 'Give the ref of a contact, a case or a customer; `linia find TEXT` finds customers.',
      pl: 'Podaj numer kontaktu, sprawy lub klienta; klientów znajdzie `linia find TEKST`.',
    },
  },
  'callback-not-found': {
    message: { en: 'There is no callback {ref}.', pl: 'Nie ma oddzwonienia {ref}.' },
    hint: {
      en: '`linia callback list` lists those that are planned.',
      pl: 'Zaplanowane pokaże `linia callback list`.',
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
    hint: {
      en: 'Promise a new one: `linia callback add REF WHEN`.',
      pl: 'Zaplanuj nowe: `linia callback add NR KIEDY`.',
    },
  },
  'callback-came-up': {
    message: {
      en: 'The callback {ref} has come up as {interaction}.',
      pl: 'Oddzwonienie {ref} jest już w pracy jako {interaction}.',
    },
    hint: {
      en: 'Take that, `linia take {interaction}`, or hand it over: `linia transfer {interaction} --agent AGENT`.',
      pl: 'Weź je, `linia take {interaction}`, albo przekaż: `linia transfer {interaction} --agent KONSULTANT`.',
    },
  },
  'callback-without-number': {
    message: {
      en: '{customer} has no phone number to call.',
      pl: 'Klient {customer} nie ma numeru telefonu.',
    },
    hint: {
      en: 'Add a number, `linia customer contact {customer} NUMBER`, or give one with the callback: `--phone NUMBER`.',
      pl: 'Dodaj numer klientowi, `linia customer contact {customer} NUMER`, albo podaj go przy oddzwonieniu: `--phone NUMER`.',
    },
  },
  'callback-blocked-do-not-contact': {
    message: {
      en: '{customer} must not be contacted ({channel}).',
      pl: 'Z klientem {customer} nie wolno się kontaktować ({channel}).',
    },
    hint: {
      en: 'The customer objected; only the customer’s own wish lifts it: `linia customer opt-out {customer} --lift`.',
      pl: 'Klient zgłosił sprzeciw; zdjąć go można tylko na życzenie klienta: `linia customer opt-out {customer} --lift`.',
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
} as const satisfies WordsOf<CallbackRefusal>
