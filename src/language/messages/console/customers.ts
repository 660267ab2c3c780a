import type { Message } from '../../message.ts'

/** What the lookup of customers and their cards say. */
export const consoleCustomerMessages = {
  'customer.unknown': { en: 'unknown customer', pl: 'klient nieznany' },
  'customer.timeline': {
    en: { one: '{n} contact', other: '{n} contacts' },
    pl: { one: '{n} kontakt', few: '{n} kontakty', many: '{n} kontaktów', other: '{n} kontaktu' },
  },
  'customer.no-contact': { en: 'No contact yet.', pl: 'Nie było jeszcze kontaktu.' },
  'card.phone': { en: 'phone', pl: 'telefon' },
  'card.email': { en: 'e-mail', pl: 'e-mail' },
  'card.handle': { en: 'handle', pl: 'nazwa konta' },
  'card.case': { en: 'case {ref}', pl: 'sprawa {ref}' },
  'card.all-channels': { en: 'any channel', pl: 'żadnym kanałem' },
  'card.do-not-contact': { en: 'do not contact: {channel}', pl: 'nie kontaktować: {channel}' },
  'card.do-not-contact-until': {
    en: 'do not contact: {channel}, until {date}',
    pl: 'nie kontaktować: {channel}, do {date}',
  },

  'lookup.title': { en: 'Customers', pl: 'Klienci' },
  'lookup.prompt': { en: 'Find', pl: 'Szukaj' },
  'lookup.hint': {
    en: 'The beginning of a name, an e-mail or an account, or the last digits of a phone.',
    pl: 'Początek nazwiska, imienia, e-maila lub konta albo ostatnie cyfry telefonu.',
  },
  'lookup.hint-masked': {
    en: 'Name, or the whole phone number, e-mail or account until the caller is verified.',
    pl: 'Nazwisko albo cały telefon, e-mail lub konto – do czasu weryfikacji dzwoniącego.',
  },
  'lookup.whole': {
    en: 'Until the caller is verified, a number or an address is found only when typed whole.',
    pl: 'Do czasu weryfikacji dzwoniącego numer lub adres trzeba wpisać w całości.',
  },
  'lookup.begins': {
    en: 'Found by how they begin: each word of a name, e-mail, account, phone; numbers by their last three digits or more too.',
    pl: 'Liczy się początek: każdego słowa nazwy, e-maila, konta, telefonu; w numerach też co najmniej trzy ostatnie cyfry.',
  },
  'lookup.inside': {
    en: '{key:customer.open} looks for “{text}” inside names.',
    pl: '{key:customer.open} szuka „{text}” wewnątrz nazw.',
  },
  'lookup.record': { en: '{key:customer.open} opens it.', pl: '{key:customer.open} otwiera.' },
  'lookup.kind.interaction': { en: 'contact', pl: 'kontakt' },
  'lookup.kind.case': { en: 'case', pl: 'sprawa' },
  'lookup.kind.customer': { en: 'customer', pl: 'klient' },
  'lookup.kind.callback': { en: 'callback', pl: 'oddzwonienie' },
  'lookup.nobody': { en: 'No customer matches “{text}”.', pl: 'Żaden klient nie pasuje do „{text}”.' },
  'lookup.found': {
    en: { one: '{n} found', other: '{n} found' },
    pl: {
      one: '{n} znaleziony',
      few: '{n} znalezionych',
      many: '{n} znalezionych',
      other: '{n} znalezionych',
    },
  },
  'lookup.first': {
    en: { one: 'the first of many', other: 'the first {n}' },
    pl: { one: 'pierwszy z wielu', other: 'pierwsze {n}' },
  },
} as const satisfies Record<string, Message>
