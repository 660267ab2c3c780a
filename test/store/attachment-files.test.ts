import { createHash } from 'node:crypto'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { attachmentFilesOf } from '../../src/store/attachments/attachment-files.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linia-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const modeOf = (path: string): string => (statSync(path).mode & 0o7777).toString(8)

test('content lies under its hash and comes back as it was; the same content lies there once', () => {
  const files = attachmentFilesOf(join(folder, 'store.db'), false)
  const content = Buffer.from('Faktura za październik')

  const contentHash = files.put(content)

  expect(contentHash).toBe(createHash('sha256').update(content).digest('hex'))
  expect(files.put(content)).toBe(contentHash)
  expect(files.read(contentHash)).toEqual(content)
  expect(readdirSync(dirname(files.pathOf(contentHash)))).toEqual([contentHash])
  expect(files.read('0'.repeat(64))).toBeUndefined()
})

test('a name from outside is never a path', () => {
  const files = attachmentFilesOf(join(folder, 'store.db'), false)
  expect(() => files.pathOf('../../etc/passwd')).toThrow('not a content hash')
})

test.each([
  [false, '700', '600'],
  [true, '2770', '660'],
])(
  'only those may read it who may read the store (of a group: %s), whatever the umask',
  (isGroup, ...modes) => {
    const files = attachmentFilesOf(join(folder, 'store.db'), isGroup)
    const path = files.pathOf(files.put(Buffer.from('secret')))

    expect([modeOf(files.folder), modeOf(dirname(path)), modeOf(path)]).toEqual([
      modes[0],
      modes[0],
      modes[1],
    ])
  },
)

test.each([0, 5])('content that was cut off at %i bytes is written anew once it comes again', (bytes) => {
  const files = attachmentFilesOf(join(folder, 'store.db'), false)
  const content = Buffer.from('Faktura za październik')
  const path = files.pathOf(files.put(content))
  truncateSync(path, bytes)

  expect(files.read(files.put(content))).toEqual(content)
})

test('a link that a colleague planted where content is about to be written is not followed', () => {
  const victims = join(folder, 'victims.txt')
  writeFileSync(victims, 'mine', { mode: 0o600 })
  const files = attachmentFilesOf(join(folder, 'store.db'), true)
  const content = Buffer.from('Faktura')
  const path = files.pathOf(createHash('sha256').update(content).digest('hex'))
  mkdirSync(dirname(path), { recursive: true })
  symlinkSync(victims, `${path}.${process.pid}.new`)

  expect(files.read(files.put(content))).toEqual(content)
  expect([readFileSync(victims, 'utf8'), modeOf(victims)]).toEqual(['mine', '600'])
})
