import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hookSettings } from '../../src/desk/hooks/hook-settings.ts'
import { readAttached } from '../../src/desk/read-attached.ts'
import { saveFile } from '../../src/desk/save-file.ts'
import { completedPath } from '../../src/desk/typed-path.ts'
import { createStoreFile } from '../../src/store/store-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linia-paths-'))
  symlinkSync('kolo', join(folder, 'kolo'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe.each([
  ['a link in a circle', () => join(folder, 'kolo')],
  ['a name that is too long', () => join(folder, 'n'.repeat(300))],
  ['a folder in a circle', () => join(folder, 'kolo', 'faktura')],
])('%s', (_what, path) => {
  test('is not found where a file is to be attached', () => {
    expect(readAttached([path()], { megabytes: 10 })).toEqual({
      ok: false,
      refusal: { code: 'attachment-not-found', path: path() },
    })
  })

  test('is no folder to save a file in', () => {
    const file = { stem: 'faktura', ending: '.pdf', content: new Uint8Array() }
    expect(saveFile({ folder: path(), ...file })).toEqual({
      ok: false,
      refusal: { code: 'folder-not-found', path: path() },
    })
  })

  test('is refused in words where a store is to be made, and where hooks have their settings', async () => {
    const born = createStoreFile(path(), { storeId: 'x', prefix: 'KX', at: 0, group: false })
    expect(born).toMatchObject({
      ok: false,
      refusal: { code: expect.stringMatching(/^store-(?:no-access|exists)$/) },
    })
    expect(await hookSettings(path())()).toMatchObject({
      ok: false,
      refusal: { code: 'hook-settings-wrong', path: path() },
    })
  })
})

test('Tab completes what lies beside a link in a circle', () => {
  writeFileSync(join(folder, 'faktura.pdf'), '')
  mkdirSync(join(folder, 'faktury'))
  const typed = (text: string, wanted: 'file' | 'folder') =>
    completedPath(join(folder, text), { home: folder, wanted })
  expect(typed('f', 'file').names).toEqual(['faktura.pdf', 'faktury/'])
  expect(typed('f', 'folder').text).toBe(join(folder, 'faktury/'))
  expect(typed('ko', 'file').text).toBe(join(folder, 'kolo'))
  expect(readdirSync(folder)).toHaveLength(3)
})
