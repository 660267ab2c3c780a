import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createCustomer } from '../../src/commands/customers/create-customer.ts'
import { commandRegistry } from '../../src/commands/registry.ts'
import { type HttpLine, httpLine } from '../../src/sync/http-call.ts'
import { httpWire } from '../../src/sync/http-wire.ts'
import { syncOnce } from '../../src/sync/sync-once.ts'
import { type BadServer, aBadServer, json, sendOn } from '../builders/a-bad-server.ts'
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
  device = await aDevice('EW', httpWire(line, { tokens: [{ agent: 'ewa', token: 'lin_a_b' }] }))
  await device.give('owner', createCustomer, { name: 'Łucja Święcicka' })
  server.answers.set('v1/push', json({ number: 0, head: 0, stopped: null }))
})
afterEach(async () => {
  await device.close()
  await line.close()
  await server.close()
})

/** One round with the server: refused in words, and the device keeps what it has and what is pending. */
async function expectRefused(why: string): Promise<void> {
  const wire = httpWire(line, { tokens: [{ agent: 'ewa', token: 'lin_a_b' }] })
  const synced = await syncOnce({
    store: device.store,
    wire,
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
