import { afterAll, beforeAll } from 'vitest'
import { moveStore } from '../../bin/move-store.ts'
import { type TestPostgres, aPostgres } from '../builders/a-postgres.ts'
import { aPostgresStore } from '../builders/a-postgres-store.ts'
import { aSite, must } from '../builders/a-site.ts'
import { deskOf } from '../builders/desk.ts'
import { dumpPostgres } from '../builders/dump-postgres.ts'
import { describeEveryRoute } from '../server/every-route.ts'

let postgres: TestPostgres
beforeAll(async () => {
  postgres = await aPostgres()
})
afterAll(() => postgres.close())

// Two schemas of one database, each with what the same site has in a file.
describeEveryRoute(async (schema, wish) => {
  const site = await aSite(wish)
  const surroundings = { now: () => site.clock.now, randomBytes: (count: number) => Buffer.alloc(count, 1) }
  must(await moveStore(site.path, `${postgres.url}?schema=${schema}`, surroundings))
  await site.close()
  const place = { url: postgres.url, schema }
  // No id is drawn that was drawn before it moved.
  const store = await aPostgresStore(place, 20 + (wish.seed ?? 0))
  const { attachments, close } = store
  return {
    store,
    attachments,
    owner: deskOf({ store, path: null }, 'owner'),
    place: postgres.url,
    eventIds: async () => ((await dumpPostgres(place)).get('events') ?? []).map(({ id }) => String(id)),
    close,
  }
})
