import { execFileSync } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs' // prettier-ignore
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { morning } from '../builders/an-empty-store.ts'
import { referenceMailFolder } from '../mail/reference-mails.ts'
import { errorFrom, jsonFrom, shellOn } from './shell-on.ts'

let folder = ''
let place = { path: '', clock: { now: morning } }
let foreign = ''

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'linia-planted-'))
  place = { path: join(folder, 'linia.db'), clock: { now: morning } }
  foreign = join(folder, 'payroll.txt')
  writeFileSync(foreign, 'mine', { mode: 0o640 })
  await jsonFrom(place, ['init', '--demo'])
})
afterEach(() => rmSync(folder, { recursive: true }))

const isUntouched = (): boolean =>
  readFileSync(foreign, 'utf8') === 'mine' && (lstatSync(foreign).mode & 0o777) === 0o640

test('records exported over a planted link take its place, and the file it led to stays as it was', async () => {
  const out = join(folder, 'all.jsonl')
  symlinkSync(foreign, out)
  symlinkSync(foreign, `${out}.${process.pid}.new`)

  expect(await errorFrom(place, ['export', '--out', out])).toMatchObject({ code: 'file-exists' })
  await jsonFrom(place, ['export', '--out', out, '--replace'])

  expect(lstatSync(out).isFile()).toBe(true)
  expect(readFileSync(out, 'utf8')).toContain('"is":"customer"')
  expect(isUntouched()).toBe(true)
})

test('attachments exported into a folder are written through no link and no pipe that lies there', async () => {
  await shellOn(place, ['import', 'mail', referenceMailFolder(), '--queue', 'E-mail'])
  const into = join(folder, 'attachments')
  const wanted = join(folder, 'wanted')
  await jsonFrom(place, ['export', '--out', join(folder, 'a.jsonl'), '--attachments', wanted])
  const names = readdirSync(wanted)
  expect(names.length).toBeGreaterThan(3)
  mkdirSync(into)
  for (const [n, name] of names.entries()) {
    if (n % 2 === 0) symlinkSync(foreign, join(into, name))
    else execFileSync('/usr/bin/env', ['mkfifo', join(into, name)])
  }

  const told = await jsonFrom(place, ['export', '--out', join(folder, 'b.jsonl'), '--attachments', into])

  expect(told).toMatchObject({ attachments: { copied: names.length, missing: 0 } })
  for (const name of names) expect(readFileSync(join(into, name))).toEqual(readFileSync(join(wanted, name)))
  expect(isUntouched()).toBe(true)
})

test('attachments cannot go where a file lies, and that is said in words', async () => {
  const to = ['export', '--out', join(folder, 'a.jsonl'), '--attachments', foreign]
  expect(await errorFrom(place, to)).toMatchObject({ code: 'input-invalid' })
  expect(isUntouched()).toBe(true)
})

test('a pipe beside the store under the name of an attachment is counted as missing, and not waited for', async () => {
  await shellOn(place, ['import', 'mail', referenceMailFolder(), '--queue', 'E-mail'])
  const first = join(folder, 'first')
  await jsonFrom(place, ['export', '--out', join(folder, 'a.jsonl'), '--attachments', first])
  const [name = ''] = readdirSync(first)
  const path = join(`${place.path}.attachments`, name.slice(0, 2), name)
  rmSync(path)
  execFileSync('/usr/bin/env', ['mkfifo', path])

  const to = ['export', '--out', join(folder, 'b.jsonl'), '--attachments', join(folder, 'second')]
  expect(await jsonFrom(place, to)).toMatchObject({ attachments: { missing: 1 } })
})

test('the site is exported through no link that lies in its folder', async () => {
  const site = join(folder, 'site')
  await jsonFrom(place, ['site', 'export', site])
  const [file = ''] = readdirSync(site)
  const text = readFileSync(join(site, file), 'utf8')
  rmSync(join(site, file))
  symlinkSync(foreign, join(site, file))

  await jsonFrom(place, ['site', 'export', site])

  expect(readFileSync(join(site, file), 'utf8')).toBe(text)
  expect(isUntouched()).toBe(true)
})

test('a backup is made beside what lies under its name, never through it', async () => {
  const to = join(folder, 'monday')
  const elsewhere = join(folder, 'elsewhere')
  mkdirSync(elsewhere)
  symlinkSync(elsewhere, `${to}.${process.pid}.new`)
  symlinkSync(join(folder, 'nowhere'), join(folder, 'tuesday'))

  await jsonFrom(place, ['backup', to])
  expect(existsSync(join(to, 'store.db'))).toBe(true)
  expect(readdirSync(elsewhere)).toEqual([])
  await jsonFrom(place, ['backup', join(folder, 'tuesday')]).catch(() => undefined)
  expect(existsSync(join(folder, 'nowhere'))).toBe(false)
})
