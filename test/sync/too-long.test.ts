import { createHash } from 'node:crypto'
import { type Server, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commandRegistry } from '../../src/commands/registry.ts'
import type { Decision } from '../../src/domain/decision.ts'
import { attachmentFilesOf } from '../../src/store/attachments/attachment-files.ts'
import { attachmentSender } from '../../src/sync/attachments.ts'
import { httpLine } from '../../src/sync/http-call.ts'
import { httpWire } from '../../src/sync/http-wire.ts'
import { readServerFile } from '../../src/sync/server-file.ts'
import { type Synced, syncOnce } from '../../src/sync/sync-once.ts'
import { type ServedSite, type TestDevice, aServedSite } from '../builders/a-served-site.ts'
import { must } from '../builders/a-site.ts'

let site: ServedSite
let device: TestDevice
beforeEach(async () => {
  site = await aServedSite({
    customers: [{ ref: 'KX-101', email: 'jan@example.com' }],
    interactions: [{ ref: 'KX-1', customer: 'KX-101', state: 'active', heldBy: 'ewa' }],
  })
  device = await site.device('ewa')
  await device.round()
})
afterEach(() => site.close())

const noted = (): number => site.rows('notes').length

/** Takes what is shorter than `most` bytes to the server, and refuses what is not in words of its own, as proxies do. */
async function aProxy(most: number): Promise<{ readonly address: string; readonly server: Server }> {
  const server = createServer((asked, answer) => {
    if (Number(asked.headers['content-length'] ?? 0) > most) {
      answer.writeHead(413, { 'content-type': 'text/html', connection: 'close' })
      answer.end('<h1>413 Request Entity Too Large</h1>')
      return
    }
    const { method, headers } = asked
    const on = request(site.address + (asked.url ?? ''), { method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 500, response.headers)
      response.pipe(answer)
    })
    on.on('error', () => answer.destroy())
    asked.pipe(on)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

async function roundThrough(address: string): Promise<Decision<Synced>> {
  const file = readServerFile(device.path)
  if (!file) throw new Error('it is no device')
  const line = httpLine({ address, authority: null })
  const wire = httpWire(line, file)
  const files = attachmentFilesOf(device.path, false)
  try {
    const sendAttachments = attachmentSender({ wire, files })
    const { store } = device
    return await syncOnce({
      store,
      wire,
      commands: commandRegistry,
      now: () => site.clock.now,
      sendAttachments,
    })
  } finally {
    await line.close()
  }
}

test('what is pending and longer than the server takes at once goes in several requests', async () => {
  // Three bytes for each letter: sixteen of them are more than eight megabytes.
  for (let note = 0; note < 16; note++)
    must(await device.as('ewa').note({ ref: 'KX-1', text: '€'.repeat(190_000) }))

  expect(await device.round()).toMatchObject({ sent: 16 })
  expect(noted()).toBe(16)
})

test('a proxy that takes less than the server is sent less, and nothing is sent twice', async () => {
  for (let note = 0; note < 20; note++)
    must(await device.as('ewa').note({ ref: 'KX-1', text: 'a'.repeat(9000) }))
  const files = attachmentFilesOf(device.path, false)
  const content = Buffer.alloc(300_000, 'faktura ')
  const contentHash = createHash('sha256').update(content).digest('hex')
  files.put(content)
  const attached = { name: 'faktura.pdf', mediaType: 'application/pdf', bytes: content.length, contentHash }
  must(await device.as('ewa').reply({ ref: 'KX-1', text: 'w załączniku', attachments: [attached] }))
  const proxy = await aProxy(50_000)
  try {
    expect(must(await roundThrough(proxy.address))).toMatchObject({ sent: 21, stopped: null })
  } finally {
    proxy.server.close()
  }
  expect(noted()).toBe(20)
  expect(site.attachments.read(contentHash)?.length).toBe(content.length)
})

test('a single change that a proxy does not take is said to be too long, and waits', async () => {
  must(await device.as('ewa').note({ ref: 'KX-1', text: 'a'.repeat(90_000) }))
  const proxy = await aProxy(50_000)
  try {
    expect(await roundThrough(proxy.address)).toMatchObject({ refusal: { code: 'request-too-large' } })
  } finally {
    proxy.server.close()
  }
  expect(await device.round()).toMatchObject({ sent: 1 })
  expect(noted()).toBe(1)
})
