import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { attachmentFilesOf } from '../../src/store/attachments/attachment-files.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linia-group-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('what was put together has its name only once it is settled, and is whole then', async () => {
  const files = attachmentFilesOf(join(folder, 'store.db'), false)
  const group = files.group()
  const contents = Array.from({ length: 60 }, (_, number) => Buffer.from(`content ${number % 50}`))
  const hashes = contents.map((content) => group.put(content))

  expect(hashes.filter((hash) => existsSync(files.pathOf(hash)))).toEqual([])
  await group.settle()
  expect(hashes.map((hash) => String(files.read(hash)))).toEqual(contents.map(String))
  expect(hashes.slice(0, 10)).toEqual(hashes.slice(50))
  expect(hashes[0]).toBe(files.put(Buffer.from('content 0')))
  expect(names(files.folder).filter((name) => name.endsWith('.new'))).toEqual([])
})

test('what cannot be settled leaves nothing behind and is told', async () => {
  const files = attachmentFilesOf(join(folder, 'store.db'), false)
  const group = files.group()
  const hash = group.put(Buffer.from('lost'))
  rmSync(files.folder, { recursive: true })

  await expect(group.settle()).rejects.toThrow('ENOENT')
  expect(existsSync(files.pathOf(hash))).toBe(false)
  await group.settle()
})

function names(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
}
