import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { applySite } from '../../src/commands/apply-site.ts'
import type { TestStore } from '../builders/an-empty-store.ts'
import { dumpStore, dumpText } from '../builders/dump-store.ts'
import { aTemporaryFolder } from '../exchange/a-temporary-folder.ts'
import { aStoreOfTheSite, demoFolder, demoSite } from '../exchange/demo-store.ts'
import { demoTexts } from '../process/demo-processes.ts'
import { errorFrom, jsonFrom, shellOn } from '../shell/shell-on.ts'

let site: TestStore
let folder: string
beforeEach(async () => {
  site = await aStoreOfTheSite()
  folder = aTemporaryFolder()
  cpSync(demoFolder, folder, { recursive: true })
})
afterEach(() => site.close())

const apply = (...words: readonly string[]) => jsonFrom(site, ['site', 'apply', folder, ...words])

/** Exchanges words in the file of a process. */
function change(key: string, written: string, instead: string): string {
  const file = join(folder, 'processes', `${key}.process.yaml`)
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(written)
  writeFileSync(file, text.replace(written, instead))
  return file
}

test('processes are applied with their site, exported as they were written, and applying that changes nothing', async () => {
  const applied = await apply()
  expect(applied['processes']).toHaveLength(demoTexts().length)

  const out = aTemporaryFolder()
  await jsonFrom(site, ['site', 'export', out])
  const files = readdirSync(join(out, 'processes'))
  expect(files.toSorted()).toEqual(demoTexts().map(({ file }) => file))
  for (const { file, text } of demoTexts())
    expect(readFileSync(join(out, 'processes', file), 'utf8')).toBe(text)

  const before = dumpText(dumpStore(site.path))
  const again = await shellOn(site, ['site', 'apply', out, '--lang', 'en'])
  expect(again.out).toBe('The site is as the files say.\n')
  expect(dumpText(dumpStore(site.path))).toBe(before)
})

test('a preview names the processes that are new or changed, beside what changes of the site', async () => {
  await apply()
  change('callback', 'version: 1\n', 'version: 2\n')
  rmSync(join(folder, 'processes', 'outage.process.yaml'))
  const { out } = await shellOn(site, ['site', 'diff', folder, '--lang', 'en'])
  expect(out).toBe('~ processes callback: version 1 → 2\n')

  expect(await apply('--dry-run')).toMatchObject({
    rows: [{ changed: 0, processes: [{ process: 'callback', version: 2, change: 'changed' }] }],
  })
  expect(await apply()).toMatchObject({ changed: 0, processes: [{ process: 'callback' }] })
  const { rows } = (await jsonFrom(site, ['process', 'list'])) as { rows: readonly { key: string }[] }
  expect(rows.map(({ key }) => key)).toContain('outage')
})

test('a mistake in a process keeps the whole site from being applied, and is told with its place', async () => {
  const file = change('callback', 'owner: ', 'owner: nobody-')
  const queues = join(folder, 'queues.yaml')
  writeFileSync(queues, readFileSync(queues, 'utf8').replace('label:', 'label: # changed\n     '))
  const { code, err } = await shellOn(site, ['site', 'apply', folder, '--lang', 'en'])
  expect(code).toBe(4)
  const line =
    readFileSync(file, 'utf8')
      .split('\n')
      .findIndex((text) => text.startsWith('owner:')) + 1
  expect(err).toContain(`${file}:${line}:8: error: `)
  expect(err).toContain('[owner-unknown]')
  const { rows } = (await jsonFrom(site, ['process', 'list'])) as { rows: readonly object[] }
  expect(rows).toEqual([])
})

test('what is wrong with site and processes is told together', async () => {
  change('callback', 'owner: ', 'onwer: ')
  writeFileSync(join(folder, 'teams.yaml'), 'teams: [ a ]\n')
  const { code } = await errorFrom(site, ['site', 'check', folder])
  expect(code).toBe('site-invalid')
  const { err } = await shellOn(site, ['site', 'check', folder, '--lang', 'en'])
  expect(err).toContain('teams.yaml:1:')
  expect(err).toContain('callback.process.yaml:')
})

test('a process names what the files bring to the site in the same breath', async () => {
  change('help-desk', 'owner: marek', 'owner: night-shift')
  const teams = join(folder, 'teams.yaml')
  writeFileSync(
    teams,
    `${readFileSync(teams, 'utf8')}\n  night-shift:\n    label: { en: Night shift, pl: Nocna zmiana }\n`,
  )
  expect(await apply()).toMatchObject({ changed: 1 })
})

test('what was retired stays so when its own version is applied again, and scenarios are left alone', async () => {
  await apply()
  await jsonFrom(site, ['process', 'retire', 'help-desk'])
  expect((await shellOn(site, ['site', 'apply', folder, '--lang', 'en'])).out).toBe(
    'The site is as the files say.\n',
  )
  const { files } = (await jsonFrom(site, ['site', 'export'])) as { files: readonly { file: string }[] }
  expect(files.map(({ file }) => file)).not.toContain('processes/help-desk.process.yaml')
  expect(files.filter(({ file }) => file.includes('scenarios'))).toEqual([])
})

test('a process in one language is a warning at a site that speaks two', async () => {
  const alone = `process: visit
version: 1
name: Visit
purpose: Whoever comes in person is served.
owner: correspondence
goal: { name: Served, percent: 90, results: [ served ] }
review-by: 2099-12-31
entry: [ by-hand ]
beneficiaries:
  visitor: { name: The visitor, scale: yes-no }
due: 1d
steps:
  greet:
    title: Greet
    say: Good morning, what can I do for you?
    limit: 10m
    next: served
  served: { end: served }
results:
  served: { name: Served, for: visitor, value: true, outcome: informed }
`
  writeFileSync(join(folder, 'processes', 'visit.process.yaml'), alone)
  const applied = await apply()
  expect(applied['warnings']).toMatchObject([{ code: 'site-language-missing', line: 3 }])
  const { out } = await shellOn(site, ['process', 'check', join(folder, 'processes'), '--lang', 'pl'])
  expect(out).toContain('visit.process.yaml:3:1: uwaga: Teksty są w jednym języku')
})

/** The entry point of the registered office, which takes requests for data protection, left out. */
function withoutOffice(): string {
  const file = join(folder, 'entry-points.yaml')
  const text = readFileSync(file, 'utf8')
  const without = text.replace(/\n {2}kancelaria:\n(?: {4}.*\n?)+/, '\n')
  expect(without).not.toBe(text)
  writeFileSync(file, without)
  return file
}

test('what a process in use names is not taken from the site, and the process is named', async () => {
  await apply()
  const before = dumpText(dumpStore(site.path))
  const { code, err } = await shellOn(site, ['site', 'apply', withoutOffice(), '--lang', 'en'])
  expect(code).toBe(4)
  expect(err).toMatch(/data-protection@1:\d+:\d+: error: .*kancelaria.* \[entry-point-unknown\]/)
  expect(dumpText(dumpStore(site.path))).toBe(before)
})

test('what was wrong with a process before keeps no other from being published', async () => {
  await apply()
  const all = demoSite()
  const entryPoints = all.entryPoints.filter(({ key }) => key !== 'kancelaria')
  await site.give('owner', applySite, { ...all, entryPoints })
  const file = change('callback', 'version: 1\n', 'version: 2\n')
  expect(await jsonFrom(site, ['process', 'publish', file])).toMatchObject({
    published: [{ process: 'callback', version: 2 }],
    problems: [],
  })
})
