import { createHash } from 'node:crypto'
import { readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { attachmentFilesOf } from '../../src/store/attachments/attachment-files.ts'
import { fetchFromServer } from '../../src/sync/attachments.ts'
import { type ServedSite, aServedSite } from '../builders/a-served-site.ts'
import { must } from '../builders/a-site.ts'

const content = Buffer.alloc(2_500_000, 'faktura ')
const hash = createHash('sha256').update(content).digest('hex')
let site: ServedSite

beforeEach(async () => {
  site = await aServedSite({
    customers: [{ ref: 'KX-101', email: 'jan@example.com' }],
    interactions: [{ ref: 'KX-1', queue: 'written', customer: 'KX-101', state: 'active', heldBy: 'ewa' }],
  })
})
afterEach(async () => {
  await site.close()
})

test('what a device attaches is with the server before the command that names it, in chunks', async () => {
  const device = await site.device('ewa')
  await device.round()
  const files = attachmentFilesOf(device.path, false)
  files.put(content)
  const attached = {
    name: 'faktura.pdf',
    mediaType: 'application/pdf',
    bytes: content.length,
    contentHash: hash,
  }
  must(await device.as('ewa').reply({ ref: 'KX-1', text: 'w załączniku', attachments: [attached] }))
  await device.round()

  expect(site.attachments.read(hash)?.length).toBe(content.length)
  expect(readdirSync(join(site.attachments.folder, 'arriving'))).toEqual([])
})

test('what lies at the server comes when it is opened, and is kept', async () => {
  site.attachments.put(content)
  const device = await site.device('ewa')
  await device.round()
  const files = attachmentFilesOf(device.path, false)

  expect(files.read(hash)).toBeUndefined()
  expect(must(await fetchFromServer(device.path, files, hash))?.length).toBe(content.length)
  expect(files.read(hash)?.length).toBe(content.length)
  expect(must(await fetchFromServer(device.path, files, 'ab'.repeat(32)))).toBeUndefined()
})

test('what is not what its hash says is not kept, and nobody without a token sends or gets any', async () => {
  const device = await site.device('ewa')
  const put = (token: string, body: string) =>
    fetch(`${site.address}/v1/attachments/${hash}?from=0&size=${body.length}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${token}` },
      body,
    })

  expect((await put(device.signedIn.token, 'something else')).status).toBe(400)
  expect(site.attachments.read(hash)).toBeUndefined()
  expect((await put('lin_aaaaaaaaaa_aaaaaaaaaaaaaaaa', 'x')).status).toBe(401)
  expect((await fetch(`${site.address}/v1/attachments/${hash}?from=0`)).status).toBe(401)
  expect((await fetch(`${site.address}/v1/attachments/..%2F..%2Fetc?from=0`)).status).toBe(400)
})

const arriving = () => join(site.attachments.folder, 'arriving')

describe('what is begun and never ended', () => {
  const chunk = Buffer.alloc(1024 * 1024, 1)
  const begin = async (token: string, nth: number) => {
    const response = await fetch(
      `${site.address}/v1/attachments/${String(nth).padStart(64, '0')}?from=0&size=${64 * chunk.length}`,
      {
        method: 'PUT',
        headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${token}` },
        body: chunk,
      },
    )
    const answer = (await response.json()) as { readonly refusal?: { readonly code: string } }
    return answer.refusal?.code ?? 'taken'
  }

  test('fills no disk: of one device a few wait, and what nobody goes on with is gone after a week', async () => {
    const [ewa, ola] = [await site.device('ewa'), await site.device('ola')]
    await begin(ola.signedIn.token, 99)
    for (let nth = 0; nth < 11; nth++) {
      expect(await begin(ewa.signedIn.token, nth)).toBe('taken')
      expect(readdirSync(arriving()).length).toBeLessThanOrEqual(5)
    }
    const old = readdirSync(arriving()).find((name) => name.startsWith(ola.signedIn.device)) ?? ''
    const weekAgo = Date.now() / 1000 - 8 * 86_400
    utimesSync(join(arriving(), old), weekAgo, weekAgo)
    await begin(ewa.signedIn.token, 12)

    expect(old).not.toBe('')
    expect(readdirSync(arriving())).not.toContain(old)
  })

  test('comes from somebody who is locked out only as far as what he gave before may need', async () => {
    const { signedIn } = await site.device('ewa')
    must(await site.as('owner').lockAgent({ agent: 'ewa', reason: 'laptop zginął' }))
    const codes = []
    for (let nth = 0; nth < 65; nth++) codes.push(await begin(signedIn.token, nth))

    expect(new Set(codes.slice(0, 64))).toEqual(new Set(['taken']))
    expect(codes[64]).toBe('too-many-requests')
    site.clock.now += 86_400_000
    expect(await begin(signedIn.token, 66)).toBe('taken')
  })
})
