import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

test('every file of the bundle that is read as Latin-1 is plain ASCII', () => {
  const packs = readdirSync(join(root, 'dist')).filter((file) => file.endsWith('.js'))
  const foreign = packs.filter((file) =>
    /[^\u0000-\u007F]/.test(readFileSync(join(root, 'dist', file), 'utf8')),
  )

  expect(packs.length).toBeGreaterThan(20)
  expect(foreign).toEqual([])
})

test('the program finds Łucja, Đức and Groß by what a keyboard without their letters types', () => {
  const folder = mkdtempSync(join(tmpdir(), 'linia-letters-'))
  const env = { ...process.env, LINIA_STORE: join(folder, 'store.db'), XDG_STATE_HOME: folder }
  const linia = (...words: string[]) =>
    spawnSync(join(root, 'bin', 'linia'), words, { env, encoding: 'utf8' }).stdout
  linia('init', '--demo')

  expect(linia('find', 'lucja swie', '--json')).toContain('Łucja Święcicka')
  expect(linia('find', 'duc', '--json')).toContain('Trần Văn Đức')
  linia('customer', 'add', 'Jürgen Groß')
  expect(linia('find', 'gross', '--json')).toContain('Jürgen Groß')
  rmSync(folder, { recursive: true })
})
