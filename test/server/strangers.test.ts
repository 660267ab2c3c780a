import { request } from 'node:http'
import { type Socket, connect } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ServedSite, aServedSite } from '../builders/a-served-site.ts'
import { askRaw } from './ask-raw.ts'

let site: ServedSite
beforeEach(async () => {
  site = await aServedSite()
})
afterEach(() => site.close())

const deep = (levels: number) =>
  `{"protocol":1,"first":1,"commands":${'['.repeat(levels)}"]]]\\""${']'.repeat(levels)}}`

test.each(['/v1/push', '/v1/bring', '/v1/give', `/v1/attachments/${'a'.repeat(64)}?from=0&size=9`])(
  'nothing long is read of whoever has no token: %s answers before it has come',
  async (path) => {
    const { status, body } = await beginToSend(path)

    expect(status).toBe(401)
    expect(body).toMatchObject({ refusal: { code: 'sign-in-needed' } })
  },
)

test('an address that cannot be read is answered as that of no route, in the words of this server', async () => {
  const response = await fetch(`${site.address}/%zz`)

  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({
    error: { code: 'route-unknown', hint: expect.stringMatching(/./) },
    refusal: { code: 'route-unknown', path: '/%zz' },
  })
})

test.each(['X-Forwarded-For', 'X-Real-IP', 'Forwarded', 'Via', 'X-Forwarded-Proto'])(
  'what is measured is not told through a proxy that nobody named: %s',
  async (header) => {
    expect((await fetch(`${site.address}/metrics`)).status).toBe(200)
    const relayed = await fetch(`${site.address}/metrics`, { headers: { [header]: '8.8.8.8' } })
    expect(relayed.status).toBe(404)
  },
)

test.each([
  ['localhost:8321', 200],
  ['127.0.0.1:8321', 200],
  ['[::1]:8321', 200],
  ['page.example:8321', 404],
])('what is measured is told a browser for no page of another name: %s', async (host, status) => {
  expect((await sent(`GET /metrics HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)).status).toBe(
    status,
  )
})

test.each([
  ['two lengths', 'Content-Length: 2\r\nContent-Length: 44\r\n\r\n{}'],
  ['a length and parts', 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
  ['parts that are none', 'Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n'],
  ['a blank before a colon', 'Content-Length : 2\r\n\r\n{}'],
  ['a line that goes on', 'X-A: b\r\n c\r\nContent-Length: 2\r\n\r\n{}'],
])('a second request is not hidden behind one with %s', async (_what, rest) => {
  const answer = await sent(
    `POST /v1/sign-in HTTP/1.1\r\nHost: x\r\n${rest}GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n`,
  )

  expect(answer.status).toBe(400)
  expect(answer.answers).toBe(1)
  expect(JSON.parse(answer.body)).toMatchObject({
    error: { code: 'request-invalid', hint: expect.stringMatching(/./) },
    refusal: { code: 'request-invalid' },
  })
})

test('one address has no more connections than others need too, and another as soon as one has ended', async () => {
  const narrow = await aServedSite({ mostConnections: 4 })
  try {
    const lines = await Promise.all(Array.from({ length: 4 }, async () => opened(narrow)))
    const fifth = await opened(narrow)
    await new Promise((resolve) => fifth.once('close', resolve))
    lines[0]?.destroy()
    await expect.poll(async () => (await sent(alive, narrow)).status).toBe(200)
    for (const line of lines) line.destroy()
  } finally {
    await narrow.close()
  }
})

test('a proxy that is believed has the connections of everybody behind it', async () => {
  const narrow = await aServedSite({ mostConnections: 1, trustedProxies: ['127.0.0.0/8'] })
  try {
    const lines = [await opened(narrow), await opened(narrow)]
    expect((await sent(alive, narrow)).status).toBe(200)
    for (const line of lines) line.destroy()
  } finally {
    await narrow.close()
  }
})

test('what is deeper than anything that people give is refused, and what is not goes on', async () => {
  const { token } = (await site.device('ewa')).signedIn
  const refused = await askRaw(site, '/v1/push', { token, body: deep(100_000) })
  expect(refused).toMatchObject({ status: 400, code: 'request-invalid' })
  expect(JSON.stringify(refused.body)).toContain('deeper than 64 levels')
  const understood = await askRaw(site, '/v1/push', { token, body: deep(60) })
  expect(JSON.stringify(understood.body)).not.toContain('deeper')
})

const alive = 'GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'

function opened({ address }: Pick<ServedSite, 'address'>): Promise<Socket> {
  return new Promise((resolve) => {
    const line = connect(Number(new URL(address).port), '127.0.0.1', () => {
      resolve(line)
    })
    line.on('error', () => undefined)
    line.resume()
  })
}

/** Sends these bytes and no others, and reads until the server closes. */
async function sent(text: string, to: Pick<ServedSite, 'address'> = site) {
  const line = await opened(to)
  let heard = ''
  line.on('data', (part) => {
    heard += String(part)
  })
  line.write(text)
  await new Promise((resolve) => line.once('close', resolve))
  const [, status] = /^HTTP\/1\.1 (\d+)/.exec(heard) ?? []
  const body = heard.slice(heard.indexOf('\r\n\r\n') + 4)
  return { status: Number(status), body, answers: heard.split('HTTP/1.1 ').length - 1 }
}

/** Sends the head and a first bit of a long body, and waits for the answer. */
function beginToSend(path: string): Promise<{ readonly status: number | undefined; readonly body: unknown }> {
  return new Promise((resolve, reject) => {
    const type = path.includes('attachments') ? 'application/octet-stream' : 'application/json'
    const method = path.includes('attachments') ? 'PUT' : 'POST'
    const headers = { 'content-type': type, 'content-length': 1_000_000 }
    const asking = request(site.address + path, { method, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        resolve({ status: response.statusCode, body: JSON.parse(String(Buffer.concat(parts))) })
        asking.destroy()
      })
    })
    asking.on('error', reject)
    asking.write('{')
  })
}
