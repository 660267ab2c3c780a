import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { aPerson, aSiteDefinition } from '../builders/a-site-definition.ts'
import { hostileStrings } from '../exchange/hostile-strings.ts'
import { type Said, shellOn } from './shell-on.ts'

/** What acts on a terminal, turns a line around or cannot be seen; line feeds are ours. */
const acting =
  /[\p{Cc}\p{Cs}\p{Co}\p{Bidi_Control}\p{Zl}\p{Zp}\u00AD\u180E\u200B\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0001}]/u
/** Several at once, with ends of lines that would begin a line of JSON or a row of a table. */
const worst =
  'X\u001B]0;pwn\u0007\u001B[2J\u202E\u200B\uFEFF\u009B31m\r\n"}\n{"forged":true}\n\u2028\u0085=1+1'
const strings = [...hostileStrings(), worst]
const terminal = { terminal: () => ({ columns: 100 }) }

let site: TestSite
let folder = ''
const cases: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'linia-hostile-'))
  const { site: itself, people, queues, codes } = aSiteDefinition()
  site = await aSite({
    definition: {
      site: { ...itself, name: worst },
      queues: queues.map((queue) => ({ ...queue, labels: { en: worst, pl: worst } })),
      codes: codes.map((code) => ({ ...code, labels: { en: worst, pl: worst } })),
      people: [
        ...people.map((person) => ({ ...person, name: worst })),
        aPerson({ key: 'hanna', name: worst, role: 'supervisor', queues: ['calls', 'written'] }),
      ],
    },
  })
  const ewa = site.as('ewa')
  const firm = 'KX-1'
  must(await ewa.newCustomer({ name: worst, kind: 'organisation' }, [firm]))
  for (const [place, text] of strings.entries()) {
    const customer = `KX-${place + 2}`
    must(await ewa.newCustomer({ name: `${text.slice(0, 190)}!`, allowKnown: true }, [customer]))
    const { ref } = must(await ewa.openCase({ subject: `${text}!`, queue: 'written', customer }))
    cases.push(ref)
    must(await ewa.addChecklistItem({ ref, text: `${text.slice(0, 400)}!` }))
    must(await ewa.note({ ref, text: `<@ewa ${text}>` }))
    if (place > 0) must(await ewa.linkCase({ ref, to: cases[place - 1] ?? '', kind: 'related' }))
    if (place > 0 && place < 50) must(await ewa.setCaseParent({ ref, parent: cases[0] ?? '' }))
    if (place < 150) must(await ewa.joinAccount({ account: firm, customer, role: text.slice(0, 80) }))
    must(
      await ewa.giveConsent({
        customer,
        purpose: 'offers',
        channel: 'email',
        how: `${text.slice(0, 190)}!`,
        wording: `${text}!`,
      }),
    )
    if (place % 3 === 1) must(await ewa.resolveCase({ ref, resolution: text }))
  }
  must(await ewa.logCall({ number: '600100200', name: worst, subject: worst }, ['KX-9001', 'KX-9000']))
}, 120_000)
afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What of a printed text still acts, by its code point; the colours of a terminal are ours. */
function leftIn({ out, err }: Said): readonly string[] {
  return Array.from(`${out}${err}`.replaceAll('\n', '').replaceAll(/\u001b\[(?:1|2|22|31|39)m/g, ''))
    .filter((point) => acting.test(point))
    .map((point) => `U+${point.codePointAt(0)?.toString(16)}`)
}

/** Lines that stand for something nobody said: beyond the only line of JSON that a verb answers with. */
function forgedIn({ out, err }: Said): readonly string[] {
  return `${out}\n${err}`.split('\n').filter((line) => line.startsWith('{"forged"'))
}

test('no case lets hostile text act, and none is forged into its JSON', async () => {
  const left: Record<string, readonly string[]> = {}
  for (const ref of cases) {
    const shown = await shellOn(site, ['case', 'show', ref], terminal)
    const read = await shellOn(site, ['case', 'show', ref, '--json'])
    const found = [...leftIn(shown), ...leftIn(read), ...forgedIn(read)]
    if (found.length > 0 || shown.code + read.code > 0 || !shown.out.includes('<')) left[ref] = found
  }
  expect(cases.length).toBeGreaterThan(300)
  expect(left).toEqual({})
}, 120_000)

test.for([
  ['case', 'list', '--limit', '1000'],
  ['case', 'list', '--state', 'resolved', '--limit', '1000'],
  ['cases', '--limit', '1000'],
  ['mentions', '--as', 'ewa', '--limit', '1000'],
  ['customers', '--limit', '1000'],
  ['customer', 'people', 'KX-1'],
  ['customer', 'show', 'KX-1'],
  ['consent', 'list', 'KX-2'],
  ['interactions'],
  ['agents'],
  ['codes'],
  ['work', '--as', 'ewa'],
  ['report', 'day', '--explain'],
  ['report', 'codes', '--csv'],
  ['report', 'agents', '--csv'],
  ['rights', 'me', '--as', 'ewa'],
  ['watch', '--since', '0', '--for', '1s', '--personal'],
  ['export', '--kind', 'customers', '--csv'],
  ['export', '--kind', 'cases', '--csv'],
  ['export'],
  ['case', 'close', '--where', 'subject ~ X', '--dry-run', '--as', 'hanna'],
])('no list of the newer verbs lets hostile text act: %s', async (words) => {
  const drawn = await shellOn(site, words, terminal)
  const read = words.includes('--csv') ? drawn : await shellOn(site, [...words, '--json'])

  expect(drawn.code).toBe(0)
  expect(drawn.out.length).toBeGreaterThan(10)
  expect([...leftIn(drawn), ...leftIn(read)]).toEqual([])
  expect(forgedIn(read)).toEqual([])
})

test('a table for a spreadsheet keeps every row one row, and calculates nothing', async () => {
  const { out } = await shellOn(site, ['export', '--kind', 'cases', '--csv'])
  const { out: drawn } = await shellOn(site, ['export', '--kind', 'cases', '--csv'], terminal)

  expect(out).toContain(worst.replaceAll('"', '""'))
  // On a terminal each row is a line.
  expect(drawn.trimEnd().split('\n')).toHaveLength(cases.length + 1)
  expect(drawn.split('\n').filter((line) => /^[=@]/.test(line))).toEqual([])
})

const echoing: readonly ((text: string) => readonly string[])[] = [
  (text) => ['case', 'show', text],
  (text) => ['case', 'assign', cases[0] ?? '', text],
  (text) => ['case', 'priority', cases[0] ?? '', text],
  (text) => ['case', 'link', cases[0] ?? '', cases[9] ?? '', '--kind', text],
  (text) => ['case', 'check', cases[0] ?? '', text],
  (text) => ['interactions', '--where', text],
  (text) => ['interactions', '--where', `subject ~ "a" and ${text}`],
  (text) => ['customers', '--where', `field.${text} = 1`],
  (text) => ['interactions', '--after', text],
  (text) => ['report', 'day', '--date', text],
  (text) => ['rights', 'me', text],
  (text) => ['template', 'show', text],
  (text) => ['macro', 'run', text],
  (text) => ['verify', 'KX-9000', text],
  (text) => ['consent', 'give', 'KX-2', text],
  (text) => ['compose', 'a@b.example', '--channel', text, '--text', 'a'],
  (text) => ['customer', 'edit', 'KX-2', '--field', `${text}=1`],
  (text) => ['customer', 'edit', 'KX-2', '--field', `pesel=${text}`],
  (text) => ['import', 'customers', join(folder, text.replaceAll(/[/\0]/g, ''))],
  (text) => ['export', '--customer', text],
  (text) => ['undo', '--batch', text],
  (text) => ['offer', 'KX-9000', text],
  (text) => ['call', text, '--queue', text],
  (text) => ['watch', '--since', text],
  (text) => ['watch', '--queue', text],
]

test('nothing that is typed for the newer verbs acts where it is refused', async () => {
  const left: Record<string, readonly string[]> = {}
  // A name of a file has no place for more.
  for (const text of strings.filter((_text, place) => place % 6 === 0 || place === strings.length - 1)) {
    for (const words of echoing) {
      const typed = words(`x${text.slice(0, 50)}`)
      const said = await shellOn(site, [...typed, '--as', 'ewa'], terminal)
      const read = await shellOn(site, [...typed, '--as', 'ewa', '--json'])
      const found = [...leftIn(said), ...leftIn(read), ...forgedIn(read)]
      if (found.length > 0 || said.code === 0 || said.code === 1)
        left[JSON.stringify(typed)] = [`${said.code}`, ...found]
    }
  }
  expect(left).toEqual({})
}, 240_000)

test('no name of a column, a file or a text of a site’s files acts where it is told', async () => {
  const left: Record<string, readonly string[]> = {}
  const place = join(folder, 'site')
  mkdirSync(place)
  for (const text of strings.filter((_text, at) => at % 6 === 0 || at === strings.length - 1)) {
    const name = JSON.stringify(text.slice(0, 200))
    const csv = join(folder, `${text.replaceAll(/[/\0]/g, '').slice(0, 40) || 'a'}.csv`)
    writeFileSync(csv, `Nazwa;"${text.slice(0, 200).replaceAll('"', '""')}"\nJan;${name}\n`)
    writeFileSync(join(place, 'teams.yaml'), `teams:\n  ${name}: { label: { en: ${name} } }\n`)
    writeFileSync(
      join(place, 'templates.yaml'),
      `templates:\n  a:\n    short: ${name}\n    label: { en: ${name} }\n    text: { en: ${name} }\n    ${name}: 1\n`,
    )
    writeFileSync(join(place, 'macros.yaml'), `macros:\n  a:\n    short: ${name}\n    steps: [ ${name} ]\n`)
    for (const words of [
      ['import', 'customers', csv, '--dry-run'],
      ['site', 'check', place],
      ['site', 'diff', place],
    ]) {
      const said = await shellOn(site, words, terminal)
      const read = await shellOn(site, [...words, '--json'])
      const found = [...leftIn(said), ...leftIn(read), ...forgedIn(read)]
      if (found.length > 0 || said.code === 1)
        left[JSON.stringify([...words, text])] = [`${said.code}`, ...found]
    }
    rmSync(csv)
  }
  expect(left).toEqual({})
}, 240_000)
