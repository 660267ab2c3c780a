import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const linia = join(import.meta.dirname, '..', '..', 'bin', 'linia')

test('a time that is typed is shown as it was typed, wherever the machine stands', () => {
  const folder = mkdtempSync(join(tmpdir(), 'linia-time-'))
  const at = (zone: string, ...words: string[]): string => {
    const env = { ...process.env, TZ: zone, LINIA_STORE: join(folder, 'store.db'), XDG_STATE_HOME: folder }
    return spawnSync(linia, [...words, '--lang', 'en'], { env, encoding: 'utf8' }).stdout
  }
  at('UTC', 'init', '--demo')
  const [, ref = ''] = /"ref":"([A-Z]+-\d+)"/.exec(at('UTC', 'find', 'kowalski', '--json')) ?? []
  at('America/New_York', 'callback', 'add', ref, '2031-01-15 10:00', '--queue', 'Rozliczenia', '--as', 'ewa')

  expect(at('America/New_York', 'callback', 'list')).toContain('15 Jan 2031 10:00')
  expect(at('Asia/Tokyo', 'callback', 'list')).toContain('15 Jan 2031 10:00')
  expect(at('Asia/Tokyo', 'callback', 'list', '--json')).toContain('2031-01-15T09:00:00.000Z')
  rmSync(folder, { recursive: true })
})
