import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

// The program as people start it: a server and devices, each a process of its own, on this machine.

const program = join(import.meta.dirname, '../../dist/linia.js')
let folder: string
let running: ChildProcess[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linia-server-'))
  running = []
})
afterEach(async () => {
  for (const child of running) await ended(child, 'SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const env = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: folder,
  XDG_STATE_HOME: join(folder, 'state'),
  LINIA_LANG: 'en',
})

type Said = { readonly status: number | null; readonly out: string; readonly err: string }

function linia(store: string, words: readonly string[], input = ''): Said {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, ...words, '--store', join(folder, store)],
    { env: env(), encoding: 'utf8', input, timeout: 60_000 },
  )
  return { status, out: stdout, err: stderr }
}

function json(store: string, words: readonly string[]): Record<string, unknown> {
  const { status, out, err } = linia(store, [...words, '--json'])
  if (status !== 0) throw new Error(`${words.join(' ')}: ${err}`)
  return JSON.parse(out) as Record<string, unknown>
}

/** Starts the server and waits until it says where it listens. */
async function serve(words: readonly string[] = []): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, [program, 'serve', '--store', join(folder, 'server.db'), ...words], {
    env: env(),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  running.push(child)
  let said = ''
  for await (const chunk of child.stderr ?? []) {
    said += String(chunk)
    if (said.includes('Ctrl-C') && (words.includes('--demo') ? said.includes('--code') : true)) break
  }
  child.stderr?.resume()
  return { child, said }
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const end = new Promise<number | null>((resolve) => child.once('exit', resolve))
  child.kill(signal)
  return end
}

test('two commands make a server and connect a device, and what is done on one is seen on the other', async () => {
  const { child, said } = await serve(['--demo', '--listen', '0'])
  const [, address = '', code = ''] = /linia connect (\S+) --code (\S+)/.exec(said) ?? []
  const connected = linia('device.db', ['connect', address, '--code', code])
  expect(connected).toMatchObject({ status: 0, err: '' })
  expect(connected.out).toContain('Wiślana Energia')

  const queue = json('device.db', ['queue', 'E-mail']) as { rows: { ref: string }[] }
  const ref = queue.rows[0]?.ref ?? ''
  expect(linia('device.db', ['note', ref, 'from a device', '--as', 'hanna'])).toMatchObject({ status: 0 })
  expect(json('device.db', ['sync', '--status'])).toMatchObject({ unsent: 1 })
  expect(json('device.db', ['sync', '--once'])).toMatchObject({ sent: 1, unsent: 0 })
  expect(linia('server.db', ['show', ref]).out).toContain('from a device')
  expect(await ended(child, 'SIGTERM')).toBe(0)

  const away = linia('device.db', ['sync', '--once', '--json'])
  expect(away.status).toBe(6)
  expect(JSON.parse(away.err)).toMatchObject({ error: { code: 'server-unreachable' } })
})

test('what others may claim is asked of the server, and refused without it', async () => {
  const { child, said } = await serve(['--demo', '--listen', '0'])
  const [, address = '', code = ''] = /linia connect (\S+) --code (\S+)/.exec(said) ?? []
  expect(linia('device.db', ['connect', address, '--code', code])).toMatchObject({ status: 0 })
  const rows = (json('device.db', ['queue', 'Reklamacje']) as { rows: { ref: string }[] }).rows
  const [first = '', second = ''] = rows.map(({ ref }) => ref)

  expect(linia('device.db', ['take', first, '--as', 'hanna'])).toMatchObject({ status: 0 })
  expect(json('server.db', ['show', first])).toMatchObject({ state: 'active' })
  await ended(child, 'SIGTERM')
  expect(linia('device.db', ['take', second, '--as', 'hanna', '--json']).status).toBe(6)
})

test('nobody serves in the open, a second time, or from a device', async () => {
  const open = linia('none.db', ['serve', '--listen', '0.0.0.0:0', '--json'])
  expect(JSON.parse(open.err)).toMatchObject({ error: { code: 'serving-in-the-open' } })

  const { said } = await serve(['--demo', '--listen', '0'])
  const [, address = '', code = ''] = /linia connect (\S+) --code (\S+)/.exec(said) ?? []
  const { port } = new URL(address)
  const twice = linia('server.db', ['serve', '--listen', port, '--json'])
  expect(JSON.parse(twice.err)).toMatchObject({ error: { code: 'cannot-listen' } })

  expect(linia('device.db', ['connect', address, '--code', code])).toMatchObject({ status: 0 })
  const device = linia('device.db', ['serve', '--listen', '0', '--json'])
  expect(JSON.parse(device.err)).toMatchObject({ error: { code: 'device-cannot-serve' } })
})

test('an address that is none, or that would be spoken to in the open, is refused before anything is made', () => {
  for (const address of ['http://linia.example.com', 'ftp://127.0.0.1', 'https://', 'https://a@b.example']) {
    const { status, err } = linia('none.db', ['connect', address, '--code', 'lin_x', '--json'])
    expect([status, (JSON.parse(err) as { error: { code: string } }).error.code], address).toEqual([
      4,
      'address-wrong',
    ])
  }
})
