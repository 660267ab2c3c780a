import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TestStore } from '../../builders/an-empty-store.ts'
import { aStoreOfTheSite } from '../../exchange/demo-store.ts'
import { complaintAlone, demoTexts } from '../../process/demo-processes.ts'
import { errorFrom, jsonFrom, shellOn } from '../shell-on.ts'

const complaint = complaintAlone()
const folderOfDemo = 'data/demo/processes'

let site: TestStore
let folder: string
beforeEach(async () => {
  site = await aStoreOfTheSite()
  folder = mkdtempSync(join(tmpdir(), 'linia-publishing-'))
})
afterEach(async () => {
  await site.close()
  rmSync(folder, { recursive: true })
})

function written(text: string, file = 'bill-complaint.process.yaml'): string {
  const path = join(folder, file)
  writeFileSync(path, text)
  return path
}

const publish = (...paths: readonly string[]) => jsonFrom(site, ['process', 'publish', ...paths])
const listed = async () =>
  (await jsonFrom(site, ['process', 'list']))['rows'] as readonly Readonly<Record<string, unknown>>[]

test('a folder of processes is published as one batch, and a second time it is there already', async () => {
  const first = await publish(folderOfDemo)
  expect(first['published']).toHaveLength(demoTexts().length)
  expect(first['batch']).toMatch(/^B-/)
  expect((await listed()).map(({ key }) => key)).toContain('bill-complaint')

  const second = await publish(folderOfDemo)
  expect(second).toMatchObject({ published: [] })
  expect(second['unchanged']).toHaveLength(demoTexts().length)

  const { code } = await shellOn(site, ['undo', '--batch', String(first['batch'])])
  expect(code).toBe(0)
  expect(await listed()).toEqual([])
})

test('a newer version alone is published, and the list says so in both languages', async () => {
  await publish(written(complaint))
  const path = written(complaint.replace('version: 1', 'version: 4'))
  const words = ['process', 'publish', path]
  expect((await shellOn(site, [...words, '--dry-run', '--lang', 'en'])).out).toBe(
    'Nothing is changed; this is what would be:\n~ processes bill-complaint: version 1 → 4\n',
  )
  expect((await shellOn(site, [...words, '--lang', 'pl'])).out).toBe(
    '~ processes bill-complaint: wersja 1 → 4\n',
  )
  expect(await listed()).toMatchObject([{ key: 'bill-complaint', version: 4, running: 0, isRetired: false }])
})

test('one error in a set keeps all of it from being published', async () => {
  const right = written(complaint)
  const wrong = written(
    complaint
      .replace('process: bill-complaint', 'process: other')
      .replace('point: reklamacje-mail', 'point: reklamacje-poczta'),
    'other.process.yaml',
  )
  const error = await errorFrom(site, ['process', 'publish', right, wrong])
  expect(error).toMatchObject({ exit: 4, code: 'process-files-invalid' })
  expect(JSON.stringify(error)).toContain('entry-point-unknown')
  expect(await listed()).toEqual([])
})

test('a process that others in use lead to is published without them, unless it breaks them', async () => {
  await publish(folderOfDemo)
  const callback = demoTexts().find(({ file }) => file.startsWith('callback.'))?.text ?? ''
  const newer = callback.replace('version: 1', 'version: 2')
  expect(await publish(written(newer, 'callback.process.yaml'))).toMatchObject({
    published: [{ process: 'callback', version: 2, before: 1, change: 'changed' }],
    problems: [],
  })

  const reading = demoTexts().find(({ file }) => file.startsWith('meter-reading.'))?.text ?? ''
  const [, result = ''] = /results: \[ *([a-z-]+)/.exec(reading) ?? []
  const broken = reading
    .replace('version: 1', 'version: 2')
    .replaceAll(new RegExp(`\\b${result}\\b`, 'g'), `${result}-2`)
  const refused = await errorFrom(site, ['process', 'publish', written(broken, 'meter-reading.process.yaml')])
  expect(refused).toMatchObject({ code: 'process-files-invalid' })
  expect(JSON.stringify(refused)).toContain('moving-house@1')
})

test('what is retired is marked so in the list, and publishing it again brings it back', async () => {
  const path = written(complaint)
  await publish(path)
  const { out } = await shellOn(site, ['process', 'retire', 'bill-complaint', '--lang', 'en'])
  expect(out).toBe('bill-complaint starts no more. What runs by it goes on.\n')
  expect((await shellOn(site, ['process', 'list', '--lang', 'pl'])).out).toContain('wycofany')

  expect(await publish(path)).toMatchObject({ published: [{ change: 'restored' }] })
  expect(await listed()).toMatchObject([{ isRetired: false }])
})

test('an agent lists processes, and publishes none', async () => {
  await publish(written(complaint))
  const { code } = await shellOn(site, ['process', 'list', '--as', 'ewa'])
  expect(code).toBe(0)
  const words = ['process', 'publish', written(complaint.replace('version: 1', 'version: 2')), '--as', 'ewa']
  expect(await errorFrom(site, words)).toMatchObject({ code: 'not-permitted' })
})
