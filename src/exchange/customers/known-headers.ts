import { fold } from '../../domain/fold.ts'

/** What a column of a customer file can become, besides a field of the site (`fields.ppe`). */
export const customerTargets = [
  'name',
  'first-name',
  'last-name',
  'type',
  'language',
  'account',
  'phone',
  'email',
  'handle',
  'ignore',
] as const
export type CustomerTarget = (typeof customerTargets)[number] | `fields.${string}`

/** How columns are called in files of other systems, English and Polish, folded; numbers behind them are left out. */
const names: Readonly<Record<Exclude<CustomerTarget, `fields.${string}`>, string>> = {
  name:
    'name, full name, customer, customer name, client, company, company name, display name, ' +
    'nazwa, klient, nazwa klienta, imie i nazwisko, nazwisko i imie, firma, nazwa firmy',
  'first-name': 'first name, firstname, given name, forename, imie',
  'last-name': 'last name, lastname, surname, family name, nazwisko',
  type: 'type, kind, customer type, typ, rodzaj, typ klienta, rodzaj klienta',
  language: 'language, lang, locale, jezyk',
  account:
    'account, account number, accountnumber, account no, customer number, customer no, client number, ' +
    'konto, numer konta, nr konta, numer klienta, nr klienta, numer nabywcy, konto klienta',
  phone:
    'phone, phones, phone number, telephone, tel, mobile, mobile phone, cell, home phone, work phone, ' +
    'telefon, telefony, numer telefonu, nr telefonu, nr tel, komorka, kom, telefon komorkowy, ' +
    'telefon stacjonarny, telefon domowy, telefon sluzbowy, tel kom',
  email:
    'email, emails, e mail, e mails, mail, email address, e mail address, ' +
    'adres email, adres e mail, poczta, poczta elektroniczna',
  handle: 'handle, handles, nick, login, username, identyfikator',
  ignore: 'rejected because, odrzucone bo',
}

/** Names of columns, folded, with what each becomes. */
export const knownHeaders: ReadonlyMap<string, CustomerTarget> = new Map(
  Object.entries(names).flatMap(([target, all]) =>
    all.split(', ').map((name) => [name, target as CustomerTarget]),
  ),
)

/** The form in which names of columns are compared: folded, words only, a number behind them dropped (`Telefon 2`). */
export function headerKey(name: string): string {
  const key = fold(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return key.replace(/ ?\d{1,2}$/, '') || key
}

/** What a column of this name becomes in any file; undefined when nothing says. */
export function targetOfHeader(name: string): CustomerTarget | undefined {
  return knownHeaders.get(headerKey(name))
}

/** The column that says why a row was rejected, in the language of whoever imports; read back, it is passed over. */
export const reasonHeader = { en: 'rejected because', pl: 'odrzucone, bo' } as const
