import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { publishProcess } from '../../src/commands/processes/publish-process.ts'
import { aProcess } from '../builders/a-process.ts'
import { aStoreOfTheSite } from '../exchange/demo-store.ts'
import { complaintAlone } from '../process/demo-processes.ts'
import { shellOn } from './shell-on.ts'

const complaint = complaintAlone()
const now = Date.parse('2026-11-22T12:00:00Z')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linia-process-check-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Writes the complaint with some of its words exchanged, each of which stands in it. */
function write(file: string, ...changes: readonly (readonly [written: string, instead: string])[]): void {
  const text = changes.reduce((whole, [written, instead]) => {
    expect(whole).toContain(written)
    return whole.replace(written, instead)
  }, complaint)
  writeFileSync(join(folder, file), text)
}

/** Where words stand in a file, as problems have it. */
function place(file: string, words: string): string {
  const text = readFileSync(join(folder, file), 'utf8')
  const before = text.slice(0, text.indexOf(words)).split('\n')
  return `${file}:${before.length}:${(before.at(-1) ?? '').length + 1}`
}

/** What `linia process check` says of the folder, without its path; without a store unless one is given. */
async function said(words: readonly string[], path = join(folder, 'none.db')) {
  const { code, out, err } = await shellOn({ path, clock: { now } }, ['process', 'check', ...words])
  return { code, out: out.replaceAll(`${folder}/`, ''), err: err.replaceAll(`${folder}/`, '') }
}

test('what is wrong is told with place, severity, code and what to do, in both languages', async () => {
  write('a.process.yaml', ['next: correction', 'next: corection'], ['2027-06-30', '2026-06-30'])

  const [review, next] = [place('a.process.yaml', '2026-06-30'), place('a.process.yaml', 'corection')]
  expect(await said([folder, '--lang', 'en'])).toEqual({
    code: 4,
    out: '',
    err: `${review}: warning: Somebody should have looked by 2026-06-30 whether it is still right. [review-overdue]
  Read it, change what is no longer so, and set the next day in review-by:.
${next}: error: There is no step corection. [step-unknown]
  Did you mean correction?
linia: The processes have 1 error.
       docs/PROCESSES.md explains every code.
`,
  })
  expect((await said([folder, '--lang', 'pl'])).err)
    .toBe(`${review}: uwaga: Przegląd tego procesu miał się odbyć do 2026-06-30. [review-overdue]
  Przeczytaj go, popraw to, co się zmieniło, i wpisz następny termin w review-by:.
${next}: błąd: Nie ma kroku corection. [step-unknown]
  Czy chodziło o correction?
linia: Procesy mają 1 błąd.
       Wszystkie kody wyjaśnia docs/PROCESSES.md.
`)
})

test('a warning alone lets processes pass, and it is said what was not looked up', async () => {
  write('a.process.yaml', ['2027-06-30', '2026-06-30'])

  const { code, out } = await said([join(folder, 'a.process.yaml'), '--lang', 'en'])
  expect(code).toBe(0)
  expect(out).toContain('warning: Somebody should have looked')
  expect(out).toContain(
    '1 process is right. 1 warning. Names of queues, codes and people were not looked up: there is no site in none.db.\n',
  )
})

test('a program reads every problem with severity, message and hint, and which processes were right', async () => {
  write('a.process.yaml', ['within: 7d, late: chase', 'within: 7d'])
  const { code, err } = await said([folder, '--json'])
  expect(code).toBe(4)
  const { error } = JSON.parse(err) as { error: { code: string; problems: readonly unknown[] } }
  expect(error.code).toBe('process-files-invalid')
  expect(error.problems).toEqual([
    {
      code: 'key-missing',
      severity: 'error',
      file: 'a.process.yaml',
      line: Number(place('a.process.yaml', 'handover:').split(':')[1]),
      column: 5,
      path: 'steps.operator.handover.late',
      params: { name: 'late' },
      message: 'late is missing.',
      hint: 'Name the step where it goes on when the time is over: late: STEP.',
    },
  ])

  write('a.process.yaml')
  const right = await said([folder, '--json'])
  expect({ ...right, out: JSON.parse(right.out) as unknown }).toEqual({
    code: 0,
    err: '',
    out: {
      ok: true,
      site: null,
      processes: [{ file: 'a.process.yaml', key: 'bill-complaint', version: 1 }],
      untried: ['bill-complaint'],
      problems: [],
    },
  })
})

test('a folder is read without its other YAML, a file whatever it is called, and one that is named twice once', async () => {
  write('a.process.yaml')
  writeFileSync(join(folder, 'a.scenario.yaml'), 'scenario: x\n')
  write('b.yaml', ['process: bill-complaint', 'process: other'], ['- by-hand', '- by-hand'])

  expect((await said([folder, join(folder, 'a.process.yaml'), '--lang', 'en'])).out).toContain('1 process is')
  // Two processes for one entry point.
  expect((await said([folder, join(folder, 'b.yaml'), '--lang', 'en'])).err).toContain(
    `${place('b.yaml', 'reklamacje-mail')}: error: What comes in at reklamacje-mail belongs to bill-complaint already. [entry-point-twice]`,
  )
})

test('a process that cannot be read is not told as missing to those that name it', async () => {
  write('a.process.yaml', ['due: 14d', 'due: 14 days'])
  write(
    'b.process.yaml',
    ['process: bill-complaint', 'process: other'],
    ['- { point: reklamacje-mail, begins: proposed }\n', ''],
    ['- { point: infolinia-rozliczenia, reason: billing.amount, begins: proposed }\n', ''],
    ['outcome: corrected', 'starts: [ bill-complaint ]'],
  )

  expect((await said([folder, '--lang', 'en'])).err.match(/\[[a-z-]+\]/g)).toEqual(['[duration-malformed]'])
})

test('names of the site are looked up where there is a store, and what it has is offered', async () => {
  const { path, store } = await aStoreOfTheSite()
  await store.close()
  write(
    'a.process.yaml',
    ['owner: correspondence', 'owner: corespondence'],
    ['skills: [ billing ]', 'skills: [ bilingg ]\n  roles: [ boss ]'],
    ['point: reklamacje-mail', 'point: reklamacje-maill'],
    ['partner: operator', 'queue: writen'],
    ['reason: billing.estimate', 'reason: biling.estimate'],
    ['outcome: corrected', 'outcome: correctd'],
    ['lookup: interaction.channel', 'lookup: customer.fields.nothing'],
    ['due: 14d', 'due: { within: 14d, calendar: never }'],
  )
  const { err } = await said([folder, '--lang', 'en'], path)

  expect(err.match(/\[[a-z-]+\]/g)?.toSorted()).toEqual([
    '[calendar-unknown]',
    '[entry-point-unknown]',
    '[fact-unknown]',
    '[outcome-unknown]',
    '[owner-unknown]',
    '[queue-unknown]',
    '[reason-unknown]',
    '[role-unknown]',
    '[skill-unknown]',
  ])
  expect(err).toContain('Did you mean correspondence?')
  expect(err).toContain('Did you mean written?')
})

/** Writes the complaint with a step that gives a command. */
function writeGiving(input: string, command = 'case.set-priority'): void {
  write(
    'a.process.yaml',
    ['partner: operator', 'queue: written'],
    [
      '  corrected:\n    end: corrected',
      `  hurry:
    title: Hurry
    do: ${command}
    input: ${input}
    limit: 1m
    next: corrected
    refused: corrected
  corrected:
    end: corrected`,
    ],
    ['    next: corrected\n    failed: decline', '    next: hurry\n    failed: decline'],
  )
}

test('a step that gives a command is held to what that command takes', async () => {
  const { path, store } = await aStoreOfTheSite()
  await store.close()
  const codes = async () =>
    [...(await said([folder, '--lang', 'en'], path)).err.matchAll(/: error: (.*)\n {2}(.*)/g)].map(
      ([, message, hint]) => [message, hint],
    )

  writeGiving('{ priority: high }')
  expect(await codes()).toEqual([])
  writeGiving('{ priority: hgh }')
  expect(await codes()).toEqual([
    [
      'case.set-priority does not take hgh as priority. [command-input-wrong]',
      expect.stringContaining('high'),
    ],
  ])
  writeGiving('{ prority: high }')
  expect(await codes()).toEqual([
    ['It needs priority. [input-missing]', expect.stringContaining('Add it')],
    ['prority is nothing that it takes. [input-unknown]', 'Did you mean priority?'],
  ])
  writeGiving('{}', 'site.apply')
  expect((await codes())[0]?.[0]).toBe('A step cannot give the command site.apply. [command-unknown]')
})

test('a text that was changed under a number that is published is told at that number, and one below the newest', async () => {
  const { path, store, give } = await aStoreOfTheSite()
  await give('owner', publishProcess, { text: complaint })
  await give('owner', publishProcess, { text: complaint.replace('version: 1', 'version: 3') })
  await store.close()

  write('a.process.yaml', ['version: 1', 'version: 3 # the third'])
  const same = await said([folder, '--lang', 'en'], path)
  expect(same.code).toBe(0)
  expect(same.out).not.toContain('version-')

  write('a.process.yaml', ['version: 1', 'version: 3'], ['due: 14d', 'due: 15d'])
  const changed = await said([folder, '--lang', 'en'], path)
  expect(changed.code).toBe(0)
  expect(changed.out).toContain(
    `${place('a.process.yaml', '3')}: warning: Version 3 of bill-complaint was published, and is different. [version-published]`,
  )

  write('a.process.yaml', ['version: 1', 'version: 2'])
  expect((await said([folder, '--lang', 'en'], path)).out).toContain('[version-behind]')
  expect((await said([folder, '--lang', 'en'])).out).not.toContain('version-')
})

test('a process that no scenario tries is named, in both languages', async () => {
  write('a.process.yaml')
  expect((await said([folder, '--lang', 'en'])).out).toContain('No scenario tries: bill-complaint.')
  expect((await said([folder, '--lang', 'pl'])).out).toContain('Bez scenariuszy: bill-complaint.')

  cpSync('data/demo/processes/bill-complaint.scenarios.yaml', join(folder, 'bill-complaint.scenarios.yaml'))
  expect((await said([join(folder, 'a.process.yaml'), '--lang', 'en'])).out).not.toContain('No scenario')
})

/** A process that asks who read the meter, and says it again. */
function asking(data: string): string {
  return aProcess({
    data,
    steps: `  who:
    ask: { en: Who read it?, pl: Kto odczytał? }
    answer: reader
    limit: 1m
    next: repeat
  repeat:
    say: { en: 'So {{ data.reader }} did.', pl: 'Zatem {{ data.reader }}.' }
    limit: 1m
    next: over`,
  })
}

/** What the check says of a process alone in its folder. */
async function told(text: string): Promise<string> {
  writeFileSync(join(folder, 'visit.process.yaml'), text)
  return (await said([folder, '--lang', 'en'])).out
}

test('free words that texts show are told where nothing says whether they are personal; what is looked up or chosen is not', async () => {
  const item = '  reader: { name: { en: Reader, pl: Odczytał }, type: text'
  const text = asking(`${item} }`)

  expect(await told(text)).toContain('[data-maybe-personal]')
  expect(await told(text)).toContain(`${place('visit.process.yaml', 'reader:')}: warning`)
  expect(await told(asking(`${item}, personal: true }`))).not.toContain('personal')
  expect(await told(asking(`${item}, personal: false }`))).not.toContain('personal')
  expect(await told(text.replace(/So \{\{.*?\}\}/, 'So they').replace(/Zatem \{\{.*?\}\}/, 'Zatem'))).not.toContain('personal') // prettier-ignore
  expect(await told(text.replace('type: text', 'type: number'))).not.toContain('personal')
})
