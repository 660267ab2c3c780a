import { afterAll, beforeAll, expect, test } from 'vitest'
import { customerLookup } from '../../src/queries/customers/customer-lookup.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'

let site: TestSite
beforeAll(async () => {
  site = await aSite({
    customers: [
      {
        ref: 'KX-1042',
        name: 'Łucja Święcicka-Żółć',
        accountNumber: '88-1203',
        phone: '+48 600 100 200',
        email: 'l.swiecicka@Poczta.example',
      },
      { ref: 'KX-1043', name: 'Jan Kowalski', accountNumber: 'PL/77-1204', phone: '0048 601 234 567' },
      { ref: 'KX-1044', name: 'Janina Kowalewska', email: 'jk@firma.example' },
      { ref: 'KX-1045', name: 'Jan Maria Rokita-Zielony', phone: '22 123 45 99' },
      { ref: 'KX-1046', name: "Sinéad O'Connor-Đurić" },
      { ref: 'KX-1047', name: 'Hurtownia Straße sp. z o.o.', accountNumber: '00 1205' },
    ],
  })
})
afterAll(() => site.close())

function found(typed: string, limit = 10): readonly string[] {
  return customerLookup(site.store.reader, typed, limit)
    .map((row) => row.ref)
    .toSorted()
}

const finds: readonly (readonly [says: string, typed: string, refs: readonly string[]])[] = [
  ['a name typed without Polish letters', 'swiecicka', ['KX-1042']],
  ['a name typed with them', 'Święcicka', ['KX-1042']],
  ['a name that begins with ł, typed as l', 'lucja', ['KX-1042']],
  ['and typed as ł', 'łucja', ['KX-1042']],
  ['the first letters of a first name', 'jan', ['KX-1043', 'KX-1044', 'KX-1045']],
  ['the second part of a hyphened name', 'zolc', ['KX-1042']],
  ['a hyphened name as it is written', 'Święcicka-Żółć', ['KX-1042']],
  ['first name, then surname', 'jan kowalski', ['KX-1043']],
  ['surname, then first name', 'Kowalski Jan', ['KX-1043']],
  ['a whole first name after the beginning of a surname', 'kow jan', ['KX-1043']],
  ['the beginnings of both', 'kow ja', ['KX-1043', 'KX-1044']],
  ['the beginnings of both, the other way round', 'ja kow', ['KX-1043', 'KX-1044']],
  ['a first name and the second part of a hyphened surname', 'lucja zol', ['KX-1042']],
  ['three words in any order', 'zielony maria jan', ['KX-1045']],
  ['three words of which one is nobody’s', 'zielony maria piotr', []],
  ['two words of two people', 'lucja kowalski', []],
  ['letters of other languages', 'durić', ['KX-1046']],
  ['a name with an apostrophe', "o'connor", ['KX-1046']],
  ['ß typed as ss', 'strasse', ['KX-1047']],
  ['a phone as it is written', '+48 600 100 200', ['KX-1042']],
  ['a phone with 00 instead of +', '0048600100200', ['KX-1042']],
  ['a phone without its country', '600 100', ['KX-1042']],
  ['a phone with the old trunk zero', '0600100200', ['KX-1042']],
  ['the last digits of a phone', '567', ['KX-1043']],
  ['the last digits of a phone, in groups', '34-567', ['KX-1043']],
  ['a phone of a fixed line', '(22) 123', ['KX-1045']],
  ['an account number with its separators', '88-1203', ['KX-1042']],
  ['and without', '881203', ['KX-1042']],
  ['the last digits of an account number', '1203', ['KX-1042']],
  ['an account number with letters and separators', 'pl/77-1204', ['KX-1043']],
  ['with letters alone', 'PL771204', ['KX-1043']],
  ['without letters', '77-12', ['KX-1043']],
  ['an account number that begins with zeros', '00 12', ['KX-1047']],
  ['the local part of an address', 'l.swiecicka', ['KX-1042']],
  ['a whole address in other case', 'L.Swiecicka@poczta.EXAMPLE', ['KX-1042']],
  ['a ref', 'KX-1044', ['KX-1044']],
  ['a ref without its hyphen', 'kx1044', ['KX-1044']],
  ['a ref half typed', 'kx-104', ['KX-1042', 'KX-1043', 'KX-1044', 'KX-1045', 'KX-1046', 'KX-1047']],
  ['nothing for what nobody is called', 'zzz', []],
  ['nothing for nothing', '   ', []],
  ['nothing for signs alone', '--', []],
  ['nothing for a percent sign, which is no wildcard', '%', []],
]

test.each(finds)('lookup finds %s: %s', (_says, typed, refs) => {
  expect(found(typed)).toEqual(refs)
})

test('a name or address longer than what is kept of it is still found whole', async () => {
  const long = await aSite({
    customers: [
      {
        ref: 'KX-1',
        name: `Spółdzielnia ${'Mieszkaniowa '.repeat(8)}Północ`,
        email: `${'spoldzielnia'.repeat(5)}@poczta.example`,
      },
    ],
  })
  const [customer] = long.rows('customers')
  const [address] = long.rows('contact_points')
  for (const text of [customer?.['name'], address?.['value']]) {
    expect(customerLookup(long.store.reader, String(text), 5).map(({ ref }) => ref)).toEqual(['KX-1'])
  }
  await long.close()
})

test('lookup shows no more than asked for, and nobody twice', () => {
  expect(found('k', 2)).toHaveLength(2)
  expect(new Set(found('1')).size).toBe(found('1').length)
})

test('lookup follows an edit, a new phone, a removed one, and their undo', async () => {
  const ewa = site.as('ewa')
  must(await ewa.editCustomer({ ref: 'KX-1044', name: 'Janina Wiśniewska' }))
  const renamed = site.lastSeq()
  must(await ewa.addContactPoint({ ref: 'KX-1044', kind: 'phone', value: '700 800 900' }))
  expect(found('wisniewska')).toEqual(['KX-1044'])
  expect(found('kowalewska')).toEqual([])
  expect(found('8009')).toEqual([])
  expect(found('700800')).toEqual(['KX-1044'])

  must(await ewa.removeContactPoint({ ref: 'KX-1044', value: '+48700800900' }))
  expect(found('700800')).toEqual([])

  must(await ewa.undo({ seq: renamed + 2 }))
  expect(found('700800')).toEqual(['KX-1044'])
  must(await ewa.undo({ seq: renamed + 1 }))
  must(await ewa.undo({ seq: renamed }))
  expect(found('kowalewska')).toEqual(['KX-1044'])
  expect(found('700800')).toEqual([])
})

test('the data are folded as the query is: every customer is found by his own name, number, address and ref', () => {
  const { rows } = site
  const own = [
    ...rows('customers').flatMap((row) =>
      [row['name'], row['account_number'], row['ref']].map((text) => [row['id'], text]),
    ),
    ...rows('contact_points').map((row) => [row['customer_id'], row['value']]),
  ]
  let looked = 0
  for (const [id, text] of own) {
    if (text === null || text === undefined) continue
    looked += 1
    const ids = customerLookup(site.store.reader, String(text), 10).map((row) => row.id)
    expect(ids, String(text)).toContain(id)
  }
  expect(looked).toBe(20)
})
