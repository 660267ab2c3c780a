import { createPublicKey } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { SignJWT, UnsecuredJWT } from 'jose'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
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
    aPerson({ key: 'kaja', email: 'kaja@firma.example' }),
    aPerson({ key: 'jan', email: 'biuro@firma.example' }),
    aPerson({ key: 'iga', email: 'biuro@firma.example' }),
  ]
  site = await aServedSite({
    definition: { people },
    provider: identityProvider({ issuer: provider.issuer, client: 'linia', claim: 'email' }, () => morning),
  })
})
afterEach(async () => {
  vi.useRealTimers()
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
    ['signed with what everybody may know of its key', async () => signedByPublicKey()],
    ['no token', async () => 'eyJ.x.y'],
  ]
  test.each(wrong)('is nobody by a token that is %s', async (_what, token) => {
    const before = site.eventCount()
    const { status, body } = await signIn(await token())

    expect([status, body.refusal]).toEqual([401, { code: 'provider-token-wrong' }])
    expect(site.eventCount()).toBe(before)
  })

  // The last has a letter that is written small as `k`, and is none.
  test.each(['nikt@firma.example', 'biuro@firma.example', '\u212Aaja@firma.example'])(
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

  test('is let in with a key that the provider has changed to, once its keys have been looked at again', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    expect((await signIn(await provider.sign(right))).status).toBe(200)
    await provider.rotate()
    // Whoever sends tokens of unknown keys does not make the server ask for each of them.
    expect((await signIn(await provider.sign(right))).status).toBe(401)
    expect(provider.paths.filter((path) => path === '/keys').length).toBe(1)
    vi.advanceTimersByTime(31_000)
    expect((await signIn(await provider.sign(right))).status).toBe(200)
  })
})

function signedByPublicKey(): Promise<string> {
  const open = createPublicKey({ key: { ...provider.key }, format: 'jwk' })
  const text = String(open.export({ type: 'spki', format: 'pem' }))
  return new SignJWT({ iss: provider.issuer, aud: 'linia', sub: 'u1', ...right })
    .setProtectedHeader({ alg: 'HS256', kid: String(provider.key.kid) })
    .sign(Buffer.from(text))
}

const description = '/.well-known/openid-configuration'

const endless = (response: ServerResponse): void => {
  const more = (): void => {
    while (!response.destroyed && response.write(' '.repeat(65_536)));
    if (!response.destroyed) response.once('drain', more)
  }
  response.writeHead(200, { 'content-type': 'application/json' })
  more()
}
const elsewhere = (response: ServerResponse): void => {
  response.writeHead(302, { location: `${provider.issuer}/other` }).end()
}
const others = (about: object) => (response: ServerResponse) => {
  response.end(JSON.stringify({ issuer: provider.issuer, jwks_uri: `${provider.issuer}/keys`, ...about }))
}

describe('a provider that answers badly', () => {
  test.each([
    ['has no end', description, endless],
    ['is a redirect', description, elsewhere],
    ['is of another', description, others({ issuer: 'https://login.example.com' })],
    ['is keys that have no end', '/keys', endless],
    ['is keys somewhere else', '/keys', elsewhere],
    [
      'is keys that come in the open from elsewhere',
      description,
      (response: ServerResponse) => {
        others({ jwks_uri: `${provider.issuer.replace('127.0.0.1', 'localhost')}/keys` })(response)
      },
    ],
  ])(
    'lets nobody in while what it says %s, and is asked no more for a while',
    async (_what, path, answer) => {
      provider.otherwise.set(path, answer)
      const token = await provider.sign(right)
      const answers = []
      for (let asked = 0; asked < 3; asked++) answers.push(await signIn(token))

      for (const { status, body } of answers)
        expect([status, body.refusal.code]).toEqual([503, 'provider-unreachable'])
      expect(provider.paths.filter((asked) => asked === path).length).toBe(1)
    },
  )
})
