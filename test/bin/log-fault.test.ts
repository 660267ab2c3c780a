import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { logFault } from '../../bin/log-fault.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linia-log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  ['a name in quotes', `no such file, open '/home/Kowalski.csv'`],
  ['a name in quotes over several lines', `no such file, open '/home/a\nKowalski.csv'`],
  ['a line of the message that looks like a frame', `broken\n    at caller (600100200)`],
  ['an address', 'nobody is Kowalski@poczta.example'],
  ['a number', 'no customer has +48 600 100 200'],
])('a fault is logged without what may be a person’s: %s', async (_what, message) => {
  const path = await logFault(folder, new Error('outer', { cause: new Error(message) }), { verb: 'show' })
  const log = readFileSync(path ?? '', 'utf8')

  expect(log).toContain('"verb":"show"')
  expect(log).toContain('log-fault.test.ts')
  expect(log).not.toMatch(/Kowalski|600 ?100/)
  expect(statSync(path ?? '').mode & 0o777).toBe(0o600)
})
