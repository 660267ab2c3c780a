import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RefusedAnswer } from '../../src/protocol/refused.ts'
import { type ServedSite, aServedSite } from '../builders/a-served-site.ts'

const password = 'correct horse battery'
const [office, home, guesser] = ['198.51.100.7', '203.0.113.20', '192.0.2.66']

let site: ServedSite
beforeEach(async () => {
  // The proxy says who asks.
  site = await aServedSite({ trustedProxies: ['127.0.0.1'] })
  await site.givePassword('ewa', password)
})
afterEach(() => site.close())

type Trying = {
  readonly from: string
  readonly password?: string
  readonly invitation?: string
  readonly storeId?: string
}

/** Ewa, or whoever says so: answers the status and the code of the refusal. */
async function signIn({ from, storeId = `of ${from}`, ...how }: Trying): Promise<readonly [number, string?]> {
  const device = { storeId, prefix: 'QX', label: 'laptop' }
  const response = await fetch(`${site.address}/v1/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
    body: JSON.stringify({ protocol: 1, agent: 'ewa', password: null, invitation: null, device, ...how }),
  })
  const { refusal } = (await response.json()) as Partial<RefusedAnswer>
  return refusal ? [response.status, refusal.code] : [response.status]
}

const guess = async (from: string, storeId?: string) =>
  signIn({ from, password: 'incorrect horse battery', ...(storeId !== undefined && { storeId }) })

test('whoever guesses waits, and she whose name it is signs in from elsewhere', async () => {
  for (let attempt = 0; attempt < 5; attempt++) expect(await guess(guesser)).toEqual([401, 'sign-in-wrong'])

  expect(await guess(guesser)).toEqual([429, 'sign-in-too-often'])
  expect(await signIn({ from: guesser, password })).toEqual([429, 'sign-in-too-often'])
  expect(await signIn({ from: home, password })).toEqual([200])
  expect(await guess(guesser), 'and who guesses waits on').toEqual([429, 'sign-in-too-often'])
})

test('a code lets its owner in while her name is guessed, also from the same address, and guessed codes make nobody wait', async () => {
  for (let attempt = 0; attempt < 6; attempt++) await guess(office)
  expect(await signIn({ from: office, invitation: await site.invite('ewa') })).toEqual([200])

  const wrong = 'lin_aaaaaaaaaa_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
  for (let attempt = 0; attempt < 6; attempt++)
    expect(await signIn({ from: home, invitation: wrong })).toEqual([401, 'sign-in-wrong'])
  expect(await signIn({ from: home, password })).toEqual([200])
})

test('addresses of one network of IPv6 are one place', async () => {
  const tried = []
  for (const last of [':1', 'ffff:1:2:3', 'a::', '0:0:0:9', ':5', ':6'])
    tried.push(await guess(`2001:db8:0:7:${last}`))

  expect(tried.map(([status]) => status)).toEqual([401, 401, 401, 401, 401, 429])
  expect((await guess('2001:db8:0:8::1'))[0]).toBe(401)
})

test('a name that is guessed from everywhere waits for places that nobody knows, and for no device where she signed in', async () => {
  expect(await signIn({ from: office, password, storeId: 'her laptop' })).toEqual([200])
  await Promise.all(Array.from({ length: 50 }, (_one, place) => guess(`192.0.2.${place}`)))

  expect(await signIn({ from: home, password })).toEqual([429, 'sign-in-too-often'])
  expect(await guess(home, 'her laptop'), 'who has stolen it guesses as often as anybody').toEqual([
    401,
    'sign-in-wrong',
  ])
  expect(await signIn({ from: home, password, storeId: 'her laptop' })).toEqual([200])
})
