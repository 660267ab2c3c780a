import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ServedSite, aServedSite } from '../builders/a-served-site.ts'
import { must } from '../builders/a-site.ts'
import { rowsOf } from '../builders/dump-store.ts'
import { askRaw, pushOf } from './ask-raw.ts'

let site: ServedSite
let token: string
let device: string

beforeEach(async () => {
  site = await aServedSite({ interactions: [{ ref: 'KX-1', subject: 'Faktura' }] })
  ;({ token, device } = (await site.device('ewa')).signedIn)
})
afterEach(() => site.close())

const text = 'x'.repeat(6_000_000)
const send = async (number: number) =>
  (await askRaw(site, '/v1/push', { token, body: pushOf({ number, input: { ref: 'KX-1', text } }) })).code
const waiting = () =>
  rowsOf(site.path, 'quarantined_pushes')
    .filter((row) => row['settled_at'] === null)
    .map((row) => row['number'])

test('what a revoked device sends does not fill the disk, and goes on waiting there once some of it was settled', async () => {
  must(await site.as('owner').revokeDevice({ device }))
  const codes = []
  for (const number of [1, 2, 3, 4]) codes.push(await send(number))

  expect(new Set(codes)).toEqual(new Set(['device-revoked']))
  expect(waiting()).toEqual([1, 2])
  must(await site.as('owner').settleQuarantined({ id: 'pushed-1', outcome: 'discarded' }))
  await send(3)
  expect(waiting()).toEqual([2, 3])
})

test('what is still sent for somebody who is locked out does not fill the disk, and nothing of it is lost', async () => {
  must(await site.as('owner').lockAgent({ agent: 'ewa', reason: 'laptop zginął' }))
  const codes = []
  for (const number of [1, 2, 3]) codes.push(await send(number))

  expect(codes).toEqual([undefined, undefined, 'agent-locked'])
  expect(waiting()).toEqual([1, 2])
  must(await site.as('owner').settleQuarantined({ id: 'pushed-1', outcome: 'discarded' }))
  expect(await send(3)).toBe(undefined)
  expect(waiting()).toEqual([2, 3])
})
