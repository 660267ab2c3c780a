import { UnsecuredJWT } from 'jose'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RefusedAnswer } from '../../src/protocol/refused.ts'
import { identityProvider } from '../../src/server/access/identity-provider.ts'
import { aPerson, aSiteDefinition } from '../builders/a-site-definition.ts'
import { type ServedSite, aServedSite } from '../builders/a-served-site.ts'
import { must } from '../builders/a-site.ts'
import { morning } from '../builders/an-empty-store.ts'
import { type TestProvider, aProvider } from '../builders/a-provider.ts'

const second = Math.floor(morning / 1000)
const email = 'Ewa@firma.example'

let provider: TestProvider
let site: ServedSite
beforeEach(async () => {
  provider = await aProvider()
  const people = [
    ...aSiteDefinition().people.filter(({ key }) => key !== 'ewa'),
    aPerson({ key: 'ewa', email: 'ewa@firma.example' }),
    aPerson({ key: 'jan', email: 'biuro@firma.example' }),
    aPerson({ key: 'iga', email: 'biuro@firma.example' }),
  ]
  site = await aServedSite({
    definition: { people },
    provider: identityProvider({ issuer: provider.issuer, client: 'linia', claim: 'email' }, () => morning),
  })
})
afterEach(async () => {
  await site.close()
  await provider.close()
})

type Asked = { readonly status: number; readonly body: RefusedAnswer & { readonly agent?: string } }

async function signIn(idToken: string): Promise<Asked> {
  const device = { storeId: 'a-store', prefix: 'QX', label: 'laptop' }
  const body = { protocol: 1, agent: null, password: null, invitation: null, idToken, device }
  const response = await fetch(`${site.address}/v1/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as Asked['body'] }
}

const right = { email, email_verified: true, iat: second, exp: second + 300 }

describe('whom the identity provider knows', () => {
  test('is let in as the agent of his e-mail address', async () => {
    expect(await signIn(await provider.sign(right))).toMatchObject({ status: 200, body: { agent: 'ewa' } })
  })

  test('is let in although the clocks differ by less than a minute', async () => {
    const ahead = await provider.sign({ ...right, iat: second + 50, exp: second + 300 })
    const behind = await provider.sign({ ...right, iat: second - 300, exp: second - 50 })
    expect([(await signIn(ahead)).status, (await signIn(behind)).status]).toEqual([200, 200])
  })

  const wrong: readonly (readonly [string, () => Promise<string>])[] = [
    ['signed by somebody else', () => provider.sign(right, { isStrangers: true })],
    ['for another program', () => provider.sign({ ...right, aud: 'other' })],
    ['for another program as well', () => provider.sign({ ...right, aud: ['linia', 'other'], azp: 'other' })],
    ['of another provider', () => provider.sign({ ...right, iss: 'https://login.example.com' })],
    ['over', () => provider.sign({ ...right, exp: second - 90 })],
    ['without an end', () => provider.sign({ email, email_verified: true, iat: second })],
    ['old', () => provider.sign({ ...right, iat: second - 700 })],
    ['of tomorrow', () => provider.sign({ ...right, iat: second + 86_400, exp: second + 90_000 })],
    ['of an address that nobody proved', () => provider.sign({ ...right, email_verified: false })],
    ['without a name', () => provider.sign({ iat: second, exp: second + 300 })],
    ['not signed', async () => new UnsecuredJWT({ ...right, iss: provider.issuer, aud: 'linia', sub: 'u1' }).encode()], // prettier-ignore
    ['no token', async () => 'eyJ.x.y'],
  ]
  test.each(wrong)('is nobody by a token that is %s', async (_what, token) => {
    const before = site.eventCount()
    const { status, body } = await signIn(await token())

    expect([status, body.refusal]).toEqual([401, { code: 'provider-token-wrong' }])
    expect(site.eventCount()).toBe(before)
  })

  test.each(['nikt@firma.example', 'biuro@firma.example'])(
    'is refused where the site has nobody, or two, of his address: %s',
    async (address) => {
      const { status, body } = await signIn(await provider.sign({ ...right, email: address }))
      expect([status, body.refusal]).toEqual([403, { code: 'provider-user-unknown', name: address }])
    },
  )

  test('is refused once he has left the site', async () => {
    must(await site.as('owner').leaveAgent({ agent: 'ewa' }))
    expect((await signIn(await provider.sign(right))).body.refusal.code).toBe('provider-user-unknown')
  })

  test('waits until the provider can be asked for its keys', async () => {
    const token = await provider.sign(right)
    await provider.close()
    const { status, body } = await signIn(token)
    expect([status, body.refusal.code]).toEqual([503, 'provider-unreachable'])
  })
})
