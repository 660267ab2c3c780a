import type { Message } from '../../message.ts'

/** What the shell says of merging, accounts, consents and who is calling. */
export const shellConsentMessages = {
  'shell.customer-merge.summary': { en: 'merge a customer into another', pl: 'scal klienta z innym' },
  'shell.customer-duplicates.summary': {
    en: 'customers who share a number or address',
    pl: 'klienci ze wspólnym numerem lub adresem',
  },
  'shell.customer-people.summary': { en: 'the people of an organisation', pl: 'osoby w organizacji' },
  'shell.customer-join.summary': { en: 'make somebody one of its people', pl: 'dodaj osobę do organizacji' },
  'shell.customer-leave.summary': { en: 'take somebody out of its people', pl: 'usuń osobę z organizacji' },
  'shell.consent-give.summary': { en: 'keep a consent with its proof', pl: 'zapisz zgodę wraz z dowodem' },
  'shell.consent-withdraw.summary': { en: 'withdraw a consent', pl: 'wycofaj zgodę' },
  'shell.consent-object.summary': {
    en: 'keep an objection to marketing',
    pl: 'zapisz sprzeciw wobec marketingu',
  },
  'shell.consent-list.summary': { en: 'what a customer consented to', pl: 'zgody klienta' },
  'shell.verify.summary': { en: 'keep how a caller was verified', pl: 'zapisz weryfikację rozmówcy' },
  'shell.reveal.summary': { en: 'open a masked card, and say why', pl: 'odkryj kartę i podaj powód' },
  'shell.option.account-role': { en: 'what the person is there', pl: 'rola w organizacji' },
  'shell.option.consent-channel': {
    en: 'the channel; every one unless given',
    pl: 'kanał; jeśli nie podano, każdy',
  },
  'shell.option.consent-wording': { en: 'what was agreed to, word for word', pl: 'dokładna treść zgody' },
  'shell.option.consent-how': { en: 'in what way it was given', pl: 'w jaki sposób jej udzielono' },
  'shell.option.consent-interaction': {
    en: 'the contact in which it was given',
    pl: 'kontakt, w którym jej udzielono',
  },
  'shell.option.verify-who': {
    en: 'who is on the line; the holder unless given',
    pl: 'kto dzwoni; jeśli nie podano, właściciel',
  },
  'shell.option.verify-result': {
    en: 'how it went; passed unless given',
    pl: 'wynik; jeśli nie podano, pozytywny',
  },
  'shell.option.reveal-why': { en: 'why it has to be seen', pl: 'dlaczego trzeba ją zobaczyć' },
  'shell.option.callback-purpose': {
    en: 'what it is for, by the key of a purpose',
    pl: 'cel oddzwonienia (klucz celu)',
  },
  'shell.column.role': { en: 'role', pl: 'rola' },
  'shell.column.purpose': { en: 'purpose', pl: 'cel' },
  'shell.column.given': { en: 'given', pl: 'udzielona' },
  'shell.column.withdrawn': { en: 'withdrawn', pl: 'wycofana' },
  'shell.column.how': { en: 'how', pl: 'jak' },
  'shell.column.wording': { en: 'wording', pl: 'treść' },
  'shell.show.masked': {
    en: 'masked until the caller is verified',
    pl: 'zamaskowana do weryfikacji rozmówcy',
  },
  'shell.done.customer-merge': {
    en: '{ref} is merged into {into}; both refs lead there.',
    pl: 'Klienta {ref} scalono z {into}; oba numery prowadzą do niego.',
  },
  'shell.done.customer-merge-more': {
    en: '{ref} is merged into {into}; the rest of its history follows in the background.',
    pl: 'Klienta {ref} scalono z {into}; reszta historii jest przenoszona w tle.',
  },
  'shell.done.customer-join': {
    en: '{customer} is of {account} now ({role}).',
    pl: 'Klient {customer} należy teraz do {account} ({role}).',
  },
  'shell.done.customer-leave': {
    en: '{customer} is no longer of {account}.',
    pl: 'Klient {customer} nie należy już do {account}.',
  },
  'shell.done.consent-give': { en: 'The consent of {ref} is kept.', pl: 'Zapisano zgodę klienta {ref}.' },
  'shell.done.consent-withdraw': {
    en: 'The consent of {ref} is withdrawn.',
    pl: 'Wycofano zgodę klienta {ref}.',
  },
  'shell.done.consent-object': {
    en: '{ref} gets no more marketing.',
    pl: 'Klient {ref} nie otrzyma już marketingu.',
  },
  'shell.done.verify-passed': {
    en: 'Verified; the card of {customer} is open.',
    pl: 'Weryfikacja pozytywna; karta klienta {customer} jest odkryta.',
  },
  'shell.done.verify-failed': {
    en: 'Not verified; the card of {customer} stays masked.',
    pl: 'Weryfikacja negatywna; karta klienta {customer} pozostaje zamaskowana.',
  },
  'shell.done.verify-refused': {
    en: 'Verification refused; the card of {customer} stays masked.',
    pl: 'Odmowa weryfikacji; karta klienta {customer} pozostaje zamaskowana.',
  },
  'shell.done.reveal': {
    en: 'The card of {ref} is open to you during this contact.',
    pl: 'Karta klienta {ref} jest odkryta na czas tego kontaktu.',
  },
  'shell.command.account.add-person': { en: 'joined an organisation', pl: 'dodanie do organizacji' },
  'shell.command.account.remove-person': { en: 'left an organisation', pl: 'usunięcie z organizacji' },
  'shell.command.card.reveal': { en: 'revealed the card', pl: 'odkrycie karty' },
  'shell.command.consent.give': { en: 'gave a consent', pl: 'udzielenie zgody' },
  'shell.command.consent.object': { en: 'objected to marketing', pl: 'sprzeciw wobec marketingu' },
  'shell.command.consent.withdraw': { en: 'withdrew a consent', pl: 'wycofanie zgody' },
  'shell.command.customer.merge': { en: 'merged customers', pl: 'scalenie klientów' },
  'shell.command.customer.move-rest': { en: 'moved more history', pl: 'przeniesienie reszty historii' },
  'shell.command.verification.record': { en: 'verified the caller', pl: 'weryfikacja rozmówcy' },
} as const satisfies Record<string, Message>
