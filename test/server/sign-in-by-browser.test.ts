import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Programs, programs } from './programs.ts'
import { aBrowser } from './a-browser.ts'

let here: Programs
let issuer: string
let closeProvider: () => Promise<void>
beforeEach(async () => {
  here = programs()
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'linia',
        token_endpoint_auth_method: 'none',
        application_type: 'native',
        grant_types: ['urn:ietf:params:oauth:grant-type:device_code'],
        response_types: [],
        redirect_uris: [],
      },
    ],
    features: { deviceFlow: { enabled: true } },
    cookies: { keys: ['a key of the test'] },
  })
  const answer = provider.callback()
  server.on('request', (request, response) => void answer(request, response))
  closeProvider = () =>
    new Promise((resolve) => {
      server.closeAllConnections()
      server.close(() => {
        resolve()
      })
    })
})
afterEach(async () => {
  await here.close()
  await closeProvider()
})

test('a device is connected by somebody who signs in at an identity provider in a browser, and by nobody else', async () => {
  const own = ['init', '--team', 'Kraków', '--queue', 'Mail', '--agent', 'Ewa']
  expect(here.linia('server.db', own)).toMatchObject({ status: 0 })
  const asked = ['--oidc-issuer', issuer, '--oidc-client', 'linia', '--oidc-claim', 'sub']
  const { address } = await here.serve(['--listen', '0', ...asked])

  const connecting = here.listenTo(['connect', address], 'device.db')
  const [, page = ''] = await connecting.until(/or open (\S+)/)
  await aBrowser().signIn(page, 'ewa')
  expect(await exitOf(connecting.child)).toBe(0)
  expect(here.json('device.db', ['sync', '--status'])).toMatchObject({ unsent: 0 })
  expect(here.json('server.db', ['admin', 'devices'])).toMatchObject({ rows: [{ agent: 'ewa' }] })

  const stranger = here.listenTo(['connect', address], 'other.db')
  const [, other = ''] = await stranger.until(/or open (\S+)/)
  await aBrowser().signIn(other, 'nikt')
  await stranger.until(/knows you as nikt/)
  expect(here.json('server.db', ['admin', 'devices'])).toMatchObject({ rows: [{ agent: 'ewa' }] })
})

async function exitOf(child: {
  readonly exitCode: number | null
  once: (event: 'exit', heard: (code: number | null) => void) => unknown
}) {
  // prettier-ignore
  return child.exitCode ?? new Promise<number | null>((resolve) => child.once('exit', resolve))
}
