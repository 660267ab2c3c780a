import type { Random } from './random.ts'

/** A name with how often it is met, in parts per ten thousand of its list; what is left is shared by the others. */
type Weighted = readonly (readonly [name: string, weight: number])[]

const women: Weighted = [
  ['Anna', 560],
  ['Katarzyna', 340],
  ['Maria', 340],
  ['Małgorzata', 330],
  ['Agnieszka', 320],
  ['Barbara', 270],
  ['Ewa', 260],
  ['Magdalena', 250],
  ['Elżbieta', 240],
  ['Krystyna', 230],
  ['Joanna', 220],
  ['Aleksandra', 210],
  ['Zofia', 200],
  ['Monika', 190],
  ['Teresa', 180],
  ['Natalia', 170],
  ['Julia', 170],
  ['Karolina', 160],
  ['Marta', 150],
  ['Beata', 150],
  ['Dorota', 150],
  ['Danuta', 150],
  ['Jadwiga', 140],
  ['Hanna', 120],
  ['Alicja', 120],
  ['Łucja', 60],
  ['Święta', 4],
  ['Żaneta', 30],
  ['Grażyna', 120],
  ['Bożena', 130],
  ['Wiktoria', 110],
]
const men: Weighted = [
  ['Piotr', 380],
  ['Krzysztof', 370],
  ['Andrzej', 350],
  ['Tomasz', 310],
  ['Paweł', 300],
  ['Jan', 300],
  ['Michał', 290],
  ['Marcin', 280],
  ['Jakub', 270],
  ['Adam', 260],
  ['Marek', 250],
  ['Łukasz', 230],
  ['Grzegorz', 230],
  ['Mateusz', 220],
  ['Stanisław', 210],
  ['Wojciech', 200],
  ['Mariusz', 180],
  ['Dariusz', 180],
  ['Zbigniew', 160],
  ['Jerzy', 160],
  ['Maciej', 160],
  ['Rafał', 150],
  ['Robert', 140],
  ['Kamil', 140],
  ['Józef', 120],
  ['Tadeusz', 110],
  ['Dawid', 110],
  ['Szymon', 110],
  ['Bartłomiej', 60],
  ['Świętopełk', 2],
]
/** Surnames that end alike for women and men. */
const plain: Weighted = [
  ['Nowak', 540],
  ['Wójcik', 260],
  ['Kowalczyk', 250],
  ['Woźniak', 230],
  ['Mazur', 180],
  ['Krawczyk', 170],
  ['Kaczmarek', 160],
  ['Zając', 140],
  ['Król', 130],
  ['Wieczorek', 120],
  ['Jabłoń', 20],
  ['Wróbel', 120],
  ['Stępień', 110],
  ['Dudek', 110],
  ['Pawlak', 100],
  ['Sikora', 100],
  ['Walczak', 100],
  ['Baran', 90],
  ['Michalak', 90],
  ['Szewczyk', 90],
  ['Ostrowicz', 60],
  ['Bąk', 80],
  ['Duda', 80],
  ['Gąsior', 40],
  ['Włodarczyk', 70],
  ['Chmiel', 60],
  ['Urban', 60],
  ['Kos', 40],
  ['Żak', 50],
  ['Łoś', 20],
  ['Szczęsny', 30],
]
/** Surnames that end in -ski, -cki or -dzki, and in -a for women. */
const declined: Weighted = [
  ['Kowalski', 370],
  ['Wiśniewski', 290],
  ['Kamiński', 250],
  ['Lewandowski', 240],
  ['Zieliński', 240],
  ['Szymański', 230],
  ['Dąbrowski', 230],
  ['Kozłowski', 200],
  ['Jankowski', 180],
  ['Wojciechowski', 170],
  ['Kwiatkowski', 170],
  ['Piotrowski', 160],
  ['Grabowski', 150],
  ['Pawłowski', 150],
  ['Michalski', 140],
  ['Nowicki', 140],
  ['Adamski', 60],
  ['Jabłoński', 130],
  ['Wróblewski', 130],
  ['Majewski', 120],
  ['Olszewski', 120],
  ['Malinowski', 120],
  ['Święcicki', 20],
  ['Żółkiewski', 10],
  ['Brzeziński', 90],
  ['Zawadzki', 90],
  ['Górski', 100],
]
const roots = [
  'Bor',
  'Brzez',
  'Chojn',
  'Dęb',
  'Gaj',
  'Głow',
  'Gór',
  'Jasion',
  'Kalin',
  'Klon',
  'Krup',
  'Lip',
  'Łącz',
  'Mal',
  'Młyn',
  'Mróz',
  'Olch',
  'Orł',
  'Pod',
  'Radz',
  'Rut',
  'Sad',
  'Skal',
  'Sokoł',
  'Stęp',
  'Szczep',
  'Święt',
  'Tarn',
  'Trzeb',
  'Wierzb',
  'Wol',
  'Zagór',
  'Zaręb',
  'Żuraw',
  'Życz',
  'Bił',
  'Cieśl',
  'Drzew',
  'Gnat',
  'Hał',
  'Koz',
  'Piotr',
]
const endings = [
  'ecki',
  'icki',
  'owski',
  'iński',
  'ewski',
  'ański',
  'ak',
  'czyk',
  'ek',
  'ik',
  'owicz',
  'ewicz',
  'as',
  'uk',
]

const abroad = [
  {
    first: ['Linh', 'Thùy', 'Anh', 'Hương', 'Minh', 'Đức', 'Tuấn', 'Hải', 'Quang', 'Lan'],
    middle: ['Thị', 'Văn', 'Thùy', 'Đình', 'Ngọc'],
    last: ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Huỳnh', 'Phan', 'Vũ', 'Đặng', 'Bùi'],
    isLastFirst: true,
  },
  {
    first: [
      'Oleksandr',
      'Olena',
      'Iryna',
      'Serhij',
      'Natalija',
      'Andrij',
      'Oksana',
      'Volodymyr',
      'Олена',
      'Тарас',
    ],
    middle: [],
    isLastFirst: false,
    last: [
      'Shevchenko',
      'Bondarenko',
      'Kovalenko',
      'Tkachenko',
      'Kravchenko',
      'Melnyk',
      'Бойко',
      'Коваль',
      'Lysenko',
    ],
  },
  {
    first: ['Jürgen', 'Günther', 'Käthe', 'Hans', 'Sabine', 'Björn', 'Anke', 'Uwe', 'Jörg', 'Heiß'],
    middle: [],
    isLastFirst: false,
    last: [
      'Müller',
      'Schmidt',
      'Schäfer',
      'Weiß',
      'Groß',
      'Köhler',
      'Krüger',
      'Fischer',
      'von der Heide',
      'Böhm',
    ],
  },
  {
    first: ['Søren', 'Åsa', 'José', 'Chloé', 'Zoë', 'Đorđe', 'İbrahim', 'Mohammed', 'Siân', 'Aoife'],
    middle: [],
    isLastFirst: false,
    last: [
      "O'Connor",
      'Ærø',
      'García-Núñez',
      'Lefèvre',
      'Petrović',
      'Yılmaz',
      'Þórsson',
      'Al-Haddad',
      'Smith',
    ],
  },
] as const

const trades = [
  'Piekarnia',
  'Usługi Elektryczne',
  'Przychodnia',
  'Auto-Serwis',
  'Zakład Stolarski',
  'Hurtownia',
  'Wspólnota Mieszkaniowa',
  'Szkoła Podstawowa nr',
  'Apteka',
  'Gospodarstwo Rolne',
  'Kwiaciarnia',
  'Biuro Rachunkowe',
]
const places = [
  'Nadwiśle',
  'Pod Dębem',
  'Zielona 4',
  'Słoneczna',
  'Lipowa 12',
  'Nowy Świat',
  'Rzeczna',
  'Centrum',
]
const forms = ['sp. z o.o.', 's.c.', 'S.A.', 'sp.j.', '']

export type MadeName = {
  readonly kind: 'person' | 'organisation'
  readonly name: string
  readonly mailName: string
}

/** A customer's name: nine in ten Polish people, 3 % of them with two surnames, 4 % from abroad, 6 % companies. */
export function makeName(random: Random): MadeName {
  const lot = random.next()
  if (lot < 0.06) return company(random)
  if (lot < 0.1) return fromAbroad(random)
  const isWoman = random.next() < 0.52
  const first = weighted(isWoman ? women : men, random)
  let last = surname(isWoman, random)
  if (isWoman && random.next() < 0.06) last = `${last}-${surname(true, random)}`
  return { kind: 'person', name: `${first} ${last}`, mailName: mailName(first, last) }
}

function surname(isWoman: boolean, random: Random): string {
  const lot = random.next()
  if (lot < 0.2) return weighted(plain, random)
  if (lot < 0.42) return ending(weighted(declined, random), isWoman)
  return ending(random.pick(roots) + random.pick(syllables) + random.pick(endings), isWoman)
}

const syllables = ['', '', '', 'al', 'an', 'ew', 'ost', 'in', 'ol', 'ar']

function ending(name: string, isWoman: boolean): string {
  return isWoman && /[sc]ki$|dzki$/.test(name) ? `${name.slice(0, -1)}a` : name
}

function fromAbroad(random: Random): MadeName {
  const { first, middle, last, isLastFirst } = random.pick(abroad)
  const given = random.pick<string>(first)
  const family = random.pick<string>(last)
  const between = middle.length > 0 ? [random.pick<string>(middle)] : []
  const parts = isLastFirst ? [family, ...between, given] : [given, ...between, family]
  return { kind: 'person', name: parts.join(' '), mailName: mailName(given, family) }
}

function company(random: Random): MadeName {
  const owner = weighted(declined, random)
  const name = [random.pick(trades), `„${random.pick(places)}” ${owner}`, random.pick(forms)].join(' ').trim()
  return { kind: 'organisation', name, mailName: mailName('biuro', owner) }
}

function mailName(first: string, last: string): string {
  const plain = `${first}.${last}`.toLowerCase().normalize('NFD').replaceAll('ł', 'l')
  return plain.replaceAll(/[^a-z.-]/g, '')
}

function weighted(list: Weighted, random: Random): string {
  const known = totals.get(list) ?? list.reduce((sum, [, weight]) => sum + weight, 0)
  let rest = random.next() * known
  for (const [name, weight] of list) {
    rest -= weight
    if (rest < 0) return name
  }
  return list[0]?.[0] ?? ''
}

const totals: ReadonlyMap<Weighted, number> = new Map(
  [women, men, plain, declined].map((list) => [list, list.reduce((sum, [, weight]) => sum + weight, 0)]),
)
