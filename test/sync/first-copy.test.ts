import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { addNote } from '../../src/commands/interactions/add-note.ts'
import { commandRegistry } from '../../src/commands/registry.ts'
import { createCustomer } from '../../src/commands/customers/create-customer.ts'
import { customerLookup } from '../../src/queries/customers/customer-lookup.ts'
import { openStoreAt } from '../../src/store/open-store.ts'
import { syncPlaceOf } from '../../src/store/replication/sync-place.ts'
import { statementsOf } from '../../src/store/statements.ts'
import { copyFirst } from '../../src/sync/first-copy.ts'
import type { Wire } from '../../src/sync/wire.ts'
import { type TestStore, anEmptyStore, morning } from '../builders/an-empty-store.ts'
import { dumpStore, rowsOf } from '../builders/dump-store.ts'
import { seededBytes } from '../builders/seeded-bytes.ts'
import { smallDisk } from '../reliability/small-disk.ts'
import { differences } from '../simulation/checks.ts'
import { shellOn } from '../shell/shell-on.ts'
import { serverWire } from '../simulation/server-wire.ts'
import { openTheLine } from '../store/open-the-line.ts'

let server: TestStore
/** The device's store: empty, and a device of the server. */
let device: TestStore
/** Parts that arrive before the line breaks; what people do at the server after each. */
let line: { parts: number; meanwhile: () => Promise<void> }

beforeEach(async () => {
  server = await anEmptyStore(7)
  await server.give('owner', openTheLine, { agents: ['ewa'], waiting: 5 })
  for (const name of ['Łucja Święcicka', 'Jan Kowalski', 'Ewa Nowak', 'Anna Lis'])
    await server.give('owner', createCustomer, { name })
  device = await anEmptyStore(8)
  await device.store.close()
  const connection = new Database(device.path)
  await syncPlaceOf(statementsOf(connection)).connect({ server: 'server', prefix: 'EW' })
  connection.close()
  line = { parts: Infinity, meanwhile: async () => undefined }
})
afterEach(async () => {
  await device.close()
  await server.close()
})

async function copy(path = device.path): ReturnType<typeof copyFirst> {
  const wire = serverWire('EW', {
    store: () => server.store,
    now: () => server.clock.now,
    stopwatch: () => 0,
    historyDays: 30,
    partLength: 2,
    broke: (what, why) => {
      throw new Error(`${what}: ${why}`)
    },
  })
  const breaking: Wire['snapshot'] = async (request) => {
    const answer = await wire.snapshot(request)
    return answer.ok ? { ok: true, value: untilBroken(answer.value) } : answer
  }
  return copyFirst({
    path,
    wire: { ...wire, snapshot: breaking },
    commands: commandRegistry,
    surroundings: { now: () => morning, randomBytes: seededBytes(3) },
    tell: () => undefined,
  })
}

async function* untilBroken<Part>(parts: AsyncIterable<Part>): AsyncGenerator<Part> {
  let left = line.parts
  for await (const part of parts) {
    if (left-- <= 0) return
    yield part
    await line.meanwhile()
  }
}

const openDevice = () => openStoreAt(device.path, { now: () => morning, randomBytes: seededBytes(5) })

function expectWhole(): void {
  const [here, there] = [dumpStore(device.path), dumpStore(server.path)]
  expect(differences({ name: 'the device', dump: here }, { name: 'the server', dump: there })).toEqual([])
  expect(there.get('customers')).toHaveLength(4)
}

test('an empty device holds what its server has, whatever people did there while it was copied', async () => {
  let done = 0
  line.meanwhile = async () => {
    const ref = String(rowsOf(server.path, 'interactions')[done % 5]?.['ref'])
    await server.give('ewa', addNote, { ref, text: `note ${done++}` })
  }

  expect(await copy()).toEqual({ ok: true, value: null })

  expect(done).toBeGreaterThan(20)
  expectWhole()
})

test('a first copy that is cut short again and again goes on where it was, and nobody opens the store before it is whole', async () => {
  line.parts = 9
  let rounds = 0
  for (; rounds < 100; rounds++) {
    const copied = await copy()
    if (copied.ok) break
    expect(copied.refusal.code).toBe('copy-cut-short')
    const opened = openDevice()
    expect(opened).toMatchObject({ ok: false, refusal: { code: 'store-not-whole' } })
  }

  expect(rounds).toBeGreaterThan(3)
  expect(rounds).toBeLessThan(100)
  expectWhole()
})

test('the history of what was done before a device knows it says that it is with the server', async () => {
  const [customer] = rowsOf(server.path, 'customers')
  const ref = String(customer?.['ref'])
  server.clock.now += 40 * 86_400_000
  await server.give('owner', createCustomer, { name: 'Piotr Nowy' })
  await copy()

  const { out } = await shellOn({ path: device.path, clock: server.clock }, ['history', ref])
  expect(out).toMatch(/What was done before .* is in the history of the server\./)
  const there = await shellOn(server, ['history', ref])
  expect(there.out).not.toContain('the history of the server')
})

test('a device finds its customers by any part of a name or number once it is copied', async () => {
  const built = new Database(device.path, { readonly: true })
  const before = built.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()
  built.close()
  await copy()

  const opened = openDevice()
  if (!opened.ok) throw new Error(opened.refusal.code)
  const found = customerLookup(opened.value.reader, 'święc', 5)
  await opened.value.close()

  expect(JSON.stringify(found)).toContain('Łucja Święcicka')
  const after = new Database(device.path, { readonly: true })
  expect(after.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()).toBe(before)
  after.close()
})

const disk = smallDisk()
afterAll(() => disk.remove())

test.skipIf(!disk.isMounted)(
  'a disk that fills up stops the copy, which goes on once there is room',
  async () => {
    const path = join(disk.folder, 'device.db')
    copyFileSync(device.path, path)
    for (let number = 0; number < 100; number++) {
      await server.give('owner', createCustomer, { name: `Jan ${number} ${'K'.repeat(150)}` })
    }
    disk.fillUp(250_000)

    expect(await copy(path)).toEqual({ ok: false, refusal: { code: 'store-full', path } })

    disk.makeRoom()
    expect(await copy(path)).toEqual({ ok: true, value: null })
  },
)
