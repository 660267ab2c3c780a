import type { Message } from '../../message.ts'

/** What the site’s files allow and seldom mean. Every code of a warning has a message. */
export const siteWarningMessages = {
  'site.warning': { en: 'warning', pl: 'uwaga' },
  'site.warnings': {
    en: { one: '{n} warning.', other: '{n} warnings.' },
    pl: { one: '{n} uwaga.', few: '{n} uwagi.', many: '{n} uwag.', other: '{n} uwagi.' },
  },
  'site.language.en': { en: 'English', pl: 'angielsku' },
  'site.language.pl': { en: 'Polish', pl: 'polsku' },
  'site.warning.template-language-missing': {
    en: 'The template {name} has no text in {language}: customers of that language get it in {used}.',
    pl: 'Szablon {name} nie ma tekstu po {language}: klienci tego języka dostaną go po {used}.',
  },
  'site.warning.template-subject-missing': {
    en: 'The template {name} has no subject in {language}: a new message from it in that language goes out without one.',
    pl: 'Szablon {name} nie ma tematu po {language}: nowa wiadomość z niego wyjdzie w tym języku bez tematu.',
  },
  'site.warning.text-cut-by-comment': {
    en: 'The text ends before “{cut}”, which YAML takes for a comment: quote all of it if it belongs to “{kept}”.',
    pl: 'Tekst kończy się przed „{cut}”, bo YAML uznaje to za komentarz: jeśli należy do „{kept}”, ujmij całość w cudzysłów.',
  },
  'site.warning.queue-served-by-nobody': {
    en: 'Nobody of people serves the queue {name}: what comes in there waits for ever.',
    pl: 'Nikt z people nie obsługuje kolejki {name}: to, co tam trafi, nigdy nie doczeka się obsługi.',
  },
  'site.held.fields.field-retired': {
    en: {
      one: '{n} customer holds a value. It is kept, but no longer asked for or found by until the field is back.',
      other:
        '{n} customers hold a value. It is kept, but no longer asked for or found by until the field is back.',
    },
    pl: {
      one: 'wartość ma {n} klient. Zostanie zachowana, ale do powrotu pola nie będzie o nią pytań ani wyszukiwania po niej.',
      few: 'wartość mają {n} klienci. Zostanie zachowana, ale do powrotu pola nie będzie o nią pytań ani wyszukiwania po niej.',
      many: 'wartość ma {n} klientów. Zostanie zachowana, ale do powrotu pola nie będzie o nią pytań ani wyszukiwania po niej.',
      other:
        'wartość ma {n} klienta. Zostanie zachowana, ale do powrotu pola nie będzie o nią pytań ani wyszukiwania po niej.',
    },
  },
  'site.held.fields.choice-gone': {
    en: {
      one: '{n} customer has {choice}, which can no longer be chosen. It stays as it is.',
      other: '{n} customers have {choice}, which can no longer be chosen. It stays as it is.',
    },
    pl: {
      one: '{n} klient ma wartość {choice}, której nie będzie już można wybrać. Pozostanie bez zmian.',
      few: '{n} klienci mają wartość {choice}, której nie będzie już można wybrać. Pozostanie bez zmian.',
      many: '{n} klientów ma wartość {choice}, której nie będzie już można wybrać. Pozostanie bez zmian.',
      other: '{n} klienta ma wartość {choice}, której nie będzie już można wybrać. Pozostanie bez zmian.',
    },
  },
  'site.held.fields.type-changed': {
    en: {
      one: '{n} customer holds a value of the old type. It stays as it was written.',
      other: '{n} customers hold a value of the old type. It stays as it was written.',
    },
    pl: {
      one: '{n} klient ma wartość poprzedniego typu. Pozostanie tak, jak ją zapisano.',
      few: '{n} klienci mają wartość poprzedniego typu. Pozostanie tak, jak ją zapisano.',
      many: '{n} klientów ma wartość poprzedniego typu. Pozostanie tak, jak ją zapisano.',
      other: '{n} klienta ma wartość poprzedniego typu. Pozostanie tak, jak ją zapisano.',
    },
  },
  'site.held.case-fields.field-retired': {
    en: {
      one: '{n} case holds a value. It is kept, but no longer asked for until the field is back.',
      other: '{n} cases hold a value. It is kept, but no longer asked for until the field is back.',
    },
    pl: {
      one: 'wartość ma {n} sprawa. Zostanie zachowana, ale do powrotu pola nie będzie o nią pytań.',
      few: 'wartość mają {n} sprawy. Zostanie zachowana, ale do powrotu pola nie będzie o nią pytań.',
      many: 'wartość ma {n} spraw. Zostanie zachowana, ale do powrotu pola nie będzie o nią pytań.',
      other: 'wartość ma {n} sprawy. Zostanie zachowana, ale do powrotu pola nie będzie o nią pytań.',
    },
  },
  'site.held.case-fields.choice-gone': {
    en: {
      one: '{n} case has {choice}, which can no longer be chosen. It stays as it is.',
      other: '{n} cases have {choice}, which can no longer be chosen. It stays as it is.',
    },
    pl: {
      one: '{n} sprawa ma wartość {choice}, której nie będzie już można wybrać. Pozostanie bez zmian.',
      few: '{n} sprawy mają wartość {choice}, której nie będzie już można wybrać. Pozostanie bez zmian.',
      many: '{n} spraw ma wartość {choice}, której nie będzie już można wybrać. Pozostanie bez zmian.',
      other: '{n} sprawy ma wartość {choice}, której nie będzie już można wybrać. Pozostanie bez zmian.',
    },
  },
  'site.held.case-fields.type-changed': {
    en: {
      one: '{n} case holds a value of the old type. It stays as it was written.',
      other: '{n} cases hold a value of the old type. It stays as it was written.',
    },
    pl: {
      one: '{n} sprawa ma wartość poprzedniego typu. Pozostanie tak, jak ją zapisano.',
      few: '{n} sprawy mają wartość poprzedniego typu. Pozostanie tak, jak ją zapisano.',
      many: '{n} spraw ma wartość poprzedniego typu. Pozostanie tak, jak ją zapisano.',
      other: '{n} sprawy ma wartość poprzedniego typu. Pozostanie tak, jak ją zapisano.',
    },
  },
} as const satisfies Record<string, Message>
