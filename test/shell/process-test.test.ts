import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { shellOn } from './shell-on.ts'

const now = Date.parse('2026-11-22T12:00:00Z')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linia-process-test-'))
  cpSync('data/demo/processes', folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

/** What `linia process test` says, without the folder's path. */
async function said(...words: readonly string[]) {
  const path = join(folder, 'none.db')
  const { code, out, err } = await shellOn({ path, clock: { now } }, ['process', 'test', ...words])
  return { code, out: out.replaceAll(`${folder}/`, ''), err: err.replaceAll(`${folder}/`, '') }
}

function change(file: string, written: string, instead: string): void {
  const text = readFileSync(join(folder, file), 'utf8')
  expect(text).toContain(written)
  writeFileSync(join(folder, file), text.replace(written, instead))
}

test('the scenarios of the demo site go as expected, and what they come by is counted', async () => {
  const { code, out, err } = await said(folder, '--lang', 'en')

  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('  ok     mail-estimate: By mail, an estimate: corrected')
  expect(out.match(/tried: (\d+) of \1 steps, (\d+) of \2 ways/g)).toHaveLength(11)
  expect(out).not.toContain('not tried')
  expect(out).toMatch(/\d+ scenarios went as expected\.\n$/)
})

test('a process is tried by itself, whatever other processes it names', async () => {
  const alone = mkdtempSync(join(tmpdir(), 'linia-process-alone-'))
  try {
    for (const kind of ['process', 'scenarios'])
      cpSync(join(folder, `callback.${kind}.yaml`), join(alone, `callback.${kind}.yaml`))

    expect(await said(alone, '--lang', 'en')).toMatchObject({ code: 0, err: '' })
  } finally {
    rmSync(alone, { recursive: true })
  }
})

test('a scenario that goes another way is told with its place, in both languages, and fails', async () => {
  change('bill-complaint.scenarios.yaml', 'answered: estimate', 'answered: reading')
  const file = join(folder, 'bill-complaint.scenarios.yaml')

  const english = await said(file, '--lang', 'en')
  expect(english.code).toBe(4)
  expect(english.err).toContain(
    'WRONG  mail-estimate: By mail, an estimate: corrected\n' +
      '      bill-complaint.scenarios.yaml:12:41: after event 2 (answered: reading): expected step meter, is at meter-again',
  )
  expect(english.err).toContain('Of 11 scenarios 1 went another way.')
  expect((await said(file, '--lang', 'pl')).err).toContain(
    'po zdarzeniu 2 (answered: reading): oczekiwano kroku meter, jest meter-again',
  )
  const { error } = JSON.parse((await said(file, '--json')).err) as {
    error: { code: string; processes: { scenarios: { key: string; ok: boolean; difference: unknown }[] }[] }
  }
  expect(error.code).toBe('scenarios-failed')
  expect(error.processes[0]?.scenarios[0]).toMatchObject({
    key: 'mail-estimate',
    ok: false,
    difference: { what: 'step', event: 2, expected: 'meter', found: 'meter-again', line: 12 },
  })
})

test('what no scenario comes by is named', async () => {
  const file = join(folder, 'outage.scenarios.yaml')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.slice(0, text.indexOf('\n  danger:\n') + 1))

  const { code, out } = await said(file, '--lang', 'en')
  expect(code).toBe(0)
  expect(out).toContain('    not tried: step keep-away\n')
  expect(out).toContain('    not tried: way steps.danger.branches.yes\n')
})

test('where a process or a scenario is written wrong nothing is tried', async () => {
  change('outage.scenarios.yaml', '- said', '- sayd')
  change('outage.process.yaml', 'next: urgent', 'next: urgnt')

  const { code, err } = await said(folder, '--lang', 'en')
  expect(code).toBe(4)
  expect(err).toContain('[step-unknown]')
  expect(err).toContain('[value-unknown]')
})

test('a folder without scenarios is told as one', async () => {
  const empty = mkdtempSync(join(folder, 'empty-'))
  cpSync(join(folder, 'meter-reading.process.yaml'), join(empty, 'meter-reading.process.yaml'))

  const { code, err } = await said(empty, '--lang', 'en')
  expect(code).toBe(3)
  expect(err).toContain('There are no scenarios at ')
})

test('a process that no scenario tries is named', async () => {
  rmSync(join(folder, 'callback.scenarios.yaml'))
  expect((await said(folder, '--lang', 'en')).out).toContain('No scenario tries: callback.')
})

test('a day that there is not is told as such, at its line', async () => {
  change('moving-house.scenarios.yaml', '- { answered: 2026-11-30 }', '- { answered: 2026-11-31 }')
  const { code, err } = await said(join(folder, 'moving-house.scenarios.yaml'), '--lang', 'en')
  expect(code).toBe(4)
  expect(err).toContain(
    'moving-house.scenarios.yaml:10:9: event 3 (answered: 2026-11-31) is no answer at keys; expected: a date',
  )
})

test('of a path that is not there nothing else is told than that', async () => {
  const { code, out, err } = await said('/nope-of-linia', '--lang', 'en', '--json')

  expect(code).not.toBe(0)
  expect(out + err).toContain('path-not-found')
  expect(out + err).not.toContain('nothing-to-read')
})
