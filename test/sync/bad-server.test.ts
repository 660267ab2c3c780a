import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createCustomer } from '../../src/commands/customers/create-customer.ts'
import { commandRegistry } from '../../src/commands/registry.ts'
import { type HttpLine, httpLine } from '../../src/sync/http-call.ts'
import { httpWire } from '../../src/sync/http-wire.ts'
import { pull, syncOnce } from '../../src/sync/sync-once.ts'
import { type BadServer, aBadServer, json, sendOn, toldPage } from '../builders/a-bad-server.ts'
import { type Device, aDevice } from '../builders/a-syncing-device.ts'
import { morning } from '../builders/an-empty-store.ts'
import { rowsOf } from '../builders/dump-store.ts'

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
  server.answers.set('v1/snapshot', () => undefined)

  await expectRefused('the copy stood still')
})

test('a copy that holds what is no part of one is refused in words', async () => {
  server.answers.set('v1/pull', copyAnew)
  server.answers.set('v1/snapshot', (response) => void response.end('{"kind":"all"}\n'))

  await expectRefused('its answer is not one of this protocol')
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

test('what was never sent stays pending, whatever the server says that it has', async () => {
  server.answers.set('v1/pull', json(toldPage({ number: 99, rows: [told] })))
  const pulled = await pull({ store: device.store, wire: wire(), commands: commandRegistry, now: () => morning }) // prettier-ignore

  expect(pulled).toMatchObject({ ok: true })
  expect(rowsOf(device.path, 'agents')).toHaveLength(1)
  expect(await device.store.sync.unsent()).toBe(1)
})
