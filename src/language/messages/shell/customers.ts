import type { Message } from '../../message.ts'

/** What the verbs of customers say. */
export const shellCustomerMessages = {
  'shell.find.following': {
    en: 'The site changed what is searched, and not every customer is found by it yet. An open console or `linia tick` goes on with it.',
    pl: 'Zmieniły się pola wyszukiwania i nie każdego klienta można już po nich znaleźć. Dokończy to otwarta konsola albo `linia tick`.',
  },
  'shell.find.inside': {
    en: 'Inside names: `linia customers --where \'name ~ "{text}"\'`.',
    pl: 'Wewnątrz nazw: `linia customers --where \'name ~ "{text}"\'`.',
  },
  'shell.customer-add.summary': { en: 'make a customer', pl: 'dodaj klienta' },
  'shell.customer-edit.summary': { en: 'change what stands on a card', pl: 'zmień dane na karcie klienta' },
  'shell.customer-show.summary': { en: 'a customer’s card', pl: 'karta klienta' },
  'shell.customer-contact.summary': {
    en: 'add or remove a phone, address or handle',
    pl: 'dodaj lub usuń telefon, adres lub konto',
  },
  'shell.customer-link.summary': { en: 'say whose contact it is', pl: 'wskaż klienta kontaktu' },
  'shell.customer-opt-out.summary': {
    en: 'keep that a customer wants no contact',
    pl: 'zapisz, że klient nie chce kontaktu',
  },
  'shell.option.customer-type': { en: 'a person or an organisation', pl: 'osoba albo organizacja' },
  'shell.option.customer-language': { en: 'the language of the customer', pl: 'język klienta' },
  'shell.option.customer-name': { en: 'the name', pl: 'nazwa lub nazwisko' },
  'shell.option.account': { en: 'the account number', pl: 'numer konta' },
  'shell.option.customer-field': {
    en: 'a field of the site; empty takes it away',
    pl: 'pole klienta; puste je usuwa',
  },
  'shell.option.phone': { en: 'a phone number', pl: 'numer telefonu' },
  'shell.option.email': { en: 'an e-mail address', pl: 'adres e-mail' },
  'shell.option.handle': { en: 'a name on another channel', pl: 'nazwa konta w innym kanale' },
  'shell.option.allow-known': {
    en: 'another customer may have it too',
    pl: 'może należeć też do innego klienta',
  },
  'shell.option.contact-kind': { en: 'phone, email or handle', pl: 'telefon, e-mail lub konto' },
  'shell.option.contact-remove': { en: 'remove it', pl: 'usuń' },
  'shell.option.opt-out-channel': { en: 'the channel, or all', pl: 'kanał albo wszystkie (all)' },
  'shell.option.opt-out-until': { en: 'until then', pl: 'do kiedy' },
  'shell.option.opt-out-reason': { en: 'why', pl: 'dlaczego' },
  'shell.option.opt-out-lift': { en: 'contact is welcome again', pl: 'kontakt znów dozwolony' },
  'shell.done.customer-add': { en: 'The customer is {ref}.', pl: 'Numer klienta: {ref}.' },
  'shell.done.customer-edit': { en: '{ref} is changed.', pl: 'Zmieniono dane {ref}.' },
  'shell.done.contact-add': { en: '{ref} has {value}.', pl: 'Dodano do {ref}: {value}.' },
  'shell.done.contact-remove': { en: '{value} is removed from {ref}.', pl: 'Usunięto z {ref}: {value}.' },
  'shell.done.customer-link': {
    en: '{ref} is a contact of {customer}.',
    pl: '{ref} to kontakt klienta {customer}.',
  },
  'shell.done.opt-out': { en: '{ref} is not contacted.', pl: 'Z {ref} nie kontaktujemy się.' },
  'shell.done.opt-out-until': {
    en: '{ref} is not contacted until {time}.',
    pl: 'Z {ref} nie kontaktujemy się do: {time}.',
  },
  'shell.done.opt-out-lift': {
    en: '{ref} may be contacted again.',
    pl: 'Z {ref} można się znów kontaktować.',
  },
} as const satisfies Record<string, Message>
