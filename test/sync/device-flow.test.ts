import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DeviceCode, deviceFlow } from '../../src/sync/device-flow.ts'
import { httpLine } from '../../src/sync/http-call.ts'
import { type TestProvider, aProvider } from '../builders/a-provider.ts'

let provider: TestProvider
beforeEach(async () => {
  provider = await aProvider()
})
afterEach(() => provider.close())

const pending = { status: 400, body: { error: 'authorization_pending' } }
const slower = { status: 400, body: { error: 'slow_down' } }
const granted = { status: 200, body: { id_token: 'who I am', access_token: 'x', token_type: 'Bearer' } }

async function ask(issuer = provider.issuer) {
  const line = httpLine({ address: issuer, authority: null })
  const shown: DeviceCode[] = []
  const waits: number[] = []
  const decided = await deviceFlow({
    issuer,
    client: 'linia',
    line,
    show: async (code) => void shown.push(code),
    wait: async (ms) => void waits.push(ms),
  })
  await line.close()
  return { decided, shown, waits }
}

test('a code is shown, and who typed it is known as soon as the provider says so', async () => {
  provider.answers.push(pending, pending, granted)
  const { decided, shown, waits } = await ask()

  expect(decided).toEqual({ ok: true, value: 'who I am' })
  expect(shown).toEqual([{ address: `${provider.issuer}/go`, code: 'WDJB-MJHT', whole: null }])
  expect(waits).toEqual([100, 100, 100])
  const [first] = provider.asked
  expect(Object.fromEntries(first?.form ?? [])).toEqual({
    grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
    device_code: 'd',
    client_id: 'linia',
  })
})

test('a provider that wants to be asked less often is', async () => {
  provider.answers.push(slower, slower, granted)
  expect((await ask()).waits).toEqual([100, 5100, 10_100])
})

test('a provider that names absurd times is asked about once in a minute for an hour at most', async () => {
  Object.assign(provider.given, { interval: 1e9, expires_in: 1e12 })
  provider.answers.push(pending)
  const { decided, waits } = await ask()

  expect(decided).toEqual({ ok: false, refusal: { code: 'provider-too-late' } })
  // A timer of more than 24 days would go off at once, again and again.
  expect(Math.max(...waits)).toBe(60_000)
  expect(waits.length).toBe(60)
})

test.each([
  ['access_denied', 'provider-denied'],
  ['expired_token', 'provider-too-late'],
  ['invalid_client', 'provider-unreachable'],
])('it ends when the provider says %s', async (error, code) => {
  provider.answers.push(pending, { status: 400, body: { error } })
  expect((await ask()).decided).toMatchObject({ ok: false, refusal: { code } })
})

test('it ends when nobody types the code in its time', async () => {
  provider.answers.push(pending)
  const { decided, waits } = await ask()

  expect(decided).toEqual({ ok: false, refusal: { code: 'provider-too-late' } })
  expect(waits.reduce((sum, ms) => sum + ms, 0)).toBeCloseTo(60_000, -3)
})

test('a provider that does not answer, or would be spoken to in the open, is refused', async () => {
  await provider.close()
  for (const issuer of [provider.issuer, 'http://login.example.com']) {
    expect((await ask(issuer)).decided).toMatchObject({ refusal: { code: 'provider-unreachable' } })
  }
})
