import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type TestSite, aSite } from '../builders/a-site.ts'
import { aMail } from '../exchange/mails.ts'
import { errorFrom, shellOn } from './shell-on.ts'

let site: TestSite
let folder: string

beforeEach(async () => {
  site = await aSite({})
  folder = mkdtempSync(join(tmpdir(), 'linia-mails-'))
})
afterEach(async () => {
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

const imported = (path: string, ...more: readonly string[]) =>
  shellOn(site, ['import', 'mail', path, '--queue', 'E-mail', ...more])

test('mails that did not come in say why, and what to do, once for each reason', async () => {
  for (const [name, content] of [
    ['a.eml', ''],
    ['b.eml', 'abc\n\ndef'],
    ['c.eml', aMail()],
    ['d.txt', 'abc'],
    ['e.txt', 'abc'],
  ] as const)
    writeFileSync(join(folder, name), content)

  const english = await imported(folder)
  expect(english.code).toBe(4)
  expect(english.out).toContain(`${join(folder, 'a.eml')}: The file is empty.\n  Save the mail once more`)
  expect(english.out).toContain(`${join(folder, 'b.eml')}: This is no mail`)
  expect(english.out.match(/neither a mail nor a mailbox/g)).toHaveLength(2)
  expect(english.out.match(/name the file itself/g)).toHaveLength(1)
  expect(english.out).not.toMatch(/mail-empty|file-not-mail|mail-without-header/)

  const polish = await imported(folder, '--lang', 'pl')
  expect(polish.out).toContain('Plik jest pusty.')
  expect(polish.out).not.toMatch(/bytes|neither/)
})

test('programs read the code of each beside its words', async () => {
  writeFileSync(join(folder, 'b.eml'), 'abc\n\ndef')

  const { mails } = JSON.parse((await imported(folder, '--json')).out) as { mails: readonly object[] }
  expect(mails).toMatchObject([
    {
      became: 'refused',
      error: {
        code: 'mail-without-header',
        message: expect.stringContaining('This is no mail'),
        hint: expect.stringContaining('.eml'),
      },
    },
  ])
})

test('a path that is not there ends like every other missing file', async () => {
  const nowhere = join(folder, 'nope')
  for (const words of [
    ['import', 'mail', nowhere, '--queue', 'E-mail'],
    ['import', 'mail', `${nowhere}/`, '--queue', 'E-mail'],
    ['import', 'customers', nowhere],
    ['import', 'records', nowhere],
  ])
    expect(await errorFrom(site, words)).toMatchObject({ code: 'file-not-found', exit: 3 })
})

test('a folder with nothing in it is no mistake', async () => {
  mkdirSync(join(folder, 'empty'))
  expect(await imported(join(folder, 'empty'))).toMatchObject({
    code: 0,
    out: 'There was nothing to import.\n',
  })
})
