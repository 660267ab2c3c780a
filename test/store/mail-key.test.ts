import { expect, test } from 'vitest'
import { askMailKey } from '../../src/channels/mail/ask-mail-key.ts'
import { openStoreAt } from '../../src/store/open-store.ts'
import { aPostgres } from '../builders/a-postgres.ts'
import { aPostgresStore } from '../builders/a-postgres-store.ts'
import { must } from '../builders/a-site.ts'
import { anEmptyStore } from '../builders/an-empty-store.ts'
import { dumpStore } from '../builders/dump-store.ts'

const surroundings = { now: () => 0, randomBytes: (count: number) => new Uint8Array(count).fill(7) }

test('messages of a store are signed with one key, whoever asks for it, and it is no event', async () => {
  const site = await anEmptyStore()
  const other = must(openStoreAt(site.path, surroundings))

  const keys = await Promise.all([site.store.runner, other.runner, site.store.runner].map(askMailKey))

  const [first, ...others] = keys.map((key) => Buffer.from(must(key)).toString('hex'))
  expect(first).toMatch(/^[0-9a-f]{64}$/)
  expect(others).toEqual([first, first])
  expect(dumpStore(site.path).get('store_info')).toContainEqual({ key: 'mail_key', value: first })
  expect(site.eventCount()).toBe(0)
  await other.close()
  await site.close()
})

test('two stores sign with different keys', async () => {
  const [one, two] = [await anEmptyStore(1), await anEmptyStore(2)]

  expect(must(await askMailKey(one.store.runner))).not.toEqual(must(await askMailKey(two.store.runner)))
  await one.close()
  await two.close()
})

test('instances of a server share the key of their database', async () => {
  const postgres = await aPostgres()
  const place = { url: postgres.url, schema: postgres.newSchema() }
  const [one, two] = [await aPostgresStore(place), await aPostgresStore(place)]

  const keys = await Promise.all([askMailKey(one.runner), askMailKey(two.runner)])

  expect(must(keys[0])).toEqual(must(keys[1]))
  await one.close()
  await two.close()
  await postgres.close()
})
