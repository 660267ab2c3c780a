import type { Message } from '../../message.ts'

/** What checking the fields of a site says. */
export const siteFieldMessages = {
  'site.problem.choices-missing': {
    en: 'A choice needs what can be chosen.',
    pl: 'Pole wyboru wymaga listy możliwości.',
  },
  'site.hint.choices-missing': {
    en: 'Add choices: with a label for each key.',
    pl: 'Dodaj choices: z etykietą dla każdego klucza.',
  },
  'site.problem.choices-needless': {
    en: 'Only a field of type choice has choices.',
    pl: 'Tylko pole typu choice ma choices.',
  },
  'site.hint.choices-needless': {
    en: 'Take them out, or make the type choice.',
    pl: 'Usuń je albo zmień typ na choice.',
  },
  'site.problem.digits-needless': {
    en: 'Only a text can have a number of digits.',
    pl: 'Tylko tekst może mieć liczbę cyfr.',
  },
  'site.hint.digits-needless': {
    en: 'Take it out, or make the type text.',
    pl: 'Usuń to albo zmień typ na text.',
  },
  'site.problem.digits-checked': {
    en: 'The check {name} knows how many digits there are.',
    pl: 'Reguła {name} sama określa liczbę cyfr.',
  },
  'site.hint.digits-checked': { en: 'Take digits and begins out.', pl: 'Usuń digits i begins.' },
  'site.problem.check-needless': {
    en: 'Only a text can be checked by a rule.',
    pl: 'Tylko tekst może mieć regułę check.',
  },
  'site.hint.check-needless': {
    en: 'Take it out, or make the type text.',
    pl: 'Usuń to albo zmień typ na text.',
  },
  'site.problem.searchable-needless': {
    en: 'Customers are found only by fields that are texts.',
    pl: 'Klientów można szukać tylko po polach tekstowych.',
  },
  'site.hint.searchable-needless': {
    en: 'Take it out, or make the type text.',
    pl: 'Usuń to albo zmień typ na text.',
  },
  'site.problem.searchable-of-cases': {
    en: 'Customers are not found by the fields of their cases.',
    pl: 'Klientów nie można szukać po polach ich spraw.',
  },
  'site.hint.searchable-of-cases': {
    en: 'Take it out, or keep the field with the customer, in the section fields.',
    pl: 'Usuń to albo przenieś pole do klienta, do sekcji fields.',
  },
} as const satisfies Record<string, Message>
