import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { receiveInteraction } from '../../src/commands/interactions/receive-interaction.ts'
import { openStoreAt } from '../../src/store/open-store.ts'
import { type TestPostgres, aPostgres } from '../builders/a-postgres.ts'
import { must } from '../builders/a-site.ts'
import { dumpPostgres } from '../builders/dump-postgres.ts'
import { rowsOf } from '../builders/dump-store.ts'
import { seededBytes } from '../builders/seeded-bytes.ts'
import { type Programs, type Served, ended, programs } from '../server/programs.ts'

let postgres: TestPostgres
let here: Programs
let database: string
let schema: string
let first: Served

beforeAll(async () => {
  postgres = await aPostgres({ isDurable: true })
  here = programs()
  schema = postgres.newSchema()
  database = `${postgres.url}?schema=${schema}`
  first = await here.serve(['--demo', '--listen', '0'], database)
}, 60_000)
afterAll(async () => {
  await here.close()
  await postgres.close()
})

test('a server on PostgreSQL is made by one command, and administered by the same verbs', async () => {
  const { address, code } = first
  expect(here.linia('device.db', ['connect', address, '--code', code])).toMatchObject({ status: 0, err: '' })
  const { rows } = here.json('device.db', ['queue', 'E-mail']) as { rows: { ref: string }[] }
  const ref = rows[0]?.ref ?? ''
  expect(here.linia('device.db', ['note', ref, 'from a device', '--as', 'hanna'])).toMatchObject({
    status: 0,
  })
  expect(here.json('device.db', ['sync', '--once'])).toMatchObject({ sent: 1, unsent: 0 })

  expect(here.linia(database, ['show', ref]).out).toContain('from a device')
  expect(here.json(database, ['admin', 'devices'])).toMatchObject({ rows: [{ commands: 1 }] })
  expect(here.json(database, ['admin', 'invite', 'ewa'])).toMatchObject({ agent: 'ewa' })
  for (const words of [
    ['backup', 'copy'],
    ['interactions', '--where', 'queue = "E-mail"'],
  ]) {
    const { status, err } = here.linia(database, [...words, '--json'])
    expect([status, (JSON.parse(err) as { error: { code: string } }).error.code]).toEqual([
      4,
      'store-in-database',
    ])
  }
})

test('a database that cannot serve is refused before anybody listens, and its password is told nobody', async () => {
  const { password } = new URL(postgres.url)
  const refused = (address: string): string => {
    const { err, out } = here.linia(address, ['serve', '--listen', '0', '--json'])
    expect(err + out).not.toContain(password)
    return (JSON.parse(err) as { error: { code: string } }).error.code
  }
  const other = postgres.newSchema()
  const { Client } = await import('pg')
  const client = new Client({ connectionString: postgres.url })
  await client.connect()
  await client.query(`CREATE SCHEMA ${other}; CREATE TABLE ${other}.invoices (id bigint);
    CREATE ROLE guest LOGIN PASSWORD 'guest'`)
  await client.end()

  const guest = new URL(postgres.url)
  guest.username = 'guest'
  guest.password = 'guest'
  expect(refused(`${postgres.url}?schema=${other}`)).toBe('store-not-a-store')
  expect(refused(`${postgres.url}x`)).toBe('store-no-access')
  expect(refused(postgres.url.replace(password, `${password}x`))).toBe('store-no-access')
  expect(refused(`${guest.href}?schema=of_guest`)).toBe('store-no-access')
  expect(refused(postgres.url.replace(/:\d+\//, ':1/'))).toBe('database-unreachable')
  expect(refused(`${postgres.url}?schema=Kraków`)).toBe('database-address-wrong')
})

describe('two instances on one database', () => {
  const agents = ['ewa', 'piotr']
  const given = 150
  let addresses: readonly string[]

  beforeAll(async () => {
    const second = await here.serve(['--listen', '0'], database)
    addresses = [first.address, second.address]
    for (const [place, agent] of agents.entries()) {
      const { code } = here.json(database, ['admin', 'invite', agent])
      const words = ['connect', addresses[place] ?? '', '--code', String(code)]
      const connected = here.linia(`${agent}.db`, words)
      if (connected.status !== 0) throw new Error(connected.err)
    }
  }, 60_000)

  test('lose nothing when one of them is killed and when the database is, and devices end equal', async () => {
    for (const [place, agent] of agents.entries()) await receive(agent, place)
    const rounds = agents.map((agent) => whenEnded(here.start(`${agent}.db`, ['sync', '--once'])))
    await pause(700)
    await ended(first.child, 'SIGKILL')
    await pause(200)
    await postgres.kill()
    await Promise.all(rounds)

    const away = await fetch(`${addresses[1]}/v1/server`)
    const body = await away.text()
    expect([away.status, body]).toEqual([503, expect.stringContaining('"server-store-away"')])
    expect(body).not.toMatch(/select|postgres|127\.0\.0\.1/i)
    expect((await fetch(`${addresses[1]}/health/ready`)).status).toBe(503)
    expect((await fetch(`${addresses[1]}/health/live`)).status).toBe(200)
    const tried = here.linia('piotr.db', ['sync', '--once', '--json'])
    expect([tried.status, JSON.parse(tried.err)]).toMatchObject([
      6,
      { error: { code: 'server-unreachable' } },
    ])

    await postgres.start()
    first = await here.serve(['--listen', new URL(first.address).port], database)
    for (const agent of [...agents, ...agents]) {
      expect(here.json(`${agent}.db`, ['sync', '--once'])).toMatchObject({ unsent: 0 })
    }

    const there = await dumpPostgres({ url: postgres.url, schema })
    const all = [(there.get('interactions') ?? []) as readonly Row[]]
    for (const agent of agents) all.push(rowsOf(join(here.folder, `${agent}.db`), 'interactions') as never)
    const subjects = all.map((rows) => rows.map(({ ref, subject }) => `${ref} ${subject}`).toSorted())
    expect(subjects[0]?.filter((subject) => subject.includes('Zgłoszenie nr'))).toHaveLength(2 * given)
    expect(new Set(all[0]?.map(({ ref }) => ref)).size).toBe(all[0]?.length)
    expect(subjects[1]).toEqual(subjects[0])
    expect(subjects[2]).toEqual(subjects[0])
    expect(there.get('refused_pushes')).toEqual([])
  }, 120_000)

  type Row = { readonly ref: string; readonly subject: string }

  async function receive(agent: string, seed: number): Promise<void> {
    const path = join(here.folder, `${agent}.db`)
    const store = must(openStoreAt(path, { now: Date.now, randomBytes: seededBytes(50 + seed) }))
    const commands = Array.from({ length: given }, (_none, index) => ({
      command: receiveInteraction,
      actor: agent,
      input: { channel: 'form', queue: 'written', subject: `Zgłoszenie nr ${index} (${agent})` },
    }))
    await store.runner.runEach(commands as never, (outcome) => expect(outcome.ok).toBe(true))
    await store.close()
  }
})

async function whenEnded(child: Served['child']): Promise<number | null> {
  return child.exitCode ?? new Promise((resolve) => child.once('exit', resolve))
}
