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

  const answer = await imported(path)

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
    { column: 'Imię', becomes: 'first-name' },
    { column: 'Nazwisko', becomes: 'last-name' },
    { column: 'Telefon', becomes: 'phone' },
    { column: 'Telefon 2', becomes: 'phone' },
    { column: 'E-mail', becomes: 'email' },
    { column: 'Nr klienta', becomes: 'account' },
    { column: 'PPE', becomes: 'fields.ppe' },
    { column: 'Uwagi', becomes: null },
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

  expect(await imported(path)).toMatchObject({ delimiter: null, counts: { ...none, created: 2 } })
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
  expect(await imported(path)).toMatchObject({ counts: { ...none, already: 3 }, batch: 'B-1' })
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
    exit: 0,
    counts: { ...none, created: 1, matched: 2, rejected: 1 },
  })
  expect((answer['rows'] as object[])[0]).toEqual({
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
  const mapping = file('mapping.txt', '# ours\n1=name\n2=phone\n')

  expect(await imported(path, '--no-header', '--mapping', mapping)).toMatchObject({
    counts: { ...none, created: 2 },
    columns: [
      { column: '1', becomes: 'name' },
      { column: '2', becomes: 'phone' },
      { column: '3', becomes: null },
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
