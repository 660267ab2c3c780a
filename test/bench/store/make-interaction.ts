import type { Random } from './random.ts'

export type MadeInteraction = {
  readonly channel: string
  readonly queueId: string
  readonly subject: string
  readonly reason: string
  readonly outcome: string
}

/** Parts per hundred. Source: GOLDEN.md, "The demo site". */
const work: readonly (readonly [share: number, channel: string, queueId: string])[] = [
  [45, 'call', 'billing'],
  [17, 'call', 'contracts'],
  [23, 'email', 'written'],
  [6, 'form', 'written'],
  [3, 'email', 'complaints'],
  [1, 'letter', 'complaints'],
  [5, 'callback', 'retention'],
]
const matters: readonly (readonly [share: number, reason: string, subjects: readonly string[]])[] = [
  [
    34,
    'billing.estimate',
    ['Faktura za październik, błędna kwota', 'Prognoza zamiast odczytu', 'Wysoki rachunek', 'Faktura'],
  ],
  [16, 'payment', ['Potwierdzenie wpłaty', 'Płatność nie zaksięgowana', 'Prośba o raty', 'Wpłata']],
  [12, 'reading', ['Stan licznika', 'Odczyt licznika za wrzesień', 'Podaję stan licznika']],
  [10, 'tariff', ['Zmiana taryfy na G12w', 'Pytanie o taryfę', 'Ceny prądu']],
  [9, 'moving', ['Przepisanie licznika', 'Zmiana adresu do korespondencji', 'Nowy najemca']],
  [6, 'prosumer', ['Rozliczenie fotowoltaiki', 'Depozyt prosumencki']],
  [5, 'supplier-change', ['Zmiana sprzedawcy', 'Termin zmiany sprzedawcy']],
  [5, 'outage', ['Brak prądu', 'Awaria na ulicy Lipowej']],
  [3, 'other', ['Pytanie', 'Inna sprawa']],
]
const outcomes: readonly (readonly [share: number, outcome: string])[] = [
  [58, 'informed'],
  [16, 'corrected'],
  [9, 'refund.promised'],
  [7, 'complaint.registered'],
  [10, 'passed.back-office'],
]

/** A contact as GOLDEN.md's demo site gets them. */
export function makeInteraction(random: Random): MadeInteraction {
  const [, channel, queueId] = drawn(work, random)
  const [, reason, subjects] = drawn(matters, random)
  return { channel, queueId, reason, subject: random.pick(subjects), outcome: drawn(outcomes, random)[1] }
}

function drawn<Item extends readonly [number, ...unknown[]]>(items: readonly Item[], random: Random): Item {
  let rest = random.next() * 100
  for (const item of items) {
    rest -= item[0]
    if (rest < 0) return item
  }
  return random.pick(items)
}
