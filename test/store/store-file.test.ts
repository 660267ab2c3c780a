import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createStore } from '../../src/store/create-store.ts'
import { openStoreFile } from '../../src/store/store-file.ts'
import { morning } from '../builders/an-empty-store.ts'
import { seededBytes } from '../builders/seeded-bytes.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linia-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const create = (path: string, group = false) =>
  createStore(path, { now: () => morning, randomBytes: seededBytes(1) }, { group })

test('every commit is written through to the disk before it is acknowledged', () => {
  const path = join(folder, 'store.db')
  create(path)
  const opened = openStoreFile(path)
  if (!opened.ok) throw new Error(opened.refusal.code)
  const connection = opened.value
  const setting = (name: string): unknown => connection.pragma(name, { simple: true })

  // 2 is FULL: without it the last commits before a power failure may be lost, though the file stays sound.
  expect([setting('synchronous'), setting('journal_mode'), setting('foreign_keys')]).toEqual([2, 'wal', 1])
  connection.close()
})

test('a new store is for its owner alone, in a folder of its own', () => {
  const path = join(folder, 'data', 'linia', 'store.db')

  expect(create(path)).toEqual({ ok: true, value: null })

  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(statSync(join(folder, 'data', 'linia')).mode & 0o777).toBe(0o700)
  expect(readdirSync(join(folder, 'data', 'linia'))).toEqual(['store.db'])
})

test("a new store of a group, its folder and what lies beside it are the group's to write, whatever the umask", () => {
  const path = join(folder, 'team', 'store.db')

  create(path, true)
  const opened = openStoreFile(path)
  if (!opened.ok) throw new Error(opened.refusal.code)
  opened.value.exec("INSERT INTO counters VALUES ('test', 1)")

  expect(statSync(join(folder, 'team')).mode & 0o7777).toBe(0o2770)
  for (const suffix of ['', '-wal', '-shm']) expect(statSync(path + suffix).mode & 0o777, suffix).toBe(0o660)
  opened.value.close()
})
