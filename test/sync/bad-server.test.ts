import { statSync, writeFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createCustomer } from '../../src/commands/customers/create-customer.ts'
import { commandRegistry } from '../../src/commands/registry.ts'
import { openStoreAt } from '../../src/store/open-store.ts'
import { syncPlaceOf } from '../../src/store/replication/sync-place.ts'
import { statementsOf } from '../../src/store/statements.ts'
import { type HttpLine, httpLine } from '../../src/sync/http-call.ts'
import { httpWire } from '../../src/sync/http-wire.ts'
import { deviceClock } from '../../src/sync/device-clock.ts'
import { askServer } from '../../src/sync/connect.ts'
import { copyFirst } from '../../src/sync/first-copy.ts'
import { hearPokes } from '../../src/sync/pokes.ts'
import { pull, syncOnce } from '../../src/sync/sync-once.ts'
import { type BadServer, aBadServer, json, sendOn, toldPage } from '../builders/a-bad-server.ts'
import { type Device, aDevice } from '../builders/a-syncing-device.ts'
import { anEmptyStore, morning } from '../builders/an-empty-store.ts'
import { nothingAttached } from '../builders/nothing-attached.ts'
import { rowsOf } from '../builders/dump-store.ts'
import { seededBytes } from '../builders/seeded-bytes.ts'

let server: BadServer
let line: HttpLine
let device: Device

const mega = 1024 * 1024

beforeEach(async () => {
  server = await aBadServer()
  line = httpLine({ address: server.address, authority: null }, { bytes: mega, partWithinMs: 300 })
  device = await aDevice('EW', wire())
  await device.give('owner', createCustomer, { name: 'Łucja Święcicka' })
  server.answers.set('v1/push', json({ number: 0, head: 0, stopped: null }))
})
afterEach(async () => {
  await device.close()
  await line.close()
  await server.close()
})

const wire = () => httpWire(line, { tokens: [{ agent: 'ewa', token: 'lin_a_b' }] })

/** One round with the server: refused in words, and the device keeps what it has and what is pending. */
async function expectRefused(why: string): Promise<void> {
  const synced = await syncOnce({
    store: device.store,
    wire: wire(),
    commands: commandRegistry,
    now: () => morning,
    sendAttachments: nothingAttached,
  })
  expect(synced).toMatchObject({ ok: false, refusal: { code: 'server-unreachable', server: server.address } })
  expect(JSON.stringify(synced)).toContain(why)
  expect(rowsOf(device.path, 'customers').map(({ name }) => name)).toEqual(['Łucja Święcicka'])
  expect(await device.store.sync.unsent()).toBe(1)
}

test('an answer without an end is not read further than any answer is long', async () => {
  let sent = 0
  server.answers.set('v1/pull', (response) => {
    sendOn(response, ' '.repeat(65_536), (length) => (sent += length) < 32 * mega)
  })

  await expectRefused('it is longer than 1048576 bytes')

  expect(sent).toBeGreaterThan(mega)
  expect(sent).toBeLessThan(32 * mega)
})

test('an answer that unpacks to more than any answer is long is not unpacked', async () => {
  const packed = gzipSync(Buffer.alloc(8 * mega, ' '))
  server.answers.set('v1/pull', (response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed)
  })

  await expectRefused('it is longer than 1048576 bytes')

  expect(packed.length).toBeLessThan(mega / 8)
})

/** What the server says to a device that has to copy all anew. */
const copyAnew = json({ error: { code: 'snapshot-needed', message: '', hint: '' }, refusal: { code: 'snapshot-needed' } }, 409) // prettier-ignore

test('a line of a copy without an end is not read further than any part is long', async () => {
  server.answers.set('v1/pull', copyAnew)
  let sent = 0
  server.answers.set('v1/snapshot', (response) => {
    sendOn(response, ' '.repeat(4096), (length) => (sent += length) < 32 * mega)
  })

  await expectRefused('it is longer than 1048576 bytes')

  expect(sent).toBeLessThan(32 * mega)
})

test('a copy that drips is ended once no whole part of it came for long', async () => {
  server.answers.set('v1/pull', copyAnew)
  let drops = 0
  server.answers.set('v1/snapshot', (response) => {
    const dripping = setInterval(() => {
      drops++
      response.write(' ')
    }, 20)
    response.on('close', () => clearInterval(dripping))
  })

  await expectRefused('the copy stood still')

  expect(drops).toBeGreaterThan(2)
})

test('a copy that does not begin is ended too', async () => {
  server.answers.set('v1/pull', copyAnew)
  let asks = 0
  server.answers.set('v1/snapshot', () => void asks++)

  await expectRefused('the copy stood still')

  expect(asks).toBe(1)
})

test('a copy that holds what is no part of one is refused in words', async () => {
  server.answers.set('v1/pull', copyAnew)
  server.answers.set('v1/snapshot', (response) => void response.end('{"kind":"all"}\n'))

  await expectRefused('its answer is not one of this protocol')

  expect(rowsOf(device.path, 'copied_rows')).toEqual([])
})

const agent = { id: 'a1', name: 'Ewa', role: 'agent', status: 'ready', status_since: 0, position: 1, disabled: 0, changed_by: 1 } // prettier-ignore
const told = { table: 'agents', id: 'a1', row: agent }
const touched = { seq: 1, table_name: 'agents', row_id: 'a1', before: null, left_by: null }

test.for([
  ['an unknown table', { rows: [{ ...told, table: 'dragons' }] }, 'there is no table \\"dragons\\"'],
  ['a table that is more than a name', { rows: [{ ...told, table: 'agents; DROP TABLE agents' }] }, 'there is no table'], // prettier-ignore
  ['a table in other letters', { rows: [{ ...told, table: 'AGENTS' }] }, 'there is no table'],
  ['a table that no server tells', { rows: [{ ...told, table: 'outbox' }] }, 'there is no table'],
  ['a change of an unknown table', { touched: [{ ...touched, table_name: 'dragons' }] }, 'there is no table'],
  [
    'a change of an unknown column',
    { touched: [{ ...touched, before: '{"name = 1; --":1}' }] },
    'there is no column',
  ],
  ['a change of another event', { touched: [{ ...touched, seq: 7 }] }, 'event 7 is not where it belongs'],
  ['a row under another id', { rows: [{ ...told, id: 'a2' }] }, 'a row of agents has another id'],
  ['a row without what it must have', { rows: [{ ...told, row: { id: 'a1' } }] }, 'NOT NULL constraint'],
  [
    'a value of another kind',
    { rows: [{ ...told, row: { ...agent, position: 'first' } }] },
    'cannot store TEXT',
  ],
  ['what is no JSON', { input: '{' }, 'event 1 holds what is no JSON'],
  ['the same page for ever', { events: [], upTo: 0, head: 9 }, 'it comes from 0 to 0 of 9'],
  ['more than there is', { upTo: 3, head: 1 }, 'it comes from 0 to 3 of 1'],
  ['what is not pending as if it were', { upTo: 1, head: 2 ** 50 }, 'it comes from 0 to 1 of'],
] as const)('a page that tells %s is refused in words', async ([, wrong, why]) => {
  server.answers.set('v1/pull', json(toldPage(wrong)))

  await expectRefused(why)

  expect(rowsOf(device.path, 'agents')).toEqual([])
})

const begin = {
  kind: 'begin',
  cursor: 1,
  cursorId: 'e1',
  timelines: [{ id: 'one', from: 1 }],
  tables: [
    { name: 'agents', columns: Object.keys(agent), rows: 1 },
    { name: 'dragons', columns: ['id'], rows: 1 },
  ],
  eventsFrom: 1,
  eventsBefore: null,
}
const agents = { kind: 'rows', table: 'agents', after: null, isLast: true, rows: [Object.values(agent)] }
const dragons = { kind: 'rows', table: 'dragons', after: null, isLast: true, rows: [['d1']] }
const { events, touched: none } = toldPage({})
const eventsPart = { kind: 'events', upTo: 1, events, touched: none }
const end = { kind: 'end' }
const good = [begin, agents, dragons, eventsPart, end]
/** More of a table than was announced, and than could have come while it was copied. */
const dragonParts = Array.from({ length: 60 }, (_, part) => ({
  ...dragons,
  isLast: false,
  after: part === 0 ? null : `d${part - 1}-1999`,
  rows: Array.from({ length: 2000 }, (_row, row) => [`d${part}-${row}`]),
}))
const heavy = {
  ...agents,
  isLast: false,
  rows: Array.from({ length: 40 }, (_, row) => Object.values({ ...agent, id: `h${row}`, name: 'x'.repeat(20_000) })), // prettier-ignore
}

function lines(parts: readonly unknown[]): (response: ServerResponse) => void {
  return (response) => void response.end(parts.map((part) => `${JSON.stringify(part)}\n`).join(''))
}

const badCopies = [
  ['has no beginning', [agents, end], 'a copy does not begin'],
  ['begins twice', [begin, begin], 'a copy begins twice'],
  ['ends before all of it came', [begin, agents, end], 'a copy ends before all of it came'],
  ['tells more rows than there are', [begin, agents, ...dragonParts], 'has more rows than were announced'],
  [
    'tells empty parts for ever',
    [begin, { ...agents, isLast: false, rows: [] }],
    'rows of \\"agents\\" are not',
  ],
  ['tells a table that was not announced', [begin, { ...agents, table: 'customers' }], 'rows of \\"customers\\" are not'], // prettier-ignore
  ['announces more than any device holds', [{ ...begin, tables: begin.tables.map((table) => ({ ...table, rows: 2 ** 52 })) }, agents], 'rows is more than a device holds'], // prettier-ignore
  ['tells rows with fewer columns', [begin, { ...agents, rows: [['a1']] }], 'has other columns'],
  ['tells a column twice', [{ ...begin, tables: [{ name: 'agents', columns: ['id', 'id'], rows: 1 }] }], 'has other columns'], // prettier-ignore
  [
    'tells a row without an id',
    [begin, { ...agents, rows: [Object.values({ ...agent, id: null })] }],
    'has no id',
  ],
  ['tells events that are pending', [{ ...begin, cursor: 2 ** 50 + 1 }], 'a copy is of events from'],
  ['tells a change of an unknown table', [begin, agents, dragons, { ...eventsPart, touched: [{ ...touched, table_name: 'dragons' }] }], 'there is no table'], // prettier-ignore
  ['holds a value of another kind', [begin, { ...agents, rows: [Object.values({ ...agent, position: 'first' })] }, dragons, eventsPart, end], 'cannot store TEXT'], // prettier-ignore
] as const

test.for(badCopies)('a copy that %s is refused in words', async ([, parts, why]) => {
  server.answers.set('v1/pull', (response, asked) => {
    const isBehind = (asked as { readonly cursor: number }).cursor > 0
    ;(isBehind ? json(toldPage({ events: [] })) : copyAnew)(response)
  })
  server.answers.set('v1/snapshot', lines(parts))

  await expectRefused(why)

  expect(rowsOf(device.path, 'agents')).toEqual([])
  expect(rowsOf(device.path, 'copied_rows')).toEqual([])
})

test('a copy in which nothing is wrong is taken over, with a table that this program does not know left out', async () => {
  server.answers.set('v1/pull', (response, asked) => {
    const isBehind = (asked as { readonly cursor: number }).cursor > 0
    ;(isBehind ? json(toldPage({ events: [] })) : copyAnew)(response)
  })
  server.answers.set('v1/snapshot', lines(good))

  const pulled = await pull({ store: device.store, wire: wire(), commands: commandRegistry, now: () => morning }) // prettier-ignore

  expect(pulled).toMatchObject({ ok: true, value: { isCopy: true } })
  expect(rowsOf(device.path, 'agents')).toHaveLength(1)
  expect(await device.store.sync.unsent()).toBe(1)
})

test('the room that a copy in vain took in the file is used by the next', async () => {
  server.answers.set('v1/pull', copyAnew)
  server.answers.set('v1/snapshot', lines([begin, heavy, begin]))
  const sizes = []
  for (let round = 0; round < 4; round++) {
    await expectRefused('a copy begins twice')
    const connection = new Database(device.path)
    connection.pragma('wal_checkpoint(TRUNCATE)')
    connection.close()
    sizes.push(statSync(device.path).size)
  }

  expect(sizes[0]).toBeGreaterThan(mega / 2)
  expect(sizes[3]).toBe(sizes[1])
})

test.for(badCopies)('a first copy that %s leaves the new store as it was', async ([, parts, why]) => {
  const empty = await anEmptyStore(77)
  await empty.store.close()
  const connection = new Database(empty.path)
  await syncPlaceOf(statementsOf(connection)).connect({ server: 'server', prefix: 'NE' })
  connection.close()
  const before = statSync(empty.path).size
  const [beginning, ...rest] = parts
  const isBegun = 'tables' in beginning && beginning.tables.length > 1
  server.answers.set('v1/snapshot', lines(isBegun ? [beginning, heavy, ...rest.map(behindHeavy)] : parts))

  const copied = await copyFirst({
    path: empty.path,
    wire: wire(),
    commands: commandRegistry,
    surroundings: { now: () => morning, randomBytes: seededBytes(3) },
    tell: () => undefined,
  })

  expect(copied).toMatchObject({ ok: false, refusal: { code: 'server-unreachable' } })
  expect(JSON.stringify(copied)).toContain(why)
  expect(rowsOf(empty.path, 'agents')).toEqual([])
  expect(statSync(empty.path).size).toBeLessThan(before + mega / 4)
  const opened = openStoreAt(empty.path, { now: () => morning, randomBytes: seededBytes(4) })
  expect(opened.ok).toBe(true)
  if (opened.ok) await opened.value.close()
  await empty.close()
})

/** What goes on where the rows that weigh much ended. */
function behindHeavy(part: unknown): unknown {
  const isAgents = typeof part === 'object' && part !== null && 'table' in part && part.table === 'agents'
  return isAgents ? { ...part, after: 'h39' } : part
}

test('what was never sent stays pending, whatever the server says that it has', async () => {
  server.answers.set('v1/pull', json(toldPage({ number: 99, rows: [told] })))
  const pulled = await pull({ store: device.store, wire: wire(), commands: commandRegistry, now: () => morning }) // prettier-ignore

  expect(pulled).toMatchObject({ ok: true })
  expect(rowsOf(device.path, 'agents')).toHaveLength(1)
  expect(await device.store.sync.unsent()).toBe(1)
})

test.for([8.64e15 + 5, 4_102_444_800_000, 0, -1])(
  'a server whose clock shows %d is not believed',
  async (now) => {
    server.answers.set('v1/pull', json(toldPage({ now, rows: [told] })))
    const heard: number[] = []
    const heardClock = (offMs: number): void => void heard.push(offMs)

    const pulled = await pull({ store: device.store, wire: wire(), commands: commandRegistry, now: () => morning, heardClock }) // prettier-ignore

    expect(pulled).toMatchObject({ ok: false, refusal: { code: 'server-unreachable' } })
    expect(JSON.stringify(pulled)).toContain('its answer is not one of this protocol: `now`')
    expect(heard).toEqual([])
  },
)

test('a clock that was set by such a server shows again what the machine does', () => {
  writeFileSync(`${device.path}.clock`, JSON.stringify({ offMs: 8.64e15 }))
  const clock = deviceClock(
    () => morning,
    () => 0,
  )
  clock.follow(device.path)

  expect(clock.now()).toBe(morning)
})

test('of pages that never come to an end no more are held than a device can, and all is copied instead', async () => {
  let asks = 0
  server.answers.set('v1/pull', (response, asked) => {
    const upTo = (asked as { readonly cursor: number }).cursor + 1
    const [event] = toldPage({ input: `"${'x'.repeat(1000)}"` }).events
    const page = toldPage({ upTo, head: 2 ** 40, upToId: `e${upTo}`, events: [{ ...event, seq: upTo, id: `e${upTo}` }] }) // prettier-ignore
    ;(++asks > 500 ? copyAnew : json(page))(response)
  })
  server.answers.set('v1/snapshot', lines([end]))

  const pulled = await pull({ store: device.store, wire: wire(), commands: commandRegistry, now: () => morning, atOnce: { pushed: 1, pulled: 1, held: 20_000 } }) // prettier-ignore

  expect(JSON.stringify(pulled)).toContain('a copy does not begin')
  expect(asks).toBe(20)
  expect(await device.store.sync.unsent()).toBe(1)
})

const noted = (): void => undefined

test('a line of pokes without one is ended', async () => {
  let sent = 0
  const ended = new Promise<void>((resolve) => {
    server.answers.set('v1/pokes', (response) => {
      response.on('close', resolve)
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: ')
      sendOn(response, 'x'.repeat(4096), (length) => (sent += length) < 32 * mega)
    })
  })
  const stop = new AbortController()
  const hearing = hearPokes(line, 'lin_a_b', { heard: noted, saw: noted, stop: stop.signal })

  await ended
  stop.abort()
  await hearing

  expect(sent).toBeLessThan(32 * mega)
})

test('what answers and is no server of this program is called so, and a proxy before none is not', async () => {
  server.answers.set('v1/server', (response) => {
    response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>')
  })
  expect(await askServer(line)).toEqual({
    ok: false,
    refusal: { code: 'not-a-server', server: server.address, status: 404 },
  })

  server.answers.set('v1/server', (response) => {
    response.writeHead(502).end('Bad gateway')
  })
  expect(await askServer(line)).toMatchObject({ refusal: { code: 'server-unreachable' } })
})
