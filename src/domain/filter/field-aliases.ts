import { fold } from '../fold.ts'
import type { FilterFields } from './filter-field.ts'

/** What the columns of lists are headed by, folded, in both languages, and the fields that this may mean, the likeliest first. */
const headings: Readonly<Record<string, readonly string[]>> = {
  kolejka: ['queue'],
  stan: ['state'],
  kanal: ['channel'],
  kierunek: ['direction'],
  konsultant: ['agent'],
  przekazano: ['handed-to'],
  klient: ['customer', 'name'],
  customer: ['name'],
  nazwa: ['name'],
  sprawa: ['case'],
  temat: ['subject'],
  kontakt: ['contact'],
  arrived: ['arrived', 'made'],
  wplynelo: ['arrived', 'opened'],
  nadszedl: ['arrived'],
  wiek: ['age'],
  czeka: ['waits', 'age'],
  waiting: ['waits'],
  termin: ['due'],
  'po-terminie': ['late'],
  zakonczono: ['done'],
  priorytet: ['priority'],
  otwarto: ['opened'],
  rozwiazano: ['resolved'],
  zamknieto: ['closed'],
  telefon: ['phone', 'contact'],
  phone: ['contact'],
  'e-mail': ['contact'],
  notatka: ['note'],
  dodano: ['made'],
  made: ['opened'],
  rodzaj: ['type'],
  jezyk: ['language'],
  konto: ['account'],
}

/** The field that a heading means among those of a table; undefined where it means none of them. */
export function fieldUnderHeading(typed: string, fields: FilterFields): string | undefined {
  const heading = fold(typed)
  const meant = Object.hasOwn(headings, heading) ? headings[heading] : undefined
  return meant?.find((name) => Object.hasOwn(fields, name))
}
