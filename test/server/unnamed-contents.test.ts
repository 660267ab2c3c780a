import { createHash } from 'node:crypto'
import { existsSync, readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { attachmentFilesOf } from '../../src/store/attachments/attachment-files.ts'
import { servedFilesOf } from '../../src/store/attachments/served-attachments.ts'
import { type ServedSite, type TestDevice, aServedSite } from '../builders/a-served-site.ts'
import { must } from '../builders/a-site.ts'
import { askRaw, pushOf } from './ask-raw.ts'

const block = 4096
const week = 7 * 86_400_000

let site: ServedSite
let ewa: TestDevice
beforeEach(async () => {
  site = await aServedSite({
    mostUnnamed: 3 * block,
    customers: [{ ref: 'KX-101', email: 'jan@example.com' }],
    interactions: [{ ref: 'KX-1', customer: 'KX-101', state: 'active', heldBy: 'ewa' }],
  })
  ewa = await site.device('ewa')
  await ewa.round()
})
afterEach(() => site.close())

const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex')
const notes = (): string => join(site.attachments.folder, 'unnamed')

/** Sends a content that no command names: answers the code of the refusal. */
async function send(content: string, { signedIn }: TestDevice = ewa): Promise<string | undefined> {
  const url = `${site.address}/v1/attachments/${hashOf(content)}?from=0&size=${content.length}`
  const headers = { 'content-type': 'application/octet-stream', authorization: `Bearer ${signedIn.token}` }
  const response = await fetch(url, { method: 'PUT', headers, body: content })
  const answer = (await response.json()) as { readonly refusal?: { readonly code: string } }
  return answer.refusal?.code
}

/** Looks as if all of them had come more than a week ago. */
async function aWeekLater(): Promise<number> {
  for (const name of readdirSync(notes())) utimesSync(join(notes(), name), 1, 1)
  return site.served.dropUnnamed(Date.now() - week)
}

const attached = (content: string) => ({
  name: 'faktura.pdf',
  mediaType: 'application/pdf',
  bytes: content.length,
  contentHash: hashOf(content),
})

const input = (content: string) => ({ ref: 'KX-9999', text: 'x', attachments: [attached(content)] })

const named = (content: string, id: string) => pushOf({ id, input: input(content) }).commands

async function reply(content: string): Promise<void> {
  attachmentFilesOf(ewa.path, false).put(Buffer.from(content))
  must(await ewa.as('ewa').reply({ ref: 'KX-1', text: 'w załączniku', attachments: [attached(content)] }))
  await ewa.round()
}

test('what a device sends and no command ever names is gone after a week, and what one names stays', async () => {
  await reply('named')
  await send('unnamed')
  expect(await site.served.dropUnnamed(Date.now() - week)).toBe(0)

  expect(await aWeekLater()).toBe(1)
  expect(existsSync(site.attachments.pathOf(hashOf('unnamed')))).toBe(false)
  expect(site.attachments.read(hashOf('named'))?.length).toBe(5)
  expect(readdirSync(notes())).toEqual([])
})

test('what lies there unnamed of one device is bounded, also over a restart, and there is room again once commands name it', async () => {
  for (const content of ['one', 'two', 'three', 'three']) expect(await send(content)).toBeUndefined()
  expect(await send('four')).toBe('too-many-requests')
  expect(await servedFilesOf(site.attachments).unnamedOf(ewa.signedIn.device)).toBe(3 * block)
  expect(await send('of another', await site.device('ola'))).toBeUndefined()

  await reply('one')
  expect(await send('four')).toBeUndefined()
  expect(await aWeekLater()).toBe(4)
  expect(site.attachments.read(hashOf('one'))).toBeDefined()
})

test('what is sent once more, because its command is still to come, waits another week', async () => {
  await send('late')
  utimesSync(join(notes(), hashOf('late')), 1, 1)
  await send('late')

  expect(await site.served.dropUnnamed(Date.now() - week)).toBe(0)
})

test('a command that is not taken names nothing, and one that is refused does', async () => {
  await send('one')
  await send('two')
  const { token } = ewa.signedIn
  const gap = await askRaw(site, '/v1/push', {
    token,
    body: { ...pushOf({ number: 90, input: input('one') }) },
  })
  expect(gap.body).toMatchObject({ stopped: 'gap' })
  await askRaw(site, '/v1/push', { token, body: pushOf({ number: 1, input: input('two') }) })

  expect(await aWeekLater()).toBe(1)
  const left = [hashOf('one'), hashOf('two')].map((hash) => site.attachments.read(hash) !== undefined)
  expect(left).toEqual([false, true])
})

test('what was taken before a command that is refused has named what it names', async () => {
  await send('one')
  await send('two')
  const commands = [...named('one', 'pushed-a'), ...named('two', 'pushed-b')]
  const refused = await askRaw(site, '/v1/push', {
    token: ewa.signedIn.token,
    body: { protocol: 1, first: 1, commands },
  })
  expect(refused.code).toBe('device-copied')

  expect(await aWeekLater()).toBe(1)
  expect(site.attachments.read(hashOf('one'))).toBeDefined()
})

test('what somebody puts beside the store of the server himself is his, although a device sent the same', async () => {
  await send('both')
  site.attachments.put(Buffer.from('both'))

  expect(await site.served.dropUnnamed(Date.now() + week)).toBe(0)
  expect(site.attachments.read(hashOf('both'))).toBeDefined()
})
