import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Programs, ended, programs } from './programs.ts'

let here: Programs
beforeEach(() => {
  here = programs()
})
afterEach(() => here.close())

test('two commands make a server and connect a device, and what is done on one is seen on the other', async () => {
  const { child, address, code } = await here.serve(['--demo', '--listen', '0'])
  const connected = here.linia('device.db', ['connect', address, '--code', code])
  expect(connected).toMatchObject({ status: 0, err: '' })
  expect(connected.out).toContain('Wiślana Energia')
  expect(connected.out).toContain(`Open the console with: linia --store ${join(here.folder, 'device.db')}\n`)

  const queue = here.json('device.db', ['queue', 'E-mail']) as { rows: { ref: string }[] }
  const ref = queue.rows[0]?.ref ?? ''
  expect(here.linia('device.db', ['note', ref, 'from a device', '--as', 'hanna'])).toMatchObject({
    status: 0,
  })
  expect(here.json('device.db', ['sync', '--status'])).toMatchObject({ unsent: 1 })
  expect(here.json('device.db', ['sync', '--once'])).toMatchObject({ sent: 1, unsent: 0 })
  const { asOf } = here.json('device.db', ['sync', '--status'])
  expect(Date.now() - Date.parse(String(asOf))).toBeLessThan(600_000)
  const there = here.linia('device.db', ['admin', 'devices', '--json'])
  expect(JSON.parse(there.err)).toMatchObject({ error: { code: 'only-at-server' } })
  expect(here.linia('server.db', ['show', ref]).out).toContain('from a device')
  expect(await ended(child, 'SIGTERM')).toBe(0)

  const away = here.linia('device.db', ['sync', '--once', '--json'])
  expect(away.status).toBe(6)
  expect(JSON.parse(away.err)).toMatchObject({ error: { code: 'server-unreachable' } })
})

test('a first connect that fails says what to look at, and leaves nothing behind', async () => {
  const nobody = here.linia('device.db', ['connect', 'http://127.0.0.1:2', '--as', 'hanna'])
  expect(nobody.status).toBe(6)
  expect(nobody.err).toContain('The server http://127.0.0.1:2 does not answer: nothing listens there.')
  expect(nobody.err).toContain('`linia serve` runs there')
  expect(nobody.err).not.toContain('in hand')

  const { address } = await here.serve(['--demo', '--listen', '0'])
  const before = readdirSync(here.folder)
  const nameless = here.linia('device.db', ['connect', address])
  expect(nameless.status).toBe(5)
  for (const named of ['--as AGENT', 'password', '--code CODE']) expect(nameless.err).toContain(named)
  const wrong = here.linia('device.db', ['connect', address, '--as', 'hanna'], 'not her password\n')
  expect(wrong.status).toBe(4)
  expect(readdirSync(here.folder)).toEqual(before)
})

test('what others may claim is asked of the server, and refused without it', async () => {
  const { child, address, code } = await here.serve(['--demo', '--listen', '0'])
  expect(here.linia('device.db', ['connect', address, '--code', code])).toMatchObject({ status: 0 })
  const rows = (here.json('device.db', ['queue', 'Reklamacje']) as { rows: { ref: string }[] }).rows
  const [first = '', second = ''] = rows.map(({ ref }) => ref)

  expect(here.linia('device.db', ['take', first, '--as', 'hanna'])).toMatchObject({ status: 0 })
  expect(here.json('server.db', ['show', first])).toMatchObject({ state: 'active' })
  await ended(child, 'SIGTERM')
  expect(here.linia('device.db', ['take', second, '--as', 'hanna', '--json']).status).toBe(6)

  const { device } = here.json('device.db', ['sync', '--status'])
  const revoked = here.linia('server.db', ['admin', 'revoke', String(device)])
  expect(revoked.out).toContain(`In hand through it (1): ${first} (hanna)\n`)
  const again = here.linia('server.db', ['admin', 'revoke', String(device)])
  expect(again.status).toBe(4)
  expect(again.err).toMatch(/was revoked already: .*, by the owner\./)
})

test('whoever is not signed in on a device gives nothing there that would hold up the others', async () => {
  const { address, code } = await here.serve(['--demo', '--listen', '0'])
  expect(here.linia('device.db', ['connect', address, '--code', code])).toMatchObject({ status: 0 })
  const { rows } = here.json('device.db', ['queue', 'Reklamacje']) as { rows: { ref: string }[] }
  const note = (agent: string) =>
    here.linia('device.db', ['note', rows[0]?.ref ?? '', `by ${agent}`, '--as', agent, '--json'])

  const stranger = note('ewa')
  expect(stranger.status).toBe(5)
  expect(JSON.parse(stranger.err)).toMatchObject({ error: { code: 'agent-not-of-device' } })
  expect(note('hanna')).toMatchObject({ status: 0 })
  expect(here.json('device.db', ['sync', '--once'])).toMatchObject({ sent: 1, unsent: 0 })

  const invited = here.json('server.db', ['admin', 'invite', 'ewa'])
  expect(here.linia('device.db', ['connect', address, '--code', String(invited['code'])]).status).toBe(0)
  expect(note('ewa')).toMatchObject({ status: 0 })
  expect(here.json('device.db', ['sync', '--once'])).toMatchObject({ sent: 1, unsent: 0 })
})

test('nobody serves in the open, a second time, or from a device', async () => {
  const open = here.linia('none.db', ['serve', '--listen', '0.0.0.0:0', '--json'])
  expect(JSON.parse(open.err)).toMatchObject({ error: { code: 'serving-in-the-open' } })

  const { address, code } = await here.serve(['--demo', '--listen', '0'])
  const { port } = new URL(address)
  for (const [path, why] of [
    ['none.pem', 'file-unreadable'],
    [join(here.folder, 'some.pem'), 'certificate-unusable'],
  ] as const) {
    writeFileSync(join(here.folder, 'some.pem'), 'no certificate')
    const options = ['--listen', '0', '--tls-cert', path, '--tls-key', path, '--json']
    expect(JSON.parse(here.linia('server.db', ['serve', ...options]).err)).toMatchObject({
      error: { code: why },
    })
  }
  for (const proxy of ['proxy.example.com', '10.0.0.0/99', '0.0.0.0/0', '*']) {
    const { status, err } = here.linia('server.db', [
      'serve',
      '--listen',
      '0',
      '--trust-proxy',
      proxy,
      '--json',
    ])
    expect([status, err.includes('10.0.0.0/8')], proxy).toEqual([2, true])
  }
  const encrypted = here.linia('none.db', ['connect', `https://127.0.0.1:${port}`, '--code', code, '--json'])
  expect(encrypted.status).toBe(6)
  expect(JSON.parse(encrypted.err)).toMatchObject({ error: { code: 'server-without-tls' } })
  const twice = here.linia('server.db', ['serve', '--listen', port, '--json'])
  expect(JSON.parse(twice.err)).toMatchObject({ error: { code: 'cannot-listen' } })
  // The code is still good after each of them.
  for (const options of [[], ['--plan'], ['--yes']]) {
    const itself = here.linia('server.db', ['connect', address, '--code', code, ...options, '--json'])
    expect(JSON.parse(itself.err)).toMatchObject({ error: { code: 'store-has-devices' } })
  }
  const mistyped = here.linia('device.db', ['connect', address, '--code', 'hello', '--json'])
  expect(JSON.parse(mistyped.err)).toMatchObject({ error: { code: 'invitation-over' } })

  expect(here.linia('device.db', ['connect', address, '--code', code])).toMatchObject({ status: 0 })
  const device = here.linia('device.db', ['serve', '--listen', '0', '--json'])
  expect(JSON.parse(device.err)).toMatchObject({ error: { code: 'device-cannot-serve' } })
})

test('an address that is none, or that would be spoken to in the open, is refused before anything is made', () => {
  for (const address of ['http://linia.example.com', 'ftp://127.0.0.1', 'https://', 'https://a@b.example']) {
    const { status, err } = here.linia('none.db', ['connect', address, '--code', 'lin_x', '--json'])
    expect([status, (JSON.parse(err) as { error: { code: string } }).error.code], address).toEqual([
      4,
      'address-wrong',
    ])
  }
})
