import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { addNote } from '../../src/commands/interactions/add-note.ts'
import { receiveInteraction } from '../../src/commands/interactions/receive-interaction.ts'
import type { PostgresPlace } from '../../src/store/postgres/postgres-connection.ts'
import { type PostgresStore, openPostgresStore } from '../../src/store/postgres/open-postgres-store.ts'
import { aPostgresStore } from '../builders/a-postgres-store.ts'
import { type TestPostgres, aPostgres } from '../builders/a-postgres.ts'
import { must } from '../builders/a-site.ts'
import { type Device, aDevice } from '../builders/a-syncing-device.ts'
import { morning } from '../builders/an-empty-store.ts'
import { dumpPostgres, onPostgres } from '../builders/dump-postgres.ts'
import { rowsOf } from '../builders/dump-store.ts'
import { seededBytes } from '../builders/seeded-bytes.ts'
import { serverWire } from '../simulation/server-wire.ts'
import { openTheLine } from '../store/open-the-line.ts'

let postgres: TestPostgres
let admin: Client
let place: PostgresPlace
let database: string
/** The instance of the server that is asked now. */
let store: PostgresStore
let devices: Record<'ewa' | 'ola', Device>

beforeAll(async () => {
  postgres = await aPostgres()
  admin = new Client({ connectionString: postgres.url })
  await admin.connect()
})
afterAll(async () => {
  await admin.end()
  await postgres.close()
})
beforeEach(async () => {
  database = `site_${randomUUID().slice(0, 8)}`
  await admin.query(`CREATE DATABASE ${database}`)
  place = { url: postgres.url.replace(/\/postgres$/, `/${database}`), schema: 'linia' }
  store = await aPostgresStore(place)
  const input = { agents: ['ewa', 'ola'], waiting: 2 }
  const opened = await store.runner.run({ command: openTheLine, input, actor: 'owner' } as never)
  if (!opened.ok) throw new Error(opened.refusal.code)
  const wire = (prefix: string) =>
    serverWire(prefix, {
      store: () => store,
      now: () => morning,
      stopwatch: () => 0,
      historyDays: 30,
      partLength: 3,
      broke: (what, why) => {
        throw new Error(`${what}: ${why}`)
      },
    })
  devices = { ewa: await aDevice('EW', wire('EW')), ola: await aDevice('OL', wire('OL')) }
  for (const device of Object.values(devices)) await device.sync()
  await note('ewa', 'before the dump')
})
afterEach(async () => {
  for (const device of Object.values(devices)) await device.close()
  await store.close()
  await admin.query(`DROP DATABASE ${database} WITH (FORCE)`)
})

async function note(agent: 'ewa' | 'ola', text: string): Promise<void> {
  const ref = String(rowsOf(devices[agent].path, 'interactions')[0]?.['ref'])
  await devices[agent].give(agent, addNote, { ref, text })
  await devices[agent].sync()
}

/** A call comes in at the server itself. */
async function receive(): Promise<string> {
  const input = { channel: 'call', queue: 'written', subject: 'Faktura' }
  const outcome = await store.runner.run({ command: receiveInteraction, actor: 'system', input } as never)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return (outcome as unknown as { value: { ref: string } }).value.ref
}

const notesAtServer = async () => new Set((await dumpPostgres(place)).get('notes')?.map((row) => row['text']))
const notesOf = ({ path }: Device) => new Set(rowsOf(path, 'notes').map((row) => row['text']))

/** Everybody's connection is lost, as when the database stops. */
async function cutOff(): Promise<void> {
  await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [database])
  // They are told as soon as they look; whoever asks first would be refused and ask again.
  await pause(100)
}

async function startAnew(options = {}): Promise<void> {
  await store.close()
  store = must(await openPostgresStore(place, { now: () => morning, randomBytes: seededBytes(9) }, options))
}

/** Ways to make a copy of the database and to put it into the place of what came after. */
const ways = {
  'a copy of the database takes its place under a server that runs': {
    copy: async () => {
      await cutOff()
      await admin.query(`CREATE DATABASE ${database}_old TEMPLATE ${database}`)
    },
    bringBack: async () => {
      await admin.query(`DROP DATABASE ${database} WITH (FORCE)`)
      await admin.query(`ALTER DATABASE ${database}_old RENAME TO ${database}`)
    },
  },
  'its tables are loaded from a dump before a server is started': {
    copy: keepRows,
    async bringBack() {
      await store.close()
      await onPostgres(place, async (client) => client.query(`DROP SCHEMA ${place.schema} CASCADE`))
      // A dump makes tables and fills them; which these are is the same in all stores.
      await (await aPostgresStore(place, 10)).close()
      await putBackRows()
      store = await aPostgresStore(place, 9)
    },
  },
  'its files are put back while a server runs': {
    copy: keepRows,
    async bringBack() {
      await cutOff()
      await putBackRows()
    },
  },
  'its files are put back before a server is started, and its owner says so': {
    copy: keepRows,
    async bringBack() {
      await store.close()
      await putBackRows()
      store = await aPostgresStore(place, 9)
      await startAnew({ isBroughtBack: true })
    },
  },
}

async function tables(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'linia'`,
  )
  return rows.map(({ name }) => name)
}

/** Files that are put back differ in nothing but what the rows are. */
async function keepRows(): Promise<void> {
  await onPostgres(place, async (client) => {
    await client.query('CREATE SCHEMA kept')
    for (const table of await tables(client))
      await client.query(`CREATE TABLE kept.${table} AS TABLE ${table}`)
  })
}

async function putBackRows(): Promise<void> {
  await onPostgres(place, async (client) => {
    await client.query('BEGIN; SET LOCAL session_replication_role = replica')
    for (const table of await tables(client)) {
      await client.query(`DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM kept.${table}`)
    }
    await client.query('COMMIT')
  })
}

test.each(Object.entries(ways))(
  'a database that was brought back gets again what devices had given since, and draws no ref twice: %s',
  async (_name, way) => {
    await way.copy()
    await note('ewa', 'a promise of Ewa')
    await note('ola', 'a promise of Ola')
    await devices.ewa.sync()
    const seen = await receive()
    await devices.ola.sync()
    await way.bringBack()
    expect(await notesAtServer()).toEqual(new Set(['before the dump']))

    // What comes first takes the numbers of what was lost.
    const drawn = await receive()
    for (const device of [devices.ewa, devices.ola]) expect((await device.sync()).isCopy).toBe(true)
    await devices.ewa.sync()

    const all = new Set(['before the dump', 'a promise of Ewa', 'a promise of Ola'])
    expect(await notesAtServer()).toEqual(all)
    expect(notesOf(devices.ewa)).toEqual(all)
    expect(notesOf(devices.ola)).toEqual(all)
    expect(drawn.split('-')[0]).not.toBe(seen.split('-')[0])
    const there = await dumpPostgres(place)
    const open = there.get('refused_pushes')?.filter((row) => row['settled_at'] === null)
    expect(open, 'what the server alone had done').toMatchObject([{ refs: JSON.stringify([seen]) }])
    const timelines = there.get('store_info')?.find(({ key }) => key === 'timelines')?.['value']
    expect(JSON.parse(String(timelines)), 'noticed once').toHaveLength(2)
  },
  60_000,
)

test('a server that starts again, or whose connections were lost, goes on as before', async () => {
  const before = await receive()
  await cutOff()
  const between = await receive()
  await startAnew()
  const after = await receive()

  const letters = [before, between, after].map((ref) => ref.split('-')[0])
  expect(new Set(letters).size).toBe(1)
  expect((await devices.ewa.sync()).isCopy).toBe(false)
})
