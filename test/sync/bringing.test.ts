import { afterEach, beforeEach, expect, test } from 'vitest'
import { addNote } from '../../src/commands/interactions/add-note.ts'
import { createCustomer } from '../../src/commands/customers/create-customer.ts'
import { commandRegistry } from '../../src/commands/registry.ts'
import { undo } from '../../src/commands/undoing/undo.ts'
import { customerLookup } from '../../src/queries/customers/customer-lookup.ts'
import { becomeDevice } from '../../src/sync/connect.ts'
import { syncOnce } from '../../src/sync/sync-once.ts'
import type { Wire } from '../../src/sync/wire.ts'
import { type TestStore, anEmptyStore, morning } from '../builders/an-empty-store.ts'
import { dumpStore, rowsOf } from '../builders/dump-store.ts'
import { differences } from '../simulation/checks.ts'
import { serverWire } from '../simulation/server-wire.ts'
import { openTheLine } from '../store/open-the-line.ts'
import { nothingAttached } from '../builders/nothing-attached.ts'

let server: TestStore
/** A store that has worked alone. */
let alone: TestStore
/** Requests that arrive before the line breaks, and whether the answer to the last of them is lost. */
let line: { requests: number; isDeaf: boolean }

beforeEach(async () => {
  server = await anEmptyStore(7)
  alone = await anEmptyStore(8)
  line = { requests: Infinity, isDeaf: false }
  await alone.give('owner', openTheLine, { agents: ['ewa'], waiting: 5 })
  for (const name of ['Łucja Święcicka', 'Jan Kowalski', 'Anna Lis']) {
    await alone.give('owner', createCustomer, { name })
  }
})
afterEach(async () => {
  await alone.close()
  await server.close()
})

const prefixOf = (): string => alone.store.info.prefix

function wire(): Wire {
  const whole = serverWire(prefixOf(), {
    store: () => server.store,
    now: () => morning,
    stopwatch: () => 0,
    historyDays: 30,
    partLength: 4,
    broke: (what, why) => {
      throw new Error(`${what}: ${why}`)
    },
  })
  const gone = { ok: false, refusal: { code: 'server-unreachable', server: 'server', detail: '' } } as const
  return {
    ...whole,
    async bring(request) {
      if (line.requests-- <= 0) return gone
      const answer = await whole.bring(JSON.parse(JSON.stringify(request)) as typeof request)
      return line.isDeaf && line.requests <= 0 ? gone : answer
    },
  }
}

const connect = async (): Promise<void> => {
  const joined = await becomeDevice(
    alone.store,
    { address: 'server' },
    { server: 'server', device: prefixOf() },
  )
  expect(joined).toMatchObject({ ok: true })
}

const round = () =>
  syncOnce({
    store: alone.store,
    wire: wire(),
    commands: commandRegistry,
    now: () => morning,
    sendAttachments: nothingAttached,
    atOnce: { pushed: 3, pulled: 7 },
  })

function expectSame(): void {
  const [here, there] = [dumpStore(alone.path), dumpStore(server.path)]
  expect(differences({ name: 'the device', dump: here }, { name: 'the server', dump: there })).toEqual([])
}

const refs = (table: string, path = server.path) =>
  rowsOf(path, table)
    .map((row) => String(row['ref']))
    .toSorted((one, other) => one.localeCompare(other))

test('a store with its history becomes the site of an empty server, with every number that was told', async () => {
  const before = refs('customers', alone.path)
  await connect()
  await expect(round()).resolves.toMatchObject({ ok: true })

  expectSame()
  expect(refs('customers')).toEqual(before)
  const done = rowsOf(server.path, 'events').toSorted(
    (one, other) => Number(one['seq']) - Number(other['seq']),
  )
  const created = Array<string>(3).fill('customer.create')
  expect(done.map((row) => row['command'])).toEqual(['store.bring', 'test.open-the-line', ...created])
  expect(customerLookup(server.store.reader, 'swiec', 5)).toMatchObject([{ name: 'Łucja Święcicka' }])
  await expect(round()).resolves.toMatchObject({ ok: true, value: { sent: 0, received: 0 } })
})

test('what is done while the history is on its way follows it, and an undo reaches back before it', async () => {
  const [first] = refs('interactions', alone.path)
  await connect()
  line.requests = 2
  await expect(round()).resolves.toMatchObject({ ok: false, refusal: { code: 'server-unreachable' } })
  await alone.give('ewa', addNote, { ref: String(first), text: 'while it was on its way' })
  await alone.give('owner', undo, { seq: 4 })
  line.requests = Infinity
  await expect(round()).resolves.toMatchObject({ ok: true, value: { sent: 2 } })

  expectSame()
  expect(rowsOf(server.path, 'notes')).toMatchObject([{ text: 'while it was on its way' }])
  expect(rowsOf(server.path, 'customers')).toHaveLength(2)
  expect(rowsOf(server.path, 'refused_pushes')).toEqual([])
})

test('wherever the way breaks, and whether an answer is lost, the next round goes on and nothing comes twice', async () => {
  await connect()
  let cuts = 0
  for (let isDeaf = false; ; isDeaf = !isDeaf) {
    line = { requests: 2, isDeaf }
    const synced = await round()
    if (synced.ok) break
    expect(++cuts).toBeLessThan(100)
  }
  expect(cuts).toBeGreaterThan(5)
  expectSame()
  expect(rowsOf(server.path, 'events').filter((row) => row['command'] === 'store.bring')).toHaveLength(1)
  expect(rowsOf(server.path, 'customers')).toHaveLength(3)
})

test('beside a site that is there, what the server has stands, and nobody gets in or gets a right', async () => {
  await server.give('owner', openTheLine, { agents: ['jan'], waiting: 2 })
  await server.give('owner', createCustomer, { name: 'Piotr Zieliński' })
  const before = dumpStore(server.path)
  await connect()
  await expect(round()).resolves.toMatchObject({ ok: true })

  expectSame()
  const after = dumpStore(server.path)
  for (const table of ['queues', 'wrap_up_sets', 'wrap_up_set_codes', 'rights', 'sites']) {
    expect(after.get(table), table).toEqual(before.get(table))
  }
  expect(rowsOf(server.path, 'agents').map(({ id, disabled }) => [id, disabled])).toEqual([
    ['ewa', 1],
    ['jan', 0],
  ])
  expect(rowsOf(server.path, 'customers')).toHaveLength(4)
  expect(rowsOf(server.path, 'interactions')).toHaveLength(7)
})

test('refs that begin as those of the server are not brought', async () => {
  const twin = await anEmptyStore(8)
  await server.close()
  server = twin
  await connect()
  await expect(round()).resolves.toMatchObject({
    ok: false,
    refusal: { code: 'letters-taken', letters: [prefixOf()] },
  })
  expect(rowsOf(server.path, 'events')).toEqual([])
})
