import { request } from 'node:http'
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

test.each(['X-Forwarded-For', 'X-Real-IP', 'Forwarded'])(
  'what is measured is not told through a proxy that nobody named: %s',
  async (header) => {
    expect((await fetch(`${site.address}/metrics`)).status).toBe(200)
    const relayed = await fetch(`${site.address}/metrics`, { headers: { [header]: '8.8.8.8' } })
    expect(relayed.status).toBe(404)
  },
)

test('what is deeper than anything that people give is refused, and what is not goes on', async () => {
  const { token } = (await site.device('ewa')).signedIn
  const refused = await askRaw(site, '/v1/push', { token, body: deep(100_000) })
  expect(refused).toMatchObject({ status: 400, code: 'request-invalid' })
  expect(JSON.stringify(refused.body)).toContain('deeper than 64 levels')
  const understood = await askRaw(site, '/v1/push', { token, body: deep(60) })
  expect(JSON.stringify(understood.body)).not.toContain('deeper')
})

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
