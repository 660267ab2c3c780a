import { fileURLToPath } from 'node:url'
import { applySite } from '../../src/commands/apply-site.ts'
import type { SiteDefinition } from '../../src/domain/site-definition.ts'
import { type LoadedDemo, loadDemo } from '../../src/exchange/demo/load-demo.ts'
import { readSite } from '../../src/site/read-site.ts'
import { demoTexts } from '../process/demo-processes.ts'
import { type TestStore, anEmptyStore } from '../builders/an-empty-store.ts'

/** Where the files of the demo lie. */
export const demoFolder = fileURLToPath(new URL('../../data/demo/', import.meta.url))

/** The demo's site as its files say it. */
export function demoSite(): SiteDefinition {
  const read = readSite(demoFolder)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.site
}

/** The demo's processes as they are written. */
export function demoProcesses(): readonly string[] {
  return demoTexts().map(({ text }) => text)
}

/** A store with the demo's site and nothing else. */
export async function aStoreOfTheSite(): Promise<TestStore> {
  const site = await anEmptyStore()
  await site.give('owner', applySite, demoSite())
  return site
}

/** A store with the demo's site, customers and day. */
export async function aStoreOfTheDay(): Promise<
  TestStore & { readonly loaded: Extract<LoadedDemo, { ok: true }> }
> {
  const store = await anEmptyStore()
  const loaded = await loadDemo(
    store.store,
    { site: demoSite(), processes: demoProcesses(), folder: demoFolder },
    store.clock.now,
  )
  if (!loaded.ok) throw new Error(JSON.stringify(loaded))
  return { ...store, loaded }
}
