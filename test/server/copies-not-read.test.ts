import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ServedSite, aServedSite } from '../builders/a-served-site.ts'
import { must } from '../builders/a-site.ts'
import { askRaw } from './ask-raw.ts'

let site: ServedSite
let token: string
const asked: ClientRequest[] = []

beforeEach(async () => {
  site = await aServedSite({ interactions: [{ ref: 'KX-1' }], standsStillMs: 2000 })
  token = (await site.device('ewa')).signedIn.token
})
afterEach(async () => {
  for (const one of asked.splice(0)) one.destroy()
  await site.close()
})

const copy = { protocol: 1, schema: 99, goOn: null }

test('a copy of which nothing is taken ends, and another may begin then', async () => {
  await muchToCopy()
  const [first, second] = [await begin('/v1/snapshot'), await begin('/v1/snapshot')]
  const third = await askRaw(site, '/v1/snapshot', { token, body: copy })
  expect(third).toMatchObject({ status: 429, code: 'too-many-requests' })

  await expect
    .poll(async () => (await begin('/v1/snapshot')).statusCode, { timeout: 20_000, interval: 500 })
    .toBe(200)
  for (const response of [first, second]) expect(await isCutShort(response)).toBe(true)
})

test('a copy ends where its agent is locked out meanwhile', async () => {
  await muchToCopy()
  const begun = await begin('/v1/snapshot')
  must(await site.as('owner').lockAgent({ agent: 'ewa', reason: 'laptop zginął' }))

  expect(await isCutShort(begun)).toBe(true)
})

test('a device has as many open lines as people can sit at it, and no more', async () => {
  const lines = []
  for (let nth = 0; nth < 65; nth++) lines.push(await begin('/v1/pokes'))
  expect(lines.map(({ statusCode }) => statusCode)).toEqual([...Array<number>(64).fill(200), 429])
  asked[0]?.destroy()
  await expect
    .poll(async () => (await begin('/v1/pokes')).statusCode, { timeout: 20_000, interval: 500 })
    .toBe(200)
})

/** More than fits between a server and whoever does not read. */
async function muchToCopy(): Promise<void> {
  for (let nth = 0; nth < 40; nth++) {
    must(await site.as('ewa').note({ ref: 'KX-1', text: randomBytes(140_000).toString('base64') }))
  }
}

/** Asks, and takes nothing of the answer. */
async function begin(path: string): Promise<IncomingMessage> {
  const isCopy = path === '/v1/snapshot'
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const asking = request(site.address + path, { method: isCopy ? 'POST' : 'GET', headers })
  asking.on('error', () => undefined)
  asked.push(asking)
  asking.end(isCopy ? JSON.stringify(copy) : undefined)
  const [response] = (await once(asking, 'response')) as [IncomingMessage]
  response.on('error', () => undefined)
  return response
}

/** Takes what has come, and waits until the server has let go. */
async function isCutShort(response: IncomingMessage): Promise<boolean> {
  if (!response.socket.destroyed) {
    const closed = once(response.socket, 'close')
    response.resume()
    await closed
  }
  return !response.complete
}
