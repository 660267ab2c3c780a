import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type TestSite, aSite } from '../builders/a-site.ts'
import { dumpText } from '../builders/dump-store.ts'
import { errorFrom, jsonFrom, shellOn } from '../shell/shell-on.ts'

let site: TestSite
let folder = ''
beforeEach(async () => {
  site = await aSite({
    customers: [{ ref: 'KX-1', name: 'Jan Kowalski', phone: '600 100 200', accountNumber: '88-1203' }],
  })
  folder = mkdtempSync(join(tmpdir(), 'linia-import-'))
})
afterEach(async () => {
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** In the order in which they were made. */
function rows() {
  return site.rows('customers').toSorted((a, b) => Number(a['local_key']) - Number(b['local_key']))
}

function customers() {
  return rows().map((row) => row['name'])
}

function points(name: string) {
  const customer = site.rows('customers').find((row) => row['name'] === name)
  return site
    .rows('contact_points')
    .filter((row) => row['customer_id'] === customer?.['id'])
    .toSorted((a, b) => Number(a['position']) - Number(b['position']))
    .map((row) => `${row['kind']} ${row['value']}`)
}

const errTerminal = () => ({ columns: 60 })

function give(...words: readonly string[]) {
  return errorFrom(site, ['import', 'customers', ...words])
}

async function imported(path: string, ...options: readonly string[]) {
  const said = await shellOn(site, ['import', 'customers', path, '--json', ...options])
  return { exit: said.code, ...(JSON.parse(said.out || said.err) as Record<string, never>) } as {
    readonly exit: number
    readonly counts: Readonly<Record<string, number>>
    readonly [more: string]: unknown
  }
}

const none = { created: 0, updated: 0, already: 0, same: 0, matched: 0, rejected: 0 }

test('a Polish spreadsheet comes in by the names of its columns, fields of the site by key or label', async () => {
  const path = file(
    'klienci.csv',
    'Imię;Nazwisko;Telefon;Telefon 2;E-mail;Nr klienta;PPE;Uwagi\r\n' +
      'Łucja;Święcicka;+48 600 300 400;"22 123 45 67; 22 123 45 68";lucja@poczta.example;77-1;590000700001000134;x\r\n' +
      'ACME;"sp. z o.o.\r\nOddział";;;biuro@acme.example, kadry@acme.example;;;\r\n',
  )

  const answer = await imported(path, '--ignore-others')

  expect(answer).toMatchObject({
    exit: 0,
    encoding: 'utf-8',
    encodingIs: 'certain',
    delimiter: ';',
    counts: { ...none, created: 2 },
    batch: 'B-1',
    rejectedFile: null,
  })
  expect(answer['columns']).toEqual([
    { column: 'Imię', becomes: 'first-name', leftOut: null, rows: 2 },
    { column: 'Nazwisko', becomes: 'last-name', leftOut: null, rows: 2 },
    { column: 'Telefon', becomes: 'phone', leftOut: null, rows: 1 },
    { column: 'Telefon 2', becomes: 'phone', leftOut: null, rows: 1 },
    { column: 'E-mail', becomes: 'email', leftOut: null, rows: 2 },
    { column: 'Nr klienta', becomes: 'account', leftOut: null, rows: 1 },
    { column: 'PPE', becomes: 'fields.ppe', leftOut: null, rows: 1 },
    { column: 'Uwagi', becomes: null, leftOut: 'unknown', rows: 1 },
  ])
  expect(customers()).toEqual(['Jan Kowalski', 'Łucja Święcicka', 'ACME sp. z o.o. Oddział'])
  expect(points('Łucja Święcicka')).toEqual([
    'phone +48 600 300 400',
    'phone 22 123 45 67',
    'phone 22 123 45 68',
    'email lucja@poczta.example',
  ])
  expect(points('ACME sp. z o.o. Oddział')).toEqual(['email biuro@acme.example', 'email kadry@acme.example'])
  expect(rows()[1]).toMatchObject({
    account_number: '77-1',
    fields: '{"ppe":"590000700001000134"}',
  })
})

test.each([
  ['windows-1250', 'guessed'],
  ['iso-8859-2', 'guessed'],
  ['utf-8', 'certain'],
  ['utf-16le', 'certain'],
] as const)('a file in %s is read as such, and so is one that is told', async (encoding, encodingIs) => {
  const names = ['Łucja Święcicka', 'Jerzy Źdźbło-Śmiały', 'Zażółć Gęślą Jaźń']
  // The letters that tell the encodings apart stand far behind the beginning.
  const filler = Array.from({ length: 3000 }, (_, row) => `Nikt ${row};5${String(row).padStart(8, '0')}`)
  const text = `nazwa;telefon\n${filler.join('\n')}\n${names.map((name, row) => `${name};60000000${row}`).join('\n')}\n`
  const path = file('lista.csv', encoded(text, encoding))

  expect(await imported(path)).toMatchObject({ encoding, encodingIs, counts: { ...none, created: 3003 } })
  expect(customers().slice(-3)).toEqual(names)
  expect(await imported(path, '--encoding', encoding)).toMatchObject({ encodingIs: 'given' })
})

/** Node decodes these and does not encode them. */
function encoded(text: string, encoding: string): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text)
  if (encoding === 'utf-16le') return Buffer.from(`\uFEFF${text}`, 'utf16le')
  const byLetter = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Buffer.of(byte)), byte]),
  )
  return Buffer.from(Array.from(text, (letter) => byLetter.get(letter) ?? 0x3f))
}

test.each([[';'], [','], ['\t'], ['|']])('the sign between cells is found: %j', async (sign) => {
  const path = file(
    'x.csv',
    `name${sign}phone\n"Kowalska, Anna; z d. Nowak"${sign}600 000 001\nB${sign}600000002\n`,
  )

  expect(await imported(path)).toMatchObject({ delimiter: sign, counts: { ...none, created: 2 } })
  expect(customers()).toContain('Kowalska, Anna; z d. Nowak')
})

test('JSON Lines come in with the same names, lists and nested fields', async () => {
  const path = file(
    'crm.jsonl',
    [
      { name: 'Ola', phones: ['600 000 001', '600 000 002'], emails: ['ola@poczta.example'] },
      { name: 'Bud-Max', type: 'firma', language: 'PL', fields: { tariff: 'g11' }, note: 'x' },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n'),
  )

  expect(await imported(path, '--map', 'note=ignore')).toMatchObject({
    delimiter: null,
    counts: { ...none, created: 2 },
  })
  expect(points('Ola')).toEqual(['phone 600 000 001', 'phone 600 000 002', 'email ola@poczta.example'])
  expect(rows().at(-1)).toMatchObject({ kind: 'organisation', language: 'pl' })
})

test('who is known by phone or account, however written, is left as he is; in the file too', async () => {
  const path = file(
    'd.csv',
    'name,phone,account\nJ. Kowalski,0048600-100-200,\nKowalski,,881203\nNowa,600 000 009,\nNowa B.,+48600000009,\n',
  )

  const answer = await imported(path)

  expect(answer.counts).toEqual({ ...none, created: 1, matched: 3 })
  const made = String(rows()[1]?.['ref'])
  expect(answer['matched']).toEqual([
    { line: 2, customer: 'KX-1' },
    { line: 3, customer: 'KX-1' },
    { line: 5, customer: made },
  ])
})

test('--on-duplicate update adds what is new and takes nothing away; create makes another beside him', async () => {
  const path = file('d.csv', 'name,phone,email,tariff\nJan Kowalski,600100200,jan@poczta.example,g11\n')

  expect((await imported(path, '--on-duplicate', 'update')).counts).toEqual({ ...none, updated: 1 })
  expect(points('Jan Kowalski')).toEqual(['phone 600 100 200', 'email jan@poczta.example'])
  expect(rows()[0]).toMatchObject({ account_number: '88-1203', fields: '{"tariff":"g11"}' })
  const again = file('again.csv', 'name,phone\nJan Kowalski,600100200\n')
  expect((await imported(again, '--on-duplicate', 'update')).counts).toEqual({ ...none, same: 1 })
  expect((await imported(again, '--on-duplicate', 'create')).counts).toEqual({ ...none, created: 1 })
})

test('the same file twice imports nothing twice; what was taken back comes in again', async () => {
  const path = file('k.csv', 'name\nA\nB\nC\n')

  expect(await imported(path)).toMatchObject({ counts: { ...none, created: 3 }, batch: 'B-1' })
  expect(await imported(path)).toMatchObject({
    counts: { ...none, already: 3 },
    batch: null,
    earlierBatch: 'B-1',
  })
  expect((await shellOn(site, ['import', 'customers', path])).out).toContain(
    'Nothing new came in. What is in of this file came with batch B-1 before.',
  )
  await jsonFrom(site, ['undo', '--batch', 'B-1'])
  expect(customers()).toEqual(['Jan Kowalski'])
  expect((await imported(path)).counts).toEqual({ ...none, created: 3 })
  expect(customers()).toEqual(['Jan Kowalski', 'A', 'B', 'C'])
})

test('rejected rows lie beside the file with their reasons; corrected there, they come in', async () => {
  const path = file(
    'k.csv',
    'name;phone;ppe\nA;600000001;\nB;brak;\n;600000003;\nC;600000004;12\nD;600000005;;\nE;600000006;;zbędne\n',
  )

  const { exit, counts, rejected, rejectedFile } = await imported(path)

  expect({ exit, counts }).toEqual({ exit: 4, counts: { ...none, created: 2, rejected: 4 } })
  expect(rejected).toMatchObject([
    { line: 3, row: 2, error: { code: 'contact-point-invalid' } },
    { line: 4, row: 3, error: { code: 'customer-name-required' } },
    { line: 5, row: 4, error: { code: 'customer-field-invalid' } },
    { line: 7, row: 6, error: { code: 'import-row-longer' } },
  ])
  expect(rejectedFile).toBe(join(folder, 'k.rejected.csv'))
  const kept = readFileSync(String(rejectedFile), 'utf8')
  expect(kept).toMatch(/^\uFEFFname;phone;ppe;rejected because\nB;brak;;“brak” cannot be stored/)
  const corrected = kept
    .replace('B;brak', 'B;600000002')
    .replace('\n;600000003', '\nBezimienna;600000003')
    .replace(';12;', ';;')
  expect(await imported(file('k.rejected.csv', corrected))).toMatchObject({
    exit: 4,
    counts: { ...none, created: 3, rejected: 1 },
    rejectedFile: join(folder, 'k.rejected.rejected.csv'),
  })
  expect(readFileSync(String(rejectedFile), 'utf8')).toBe(corrected)
  // Its name is taken by rows that somebody corrected.
  expect((await imported(path))['rejectedFile']).toBe(join(folder, 'k.rejected-2.csv'))
})

test('of thousands of rejected rows every one lies beside the file, in the order of the file', async () => {
  const rejected = Array.from({ length: 2345 }, (_, place) => `Osoba ${place};brak`)
  const path = file('k.csv', `name;phone\n${rejected.join('\n')}\n`)

  const { counts, rejectedFile } = await imported(path)

  expect(counts).toEqual({ ...none, rejected: 2345 })
  const kept = readFileSync(String(rejectedFile), 'utf8').trimEnd().split('\n').slice(1)
  expect(kept.map((line) => line.split(';').slice(0, 2).join(';'))).toEqual(rejected)
  expect(statSync(String(rejectedFile)).mode & 0o777).toBe(0o600)
})

test('reasons are told in the language of whoever imports', async () => {
  const path = file('k.csv', 'nazwa;telefon\nB;brak\n')

  const { out, code } = await shellOn(site, ['import', 'customers', path, '--lang', 'pl'])

  expect(code).toBe(4)
  expect(out).toContain(`${path}:2: Nie można zapisać „brak” (numer telefonu): to nie jest numer telefonu.`)
  expect(readFileSync(join(folder, 'k.rejected.csv'), 'utf8')).toContain('odrzucone, bo')
})

test('a look before shows rows, columns and counts, and leaves the store as it is', async () => {
  const path = file('k.csv', 'Kto,telefon,Uwagi\nA,600000001,\nA2,600 000 001,\nB,600100200,\nC,x,\n')
  const before = dumpText(site.dump())

  const answer = await imported(path, '--dry-run', '--map', 'Kto=name')

  expect(dumpText(site.dump())).toBe(before)
  expect(answer).toMatchObject({
    dryRun: true,
    exit: 4,
    counts: { ...none, created: 1, matched: 2, rejected: 1 },
  })
  expect((answer['rows'] as object[])[0]).toEqual({
    line: 2,
    name: 'A',
    contactPoints: [{ kind: 'phone', value: '600000001' }],
    fields: {},
  })
})

test.each([
  ['an unclosed quote', 'name,phone\nA,600000001\n"B,600000002\nC,600000003\n', 'file-malformed', 4],
  ['text behind a quote', 'name,phone\n"A"x,600000001\nB,600000002\n', 'file-malformed', 4],
  ['no name', 'telefon,uwagi\n600000001,x\n', 'import-name-missing', 4],
  ['nothing', '', 'import-name-missing', 4],
] as const)('a file with %s is refused before anything comes in', async (_what, content, code, exit) => {
  const before = dumpText(site.dump())
  const path = file('k.csv', content)

  expect(await errorFrom(site, ['import', 'customers', path])).toMatchObject({ code, exit })
  expect(dumpText(site.dump())).toBe(before)
})

test('a file that is not there, and columns that are not, end with 3', async () => {
  const path = file('k.csv', 'name,phone\nA,600000001\n')

  expect(await give(join(folder, 'nope.csv'))).toMatchObject({ code: 'file-not-found', exit: 3 })
  expect(await give(folder)).toMatchObject({ code: 'file-unreadable', exit: 4 })
  expect(await give(path, '--map', 'Fone=phone')).toMatchObject({ code: 'import-column-unknown', exit: 3 })
  expect(await give(path, '--map', 'phone=fone')).toMatchObject({ code: 'import-target-unknown', exit: 3 })
  expect(await give(path, '--encoding', 'klingon')).toMatchObject({ code: 'option-invalid', exit: 2 })
})

test('columns without names are mapped by number, and a mapping file says more than a line can', async () => {
  const path = file('k.csv', 'A;600000001;x\nB;600000002;y\n')
  const mapping = file('mapping.txt', '# ours\n1=name\n2=phone\n3=ignore\n')

  expect(await imported(path, '--no-header', '--mapping', mapping)).toMatchObject({
    counts: { ...none, created: 2 },
    columns: [
      { column: '1', becomes: 'name', leftOut: null },
      { column: '2', becomes: 'phone', leftOut: null },
      { column: '3', becomes: null, leftOut: 'told' },
    ],
  })
})

test('told to stop, it ends with what is whole, says where, and goes on in the same batch', async () => {
  const names = Array.from({ length: 2500 }, (_, row) => `N${row}`)
  const path = file('k.csv', `name\n${names.join('\n')}\n`)
  const stop = new AbortController()
  const interruption = () => ({ signal: stop.signal, forget: () => undefined })
  const stopped = await shellOn(site, ['import', 'customers', path], {
    interruption: () => {
      setTimeout(() => stop.abort(), 0)
      return interruption()
    },
  })

  expect(stopped.code).toBe(130)
  const line = Number(/k\.csv:(\d+)\. The same command/.exec(stopped.out)?.[1])
  const came = customers().length - 1
  expect(line).toBe(came === 0 ? 0 : came + 1)
  expect(came).toBeLessThan(2500)
  expect(await imported(path)).toMatchObject({ counts: { ...none, already: came, created: 2500 - came } })
  expect(new Set(site.rows('events').map((row) => row['batch'])).size).toBe(2)
})

const town = 'Nazwa;Miasto;Telefn;Nazwa firmy;Faks\nAnna;Szczecin;600000001;Bud-Max;\nOla;Police;;;\n'

test('a column that nobody understands holds up the import until it is said what becomes of it', async () => {
  const path = file('k.csv', town)
  const before = dumpText(site.dump())

  expect(await give(path)).toMatchObject({ code: 'import-columns-undecided', exit: 4 })
  expect(await give(path, '--map', 'Miasto=ignore')).toMatchObject({
    message: 'What are these columns? Telefn, Nazwa firmy. Nothing was imported.',
  })
  expect(dumpText(site.dump())).toBe(before)

  const decided = 'Miasto=ignore,Telefn=phone,Nazwa firmy=ignore'
  expect(await imported(path, '--map', decided)).toMatchObject({ exit: 0, counts: { ...none, created: 2 } })
  expect(points('Anna')).toEqual(['phone 600000001'])
})

test('--ignore-others leaves out all that is not understood, says which, and is the same import as ignoring each', async () => {
  const path = file('k.csv', town)

  const { out, code } = await shellOn(site, ['import', 'customers', path, '--ignore-others'])
  expect(code).toBe(0)
  expect(out).toContain('Left out: Miasto, Telefn, Nazwa firmy\n')
  expect(await imported(path, '--map', 'Miasto=ignore,Telefn=ignore,Nazwa firmy=ignore')).toMatchObject({
    counts: { ...none, already: 2 },
  })
})

test('a look before shows each column, what it becomes, how many rows hold it, and what to do about the others', async () => {
  const path = file('k.csv', town)

  const english = await shellOn(site, ['import', 'customers', path, '--dry-run'])
  expect(english.code).toBe(4)
  const [head = '', ...lines] = english.out.split('\n').slice(2, 8)
  expect(head).toBe('column       becomes                           rows  for example')
  expect(lines.map((line) => line.split(/ {2,}/))).toEqual([
    ['Nazwa', 'name', '2', 'Anna'],
    ['Miasto', '? not understood', '2', 'Szczecin'],
    ['Telefn', '? not understood; phone?', '1', '600000001'],
    ['Nazwa firmy', '? another column is name already', '1', 'Bud-Max'],
    ['Faks', 'empty', '0'],
  ])
  expect(english.out).toContain(
    "\n3 columns are not understood. Say what each is: --map 'Miasto=fields.KEY'; or leave it out: --map 'Miasto=ignore', or all of them: --ignore-others.\n",
  )
  const polish = await shellOn(site, ['import', 'customers', path, '--dry-run', '--lang', 'pl'])
  expect(polish.code).toBe(4)
  expect(polish.out).toMatch(/^Miasto +\? nierozpoznana +2 {2}Szczecin$/m)
  expect(polish.out).toContain('Nie rozpoznano 3 kolumn.')
  const decided = await shellOn(site, ['import', 'customers', path, '--dry-run', '--ignore-others'])
  expect(decided.code).toBe(0)
})

test('rows are shown under the names that people use, in their language', async () => {
  const path = file(
    'k.csv',
    'nazwa,typ,język,konto,telefon,ppe\nBud-Max,firma,pl,77-1,600000001,590000700001000134\n',
  )

  const { out } = await shellOn(site, ['import', 'customers', path, '--dry-run', '--lang', 'pl'])

  expect(out).toContain('\nwiersz 2: Bud-Max · organizacja · polski · konto 77-1 · 600000001 · ')
  expect(out).not.toMatch(/accountNumber|contactPoints/)
})

test('one reason is told once, with the first of its rows, in a look before and in the import', async () => {
  const rows = Array.from({ length: 1240 }, (_, row) => `N${row},brak${row}`)
  const path = file('k.csv', `name,phone\n${rows.join('\n')}\n,600000001\n`)
  const told = [
    `1,240 rows, first ${path}:2: “brak0” cannot be stored as phone number: that is not a phone number.`,
    `${path}:1242: A customer needs a name.`,
  ]

  for (const option of ['--dry-run', '--ignore-others']) {
    const { out, code } = await shellOn(site, ['import', 'customers', path, option])
    const lines = out.split('\n').filter((line) => line.includes(path) && !line.startsWith('The rejected'))
    expect(lines).toHaveLength(3)
    expect(lines[1]).toContain(told[0])
    expect(lines[2]).toContain(told[1])
    expect(code).toBe(4)
  }
  expect(await imported(path, '--dry-run')).toMatchObject({
    rejectedByReason: [
      { rows: 1240, line: 2 },
      { rows: 1, line: 1242 },
    ],
  })
})

test.each([
  ['windows-1250', ';'],
  ['iso-8859-2', ','],
  ['utf-16le', '\t'],
  ['utf-8', '|'],
] as const)(
  'rows rejected of a file in %s lie beside it in the same encoding, with its delimiter and line ends',
  async (encoding, sign) => {
    const rows = ['Łucja Święcicka', 'Jerzy Źdźbło-Śmiały'].map(
      (name, row) => `${name}${sign}brak${row}${sign}`,
    )
    const path = file(
      'k.csv',
      encoded(`nazwa${sign}telefon${sign}uwagi\r\n${rows.join('\r\n')}\r\n`, encoding),
    )

    const { out } = await shellOn(site, ['import', 'customers', path, '--lang', 'pl', '--encoding', encoding])
    const kept = readFileSync(join(folder, 'k.rejected.csv'))
    const text = new TextDecoder(encoding).decode(kept)
    const lines = text.split('\r\n')
    expect(lines).toHaveLength(4)
    expect(lines[0]).toBe(
      ['nazwa', 'telefon', 'uwagi', 'odrzucone, bo']
        .map((name) => (name.includes(sign) ? `"${name}"` : name))
        .join(sign),
    )
    expect(lines[1]).toContain(`Łucja Święcicka${sign}brak0${sign}${sign}`)
    expect(lines[1]).toMatch(/Nie można zapisać .{1,3}brak0/)

    const again = /`linia (import customers [^`]*)`/.exec(out)?.[1]?.split(' ') ?? []
    expect(again).toEqual(['import', 'customers', join(folder, 'k.rejected.csv'), '--encoding', encoding])
    writeFileSync(
      join(folder, 'k.rejected.csv'),
      encoded(text.replaceAll(/brak(\d)/g, '60000000$1'), encoding),
    )
    const { code } = await shellOn(site, again)
    expect(code).toBe(0)
    expect(customers()).toEqual(['Jan Kowalski', 'Łucja Święcicka', 'Jerzy Źdźbło-Śmiały'])
  },
)

test('what was said of a file is said again of its rejected rows, and the reasons of rows without names are left out', async () => {
  const path = file('bez nagłówka.csv', 'A"x";brak;9\n')
  const { out } = await shellOn(site, [
    'import',
    'customers',
    path,
    '--no-header',
    '--no-quotes',
    '--map',
    '1=name,2=phone,3=ignore',
    '--delimiter',
    ';',
  ])

  expect(out).toContain(
    `\`linia import customers '${join(folder, 'bez nagłówka.rejected.csv')}' --map 1=name,2=phone,3=ignore --map 4=ignore --delimiter ';' --no-header --no-quotes\``.replace(
      '--map 1=name,2=phone,3=ignore',
      '--map 1=name,2=phone,3=ignore',
    ),
  )
  const kept = readFileSync(join(folder, 'bez nagłówka.rejected.csv'), 'utf8')
  expect(kept).toMatch(/^\uFEFFA"x";brak;9;“brak” cannot be stored[^;\n]*\n$/)
})

test('an import that goes on says that it does, in the batch of the first run', async () => {
  const path = file('k.csv', 'name,phone\nA,600000001\nB,600 100 200\n')
  await imported(path)
  const again = await shellOn(site, ['import', 'customers', path, '--on-duplicate', 'create'])

  expect(again.out).toContain('An earlier run of this file went on, in its batch: `linia undo --batch B-1`')
})

test('what is wrong with a file or a row of JSON is told in the language of whoever imports', async () => {
  const open = file('k.csv', 'name,phone\n"A,600000001\n')
  const json = file('k.jsonl', '{"name":"A"}\n{"name":\n[1]\n{"name":"B","phone":[{}]}\n')

  expect((await shellOn(site, ['import', 'customers', open, '--lang', 'pl'])).err).toContain(
    'otwarty cudzysłów nie jest zamknięty. Nic nie wczytano.',
  )
  const { out } = await shellOn(site, ['import', 'customers', json, '--lang', 'pl'])
  expect(out).toMatch(/k\.jsonl:2: .*to nie jest JSON/)
  expect(out).toMatch(/k\.jsonl:3: .*to nie jest obiekt/)
  expect(out).toMatch(/k\.jsonl:4: .*lista może zawierać tylko teksty i liczby/)
})

test('on a terminal a bar tells how far it is; programs and pipes are told nothing', async () => {
  const names = Array.from({ length: 4000 }, (_, row) => `N${row},600${String(row).padStart(6, '0')}`)
  const path = file('k.csv', `name,phone\n${names.join('\n')}\n`)

  const told = await shellOn(site, ['import', 'customers', path, '--dry-run'], { errTerminal })
  expect(told.err).toMatch(/\r[█░]{20} \d+ % · [\d,]+ of 4,000\u001B\[K/)
  expect(told.err.endsWith('\r\u001B[K')).toBe(true)
  const json = await shellOn(site, ['import', 'customers', path, '--dry-run', '--json'], { errTerminal })
  const piped = await shellOn(site, ['import', 'customers', path, '--dry-run'])
  expect([json.err, piped.err]).toEqual(['', ''])
})
