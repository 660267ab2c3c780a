import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applySite } from '../../src/commands/apply-site.ts'
import { aSiteDefinition } from '../builders/a-site-definition.ts'
import { anEmptyStore } from '../builders/an-empty-store.ts'
import { shellOn } from '../shell/shell-on.ts'
import { integrityOf } from './problems-of-store.ts'
import { seededRandom } from './seeded-random.ts'
import { startProgram } from './start-program.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'linia-import-killed-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A store with a site, closed. */
async function aStore(seed: number) {
  const made = await anEmptyStore(seed)
  await made.give('owner', applySite, aSiteDefinition())
  await made.store.close()
  return made
}

type Import = { readonly program: 'import-customers' | 'import-records'; readonly file: string }

/** Imports to the end, killed so many times before, each time a while after it has begun. */
async function imported(path: string, { program, file }: Import, kills: readonly number[]): Promise<void> {
  for (const waitMs of kills) {
    const one = startProgram(program, [path, file])
    await one.line('ready')
    await new Promise((resolve) => setTimeout(resolve, waitMs))
    one.kill()
    await one.ended
    expect(integrityOf(path).join()).toBe('ok')
  }
  const last = startProgram(program, [path, file])
  await last.line('imported')
  await last.ended
}

/** Everything that an import of customers brings, without what every store makes its own of. */
function customersIn(path: string) {
  const db = new Database(path, { readonly: true })
  const rows = db
    .prepare<[], { name: string; value: string }>(
      'SELECT name, value FROM customers JOIN contact_points ON customer_id = customers.id ORDER BY local_key',
    )
    .all()
  const batches = db
    .prepare<[], string>('SELECT DISTINCT batch FROM events WHERE batch IS NOT NULL')
    .pluck()
    .all()
  db.close()
  return { rows, batches }
}

test('an import of customers that is killed again and again ends as one that nobody disturbed, as one batch', async () => {
  const file = join(folder, 'k.csv')
  const rows = Array.from({ length: 6000 }, (_, row) => `N${row},6${String(row).padStart(8, '0')}`)
  writeFileSync(file, `name,phone\n${rows.join('\n')}\n`)
  const random = seededRandom(5)
  const kills = [0, 1, 2].map(() => random() * 250)
  const [calm, killed] = [await aStore(1), await aStore(2)]

  await imported(calm.path, { program: 'import-customers', file }, [])
  await imported(killed.path, { program: 'import-customers', file }, kills)

  expect(customersIn(calm.path)).toMatchObject({ batches: ['B-1'] })
  expect(customersIn(calm.path).rows).toHaveLength(6000)
  expect(customersIn(killed.path)).toEqual(customersIn(calm.path))
  await calm.close()
  await killed.close()
}, 120_000)

test('an import of records that is killed again and again ends as one that nobody disturbed, as one batch', async () => {
  const from = await aStore(3)
  const table = join(folder, 'k2.csv')
  const rows = Array.from({ length: 2500 }, (_, row) => `N${row},7${String(row).padStart(8, '0')}`)
  writeFileSync(table, `name,phone\n${rows.join('\n')}\n`)
  await imported(from.path, { program: 'import-customers', file: table }, [])
  const file = join(folder, 'k.jsonl')
  const everything = await shellOn(from, ['export'])
  writeFileSync(file, everything.out)
  const [calm, killed] = [await aStore(4), await aStore(5)]
  const random = seededRandom(6)

  await imported(calm.path, { program: 'import-records', file }, [])
  await imported(killed.path, { program: 'import-records', file }, [0, random() * 100, random() * 200])

  expect(customersIn(calm.path).rows).toHaveLength(2500)
  expect(customersIn(killed.path)).toEqual(customersIn(calm.path))
  const [one, other] = [await shellOn(calm, ['export']), await shellOn(killed, ['export'])]
  expect(other.out.slice(other.out.indexOf('\n'))).toBe(one.out.slice(one.out.indexOf('\n')))
  for (const each of [from, calm, killed]) await each.close()
}, 120_000)
