/** Somebody who calls or writes. */
export type Person = { readonly name: string; readonly phone: string; readonly email: string }

const firstNames = [
  'Anna',
  'Jan',
  'Maria',
  'Piotr',
  'Ewa',
  'Tomasz',
  'Łucja',
  'Marek',
  'Olena',
  'Zofia',
  'Paweł',
]
const lastNames = [
  'Wilk',
  'Zając',
  'Sowa',
  'Lis',
  'Gołąb',
  'Kos',
  'Żuraw',
  'Bąk',
  'Szczygieł',
  'Kruk',
  'Jeż',
  'Dudek',
  'Ryś',
]
const subjects = [
  'Faktura jest za wysoka',
  'Odczyt licznika',
  'Przepisanie umowy',
  'Zmiana adresu',
  'Prośba o raty',
  'Brak prądu wczoraj',
]

/** The person of a number: the same number is the same person. */
export function personOf(number: number): Person {
  const first = firstNames[number % firstNames.length] ?? ''
  const last = lastNames[Math.floor(number / firstNames.length) % lastNames.length] ?? ''
  const plain = `${first}.${last}`
    .normalize('NFD')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'l')
    .replace(/[^a-zA-Z.]/g, '')
  return {
    name: `${first} ${last}`,
    phone: `+48 92 556 ${String(1_000_000 + number).slice(-4, -2)} ${String(1_000_000 + number).slice(-2)}`,
    email: `${plain.toLowerCase()}.${number}@klient.example`,
  }
}

/** What he comes about in writing. */
export function subjectOf(person: number, channel: string): string {
  const subject = subjects[(person * 7) % subjects.length] ?? ''
  return channel === 'form' ? `Formularz: ${subject}` : subject
}
