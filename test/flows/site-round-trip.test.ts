import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applySite } from '../../src/commands/apply-site.ts'
import type { SiteDefinition } from '../../src/domain/site-definition.ts'
import { siteDefinitionOfStore } from '../../src/queries/site/site-definition-of-store.ts'
import { diffSite } from '../../src/site/diff-site.ts'
import { readSite } from '../../src/site/read-site.ts'
import { writeSite } from '../../src/site/write-site.ts'
import type { TestStore } from '../builders/an-empty-store.ts'
import { aTemporaryFolder } from '../exchange/a-temporary-folder.ts'
import { dumpStore, dumpText } from '../builders/dump-store.ts'
import { aStoreOfTheDay, demoFolder, demoSite } from '../exchange/demo-store.ts'

let site: TestStore

beforeAll(async () => {
  site = await aStoreOfTheDay()
})
afterAll(() => site.close())

const stored = (): SiteDefinition => {
  const definition = siteDefinitionOfStore(site.store.reader)
  if (!definition) throw new Error('no site was applied')
  return definition
}

/** Writes what stands in the store as files, as an export does. */
function exported(): string {
  const folder = aTemporaryFolder()
  for (const { file, text } of writeSite(stored())) writeFileSync(join(folder, file), text)
  return folder
}

test('a site that was applied is exported as the very files it came from, also after a day of work', () => {
  const folder = exported()
  const names = readdirSync(demoFolder).filter((name) => name.endsWith('.yaml'))

  expect(names.length).toBeGreaterThan(8)
  expect(readdirSync(folder).toSorted()).toEqual(names.toSorted())
  for (const name of names) {
    expect(readFileSync(join(folder, name), 'utf8')).toBe(readFileSync(join(demoFolder, name), 'utf8'))
  }
})

test('applying what was exported changes nothing, and says so', async () => {
  const before = dumpText(dumpStore(site.path))
  const read = readSite(exported(), stored())
  if (!read.ok) throw new Error(JSON.stringify(read.problems))

  expect(diffSite(stored(), read.site)).toEqual([])
  expect(await site.attempt('owner', applySite, read.site)).toEqual({
    ok: false,
    refusal: { code: 'nothing-to-change' },
  })
  expect(dumpText(dumpStore(site.path))).toBe(before)
})

test('a change, its export, and its way back come out as the files were', async () => {
  const renamed = {
    ...demoSite(),
    queues: demoSite().queues.map((queue) =>
      queue.key === 'written' ? { ...queue, name: 'Poczta' } : queue,
    ),
  }
  await site.give('owner', applySite, renamed)
  const changed = readSite(exported())
  expect(changed).toMatchObject({ ok: true, site: renamed })

  await site.give('owner', applySite, demoSite())

  expect(readFileSync(join(exported(), 'queues.yaml'), 'utf8')).toBe(
    readFileSync(join(demoFolder, 'queues.yaml'), 'utf8'),
  )
})
