import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as z from 'zod'
import { commandOfStep } from '../../src/commands/messages/check-macro.ts'
import { commandRegistry } from '../../src/commands/registry.ts'
import { isMessageKey } from '../../src/language/say.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { aCode, aSiteDefinition } from '../builders/a-site-definition.ts'
import { errorFrom, jsonFrom, shellOn } from './shell-on.ts'

let site: TestSite
beforeEach(async () => {
  const { codes, sets, fields } = aSiteDefinition()
  const tariff = fields.find(({ key }) => key === 'tariff')
  if (!tariff) throw new Error('the site has no tariff')
  site = await aSite({
    definition: {
      codes: [...codes, aCode({ kind: 'reason', path: 'gas', labels: { en: 'Gas', pl: 'Gaz' } })],
      sets: sets.map((set) => ({
        ...set,
        reasons: [...set.reasons, { code: 'gas', hotKey: '2', isHidden: false }],
      })),
      fields: [
        ...fields.filter(({ key }) => key !== 'tariff'),
        {
          ...tariff,
          labels: { en: 'Tariff', pl: 'Taryfa' },
          choices: [{ key: 'g11', labels: { en: 'One rate', pl: 'Jedna stawka' } }],
        },
        { ...tariff, key: 'paid', labels: { en: 'Paid up', pl: 'Opłacone' }, type: 'yes-no', choices: [] },
        { ...tariff, key: 'balance', labels: { en: 'Balance', pl: 'Saldo' }, type: 'amount', choices: [] },
      ],
      putBackReasons: [
        {
          key: 'other-queue',
          labels: { en: 'Other queue', pl: 'Inna kolejka' },
          uses: ['put-back'],
          hotKey: null,
          position: 1,
          retired: false,
        },
      ],
    },
    customers: [{ ref: 'KX-17', name: 'Jan Kowalski' }],
    interactions: [{ ref: 'KX-1', customer: 'KX-17', queue: 'calls', state: 'active', heldBy: 'ewa' }],
  })
  const ewa = site.as('ewa')
  must(await ewa.editCustomer({ ref: 'KX-17', fields: { tariff: 'g11', paid: true, balance: -1214.5 } }))
})
afterEach(() => site.close())

const said = async (...words: readonly string[]) => (await shellOn(site, words)).out

const asked = async (line: string) => (await errorFrom(site, [...line.split(' '), '--as', 'ewa'])).hint

test('people read what fields and their values are called, programs their keys', async () => {
  const english = await said('customer', 'show', 'KX-17')
  expect(english).toContain('  Tariff: One rate\n  Paid up: yes\n  Balance: -1,214.50')
  expect(await said('show', 'KX-17', '--lang', 'pl')).toMatch(
    /Taryfa: Jedna stawka\n +Opłacone: tak\n +Saldo: -1214,50/,
  )
  expect(await jsonFrom(site, ['customer', 'show', 'KX-17'])).toMatchObject({
    fields: { tariff: 'g11', paid: true, balance: -1214.5 },
  })
})

test('people read what the codes of a wrap-up are called, and of which case a contact is', async () => {
  const ewa = site.as('ewa')
  must(await ewa.openCase({ interaction: 'KX-1', subject: 'Zwrot' }, ['KX-401']))
  must(
    await ewa.wrapUp({ ref: 'KX-1', reason: 'gas', outcome: 'refund.promised', fields: { amount: '120' } }),
  )

  const polish = await said('show', 'KX-1', '--lang', 'pl')
  expect(polish).toContain('Gaz · Obiecano zwrot')
  expect(polish).toMatch(/amount: 120,00/)
  expect(polish).toMatch(/sprawa KX-401 · nowa · Zwrot/)
  expect(await jsonFrom(site, ['show', 'KX-1'])).toMatchObject({
    case: 'KX-401',
    wrapUp: { reason: 'gas', outcome: 'refund.promised', fields: { amount: 120 } },
  })
})

test('a name that is missing or unknown is answered with those that there are', async () => {
  expect(await asked('verify KX-1')).toContain('pesel (PESEL), invoice (Last invoice)')
  expect(await asked('verify KX-1 xyz')).toContain('pesel, invoice')
  expect(await asked('put-back KX-1')).toContain('other-queue (Other queue)')
  expect(await asked('put-back KX-1 --lang pl')).toContain('other-queue (Inna kolejka)')
  expect(await asked('put-back KX-1 --reason xyz')).toContain('other-queue')
  expect(await asked('status not-ready')).toContain('break, meal')
  expect(await asked('status not-ready xyzxyz')).toContain('break, meal')
})

test('how long somebody waits cannot be taken for something else', async () => {
  await jsonFrom(site, ['ring', '600100200', '--queue', 'Infolinia'])
  site.later(12 * 60)
  expect(await said('queues')).toMatch(/Infolinia +Calls +1 +0:12 h/)
})

test('a wrap-up takes the digit of the console, and tells people labels and the callback in full', async () => {
  const words = ['wrap', 'KX-1', 'callback.agreed', '--reason', '2', '--callback', 'przyszły wtorek o 10']
  const { out, err } = await shellOn(site, [...words, '--phone', '600100200', '--as', 'ewa'])

  expect(err).toBe('')
  expect(out).toMatch(/^KX-1 is wrapped up · Gas · .+\nCallback \S+: Tuesday 24 Nov 2026 10:00\.\n$/)
  expect(await jsonFrom(site, ['show', 'KX-1'])).toMatchObject({ wrapUp: { reason: 'gas' } })
})

test('a digit that no code has is refused with where the digits stand', async () => {
  const refused = await errorFrom(site, ['wrap', 'KX-1', 'resolved', '--reason', '7', '--as', 'ewa'])

  expect(refused).toMatchObject({ code: 'wrap-up-code-unknown' })
  expect(refused.hint).toContain('linia codes')
  expect(refused.hint).toContain('digits')
})

test('a code that is missing or unknown is answered with the digits and labels of the queue’s', async () => {
  for (const words of [
    ['wrap', 'KX-1', 'resolved', '--reason', '7'],
    ['wrap', 'KX-1', 'resolved'],
  ]) {
    const english = await errorFrom(site, [...words, '--as', 'ewa'])
    expect(english.hint, words.join(' ')).toMatch(/One of: .*2 Gas/)
    expect(english.hint).not.toContain('Resolved')
    const polish = await errorFrom(site, [...words, '--as', 'ewa', '--lang', 'pl'])
    expect(polish.hint).toMatch(/Do wyboru: .*2 Gaz/)
  }
  const outcome = await errorFrom(site, ['wrap', 'KX-1', '77', '--reason', 'gas', '--as', 'ewa'])
  expect(outcome.message).toContain('Infolinia')
  expect(outcome.hint).not.toContain('Gas')
  const mistyped = await errorFrom(site, ['wrap', 'KX-1', 'resolvd', '--reason', 'gas', '--as', 'ewa'])
  expect(mistyped.hint).toBe('Did you mean resolved?')
})

test('a macro is shown, and rehearsed, in words: parts, codes, fields and times', async () => {
  const steps = [
    {
      command: 'interaction.wrap-up',
      input: {
        ref: '{ref}',
        reason: 'gas',
        outcome: 'callback.agreed',
        callback: { dueAt: '{when +2d 10:00}', whose: 'mine', phone: '600100200' },
      },
    },
    {
      command: 'case.open',
      input: { interaction: '{ref}', subject: 'Zwrot', priority: 'high', queue: 'complaints' },
    },
    { command: 'customer.edit', input: { ref: '{customer}', fields: { paid: false } } },
  ]
  await jsonFrom(site, ['macro', 'save', 'gaz', '--steps', JSON.stringify(steps), '--as', 'ewa'])

  const kept = await said('macro', 'show', 'gaz', '--as', 'ewa')
  expect(kept).toContain('1. wrap up contacts\n  about: what it is run on\n  reason: Gas\n')
  expect(kept).toContain('  callback:\n    due: +2d 10:00\n    by whom: by me\n')
  expect(kept).toContain('  priority: high\n  queue: Reklamacje\n')
  expect(kept).toContain('  Paid up: no')
  expect(kept).not.toMatch(/[{}"]|dueAt|interaction\.|ref:/)

  const ran = await shellOn(site, ['macro', 'run', 'gaz', 'KX-1', '--dry-run', '--as', 'ewa', '--lang', 'pl'])
  expect(ran.err).toBe('')
  expect(ran.out).toMatch(/dotyczy: KX-1\n +powód: Gaz\n/)
  expect(ran.out).toMatch(/termin: \S+ 2\d lis 2026 10:00/)
  expect(ran.out).toMatch(/priorytet: wysoki/)
  expect(ran.out).not.toMatch(/[{}"]|dueAt/)
  const { steps: told } = await jsonFrom(site, ['macro', 'show', 'gaz', '--as', 'ewa'])
  expect(told).toMatchObject(steps)
})

test('every part of what a macro may give has a name of its own in both languages', () => {
  const parts = [...commandRegistry.keys()].flatMap((name) => {
    const schema = commandOfStep(name)?.schema
    return schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
  })
  expect(new Set(parts).size).toBeGreaterThan(50)
  expect(parts.filter((part) => !isMessageKey(`shell.input.${part}`))).toEqual([])
})

test('a call waits only where calls are taken, and its number is shown', async () => {
  const refused = await errorFrom(site, ['ring', '600100200', '--queue', 'E-mail'])
  expect(refused).toMatchObject({ code: 'queue-without-channel', exit: 4 })
  expect(refused.hint).toContain('Infolinia')
  expect(refused.hint).not.toContain('Reklamacje')

  const { ref } = await jsonFrom(site, ['ring', '600100200', '--queue', 'Infolinia'])
  expect(await said('show', String(ref))).toContain('from +48 600 100 200')
  expect(await said('show', String(ref), '--lang', 'pl')).toContain('z numeru +48 600 100 200')
})

test('a day that is over is no time for a callback', async () => {
  const words = ['callback', 'add', 'KX-17', 'wczoraj', '--queue', 'Infolinia', '--as', 'ewa']
  const { code, err } = await shellOn(site, words)

  expect(code).toBe(2)
  expect(err).toContain('that is past')
})

test('help of a Polish reader names in Polish what is typed', async () => {
  const { out } = await shellOn(site, ['wrap', '--help', '--lang', 'pl'])
  expect(out).toContain('linia wrap NR [WYNIK]')
  expect(out).toContain('(KIEDY)')
  expect(out.split('Przykłady')[0]).not.toMatch(/\b(?:REF|OUTCOME|WHEN|CODE|NAME|FILTER|TEXT|AGENT)\b/)
  expect(await said('wrap', '--help')).toContain('linia wrap REF [OUTCOME]')
})

test('a value that is none of a field’s choices is answered with them', async () => {
  const refused = await errorFrom(site, ['customer', 'edit', 'KX-17', '--field', 'tariff=g99', '--as', 'ewa'])
  expect(refused).toMatchObject({ code: 'customer-field-invalid' })
  expect(refused.hint).toContain('g11')
})

test('a list that is cut says how to see all of it, and what is typed is called the short name', async () => {
  for (const name of ['raz', 'dwa', 'trzy']) {
    await jsonFrom(site, ['template', 'save', name, '--text', 'x', '--as', 'ewa'])
  }
  const cut = await said('template', 'list', '--limit', '2', '--as', 'ewa')
  expect(cut).toMatch(/^short +name/)
  expect(cut).toContain('There is more: 2 of 3 are shown. `--limit 3` shows all.')
  expect(await said('template', 'list', '--limit', '3', '--as', 'ewa')).not.toContain('more')
  expect(await said('agents', '--limit', '1')).toContain('There is more: 1 of')
})

test('what is undone, and what somebody did, is told with the refs it was done to', async () => {
  await jsonFrom(site, ['note', 'KX-1', 'dzień dobry', '--as', 'ewa'])
  expect(await said('history', '--limit', '1', '--as', 'ewa')).toMatch(
    /KX-1 +noted\n.*`--limit 4` shows more/,
  )
  expect(await said('undo', '--as', 'ewa')).toMatch(/^Undone: noted KX-1 \(no\. \d+, /)
  expect(await jsonFrom(site, ['history', '--limit', '1', '--as', 'ewa'])).toMatchObject({
    rows: [{ refs: expect.arrayContaining(['KX-1']) }],
  })
})

test('each text of a checklist is an item of its own', async () => {
  must(await site.as('ewa').openCase({ subject: 'Zwrot' }, ['KX-401']))
  await jsonFrom(site, ['case', 'checklist', 'KX-401', 'zdjęcie licznika', 'telefon', '--as', 'ewa'])
  const { rows } = await jsonFrom(site, ['case', 'checklist', 'KX-401'])
  expect(rows).toMatchObject([{ text: 'zdjęcie licznika' }, { text: 'telefon' }])
})

test('a queue that is missing is answered with those that there are', async () => {
  for (const line of ['import mail /tmp', 'ring 600100200', 'callback add KX-17 jutro'])
    expect(await asked(line)).toContain('Infolinia (Calls)')
})

test('a report tells its parts in minutes and seconds, and of one queue when asked', async () => {
  site.later(260)
  must(await site.as('ewa').wrapUp({ ref: 'KX-1', reason: 'gas', outcome: 'resolved' }))

  const explained = await said('report', 'queues', '--explain', '--queue', 'Infolinia')
  expect(explained).toMatch(/4 min 20 s/)
  expect(explained).not.toMatch(/\d{3,}\s?s\b/)
  const { rows } = await jsonFrom(site, ['report', 'day', '--queue', 'Infolinia'])
  expect(rows).toMatchObject([{ key: 'calls' }])
  expect(await said('report', 'codes', '--queue', 'Infolinia')).toMatch(/ · Infolinia · not final[^]*\d/)
  const elsewhere = await jsonFrom(site, ['report', 'codes', '--queue', 'written'])
  expect(elsewhere).toMatchObject({ queue: 'written', rows: [{ figures: { 'wrapped-up': { value: 0 } } }] })
  expect(await errorFrom(site, ['report', 'agents', '--queue', 'Infolinia'])).toMatchObject({ exit: 2 })
})

test('a term and an opt-out that end at a time are told with it in full', async () => {
  const opened = await said(
    'case',
    'open',
    'Zwrot',
    '--queue',
    'E-mail',
    '--due',
    'za 3 dni o 10',
    '--as',
    'ewa',
  )
  expect(opened).toContain('due Thursday 26 Nov 2026 10:00')
  const until = await said('customer', 'opt-out', 'KX-17', '--until', 'next tuesday 10', '--as', 'ewa')
  expect(until).toBe('KX-17 is not contacted until Tuesday 24 Nov 2026 10:00.\n')
})

test('values of an import are shown as people call them, by the lines of the file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'linia-'))
  const path = join(folder, 'k.jsonl')
  writeFileSync(path, '{"name":"Jan","paid":false,"language":"pl"}\n')
  const out = await said('import', 'customers', path, '--dry-run')
  rmSync(folder, { recursive: true })

  expect(out).toContain('k.jsonl: 1 row, ')
  expect(out).toContain('\nline 1: Jan · Polish · Paid up: no\n')
})

test('what a batch was is told when it is taken back, how many of what', async () => {
  const two = ['KX-2', 'KX-3']
  for (const ref of two)
    must(await site.as('owner').receive({ channel: 'email', queue: 'written', subject: 'x' }, [ref]))
  const { batch } = await jsonFrom(site, ['take', ...two, '--as', 'ewa'])
  const undone = await said('undo', '--batch', String(batch), '--as', 'ewa')
  expect(undone).toBe(`Undone: 2 commands of ${String(batch)}: 2 × took it.\n`)
})

test('a column that would become a field that is not there is answered with the fields that are', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'linia-labels-'))
  const path = join(folder, 'k.csv')
  writeFileSync(path, 'name,x\nJan,1\n')
  try {
    const refused = await errorFrom(site, ['import', 'customers', path, '--map', 'x=fields.foo'])
    expect(refused).toMatchObject({ code: 'import-target-unknown' })
    expect(refused.hint).toMatch(/One of: .*fields\.tariff/)
    expect(refused.hint).not.toContain('account')
    const plain = await errorFrom(site, ['import', 'customers', path, '--map', 'x=zzzz'])
    expect(plain.hint).toMatch(/One of: .*account.*fields\.tariff/)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a Polish reader is told in Polish what a value should look like, and names that are alike once', async () => {
  const shape = await shellOn(site, [
    'customer',
    'edit',
    'KX-17',
    '--field',
    'x',
    '--as',
    'ewa',
    '--lang',
    'pl',
  ])
  expect(shape.err).toContain('NAZWA=WARTOŚĆ')
  const queues = await shellOn(site, ['ring', '600100200', '--lang', 'pl'])
  expect(queues.err).not.toMatch(/(\S+) \(\1\)/)
})

test('an option that may be given several times is missed when it is given nothing', async () => {
  expect(await errorFrom(site, ['next', '--queue', '--as', 'ewa'])).toMatchObject({
    code: 'option-without-value',
    exit: 2,
  })
})
