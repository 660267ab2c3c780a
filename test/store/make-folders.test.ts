import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { logFault } from '../../bin/log-fault.ts'
import { keptFiles } from '../../src/desk/kept-files.ts'
import { attachmentFilesOf } from '../../src/store/attachments/attachment-files.ts'
import { createStore } from '../../src/store/create-store.ts'
import { makeFolders } from '../../src/store/make-folders.ts'
import { morning } from '../builders/an-empty-store.ts'
import { seededBytes } from '../builders/seeded-bytes.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linia-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('missing folders are made, for their owner alone, and those that are there are left', () => {
  const path = join(folder, 'a', 'b')

  expect(makeFolders(path)).toBe(true)
  expect(makeFolders(path)).toBe(false)

  expect([path, join(folder, 'a')].map((made) => statSync(made).mode & 0o777)).toEqual([0o700, 0o700])
})

test('a file, a link to nowhere and a link to itself in the way are named', () => {
  writeFileSync(join(folder, 'file'), '')
  symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling'))
  symlinkSync('loop', join(folder, 'loop'))

  for (const way of ['file', 'dangling', 'loop'])
    expect(() => makeFolders(join(folder, way, 'data'))).toThrow(/ENOTDIR|EEXIST|ELOOP|EACCES|no folder/)
})

/** Linux says there that the folder above is missing, though it is there. */
test.runIf(process.platform === 'linux')('where no folder can be made nothing tries for ever', async () => {
  const nowhere = '/proc/self/linia'
  const surroundings = { now: () => morning, randomBytes: seededBytes(1) }

  expect(createStore(`${nowhere}/linia.db`, surroundings, { group: false })).toMatchObject({
    ok: false,
    refusal: { code: 'store-no-access' },
  })
  expect(() => attachmentFilesOf(`${nowhere}/linia.db`, false).put(Buffer.from('x'))).toThrow('no folder')
  expect(await logFault(nowhere, new Error('a bug'), {})).toBeNull()
  const failed = await new Promise((resolve) => {
    keptFiles({ failed: resolve, pid: 1 }).keep(`${nowhere}/drafts/a.json`, 'x')
  })
  expect(failed).toMatchObject({ code: 'ENOENT' })
})
