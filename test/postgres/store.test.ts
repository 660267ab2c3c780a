import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { applySite } from '../../src/commands/apply-site.ts'
import { scheduleCallback } from '../../src/commands/callbacks/schedule-callback.ts'
import { createCustomer } from '../../src/commands/customers/create-customer.ts'
import { fireDueWork } from '../../src/commands/fire-due-work.ts'
import { setAgentStatus } from '../../src/commands/agents/set-agent-status.ts'
import { addNote } from '../../src/commands/interactions/add-note.ts'
import { receiveInteraction } from '../../src/commands/interactions/receive-interaction.ts'
import { takeNextInteraction } from '../../src/commands/interactions/take-next-interaction.ts'
import type { RightRow } from '../../src/domain/rights.ts'
import type { SiteDefinition } from '../../src/domain/site-definition.ts'
import { protocolVersion } from '../../src/protocol/protocol-version.ts'
import { acceptPush } from '../../src/server/accept-push.ts'
import { knownVersion } from '../../src/store/migrate.ts'
import type { GivenCommand } from '../../src/store/given-command.ts'
import { type PostgresStore, openPostgresStore } from '../../src/store/postgres/open-postgres-store.ts'
import type { PostgresPlace } from '../../src/store/postgres/postgres-connection.ts'
import { aSiteDefinition } from '../builders/a-site-definition.ts'
import { morning } from '../builders/an-empty-store.ts'
import { type TestPostgres, aPostgres } from '../builders/a-postgres.ts'
import { aPostgresStore } from '../builders/a-postgres-store.ts'
import { onPostgres } from '../builders/dump-postgres.ts'
import { seededBytes } from '../builders/seeded-bytes.ts'

type RightDefinition = NonNullable<SiteDefinition['rights']>[number]

let postgres: TestPostgres
let place: PostgresPlace
let store: PostgresStore
const opened: PostgresStore[] = []

beforeAll(async () => {
  postgres = await aPostgres()
})
afterAll(() => postgres.close())
beforeEach(async () => {
  place = { url: postgres.url, schema: postgres.newSchema() }
  store = await instance(1)
  await give(store, { command: applySite, input: aSiteDefinition(), actor: 'owner' })
})
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
})

/** One of the instances of a server on the same store. */
async function instance(seed: number): Promise<PostgresStore> {
  const one = await aPostgresStore(place, seed)
  opened.push(one)
  return one
}

async function give(one: PostgresStore, given: unknown): Promise<void> {
  const outcome = await one.runner.run(given as GivenCommand)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
}

async function count(from: string): Promise<number> {
  return onPostgres(place, async (client) => {
    const { rows } = await client.query<{ n: number }>(`SELECT count(*) AS n FROM ${from}`)
    return rows[0]?.n ?? -1
  })
}

const mail = (subject: string) => ({
  command: receiveInteraction,
  input: { channel: 'email', queue: 'written', subject },
  actor: 'owner',
})

describe('several instances of a server on one store', () => {
  test('sixteen agents who take from a queue of 150 at once each get another one, until none is left', async () => {
    const people = Array.from({ length: 16 }, (_one, place) => `agent${place}`)
    await give(store, {
      command: applySite,
      input: aSiteDefinition({
        people: [...(aSiteDefinition().people ?? []), ...people.map(anAgent)],
      }),
      actor: 'owner',
    })
    await store.runner.runEach(
      Array.from({ length: 150 }, (_one, n) => mail(`Nr ${n}`)),
      (outcome) => expect(outcome.ok).toBe(true),
    )
    const instances = [store, await instance(2), await instance(3)]
    const taken: string[] = []
    const ends: string[] = []
    await Promise.all(
      people.map(async (actor, place) => {
        const one = instances[place % instances.length] ?? store
        await give(one, { command: setAgentStatus, input: { status: 'ready' }, actor })
        for (;;) {
          const outcome = await one.runner.run({ command: takeNextInteraction, input: {}, actor })
          if (!outcome.ok) {
            ends.push(outcome.refusal.code)
            return
          }
          if ('value' in outcome) taken.push(outcome.value.ref)
        }
      }),
    )

    expect(ends).toEqual(people.map(() => 'queue-empty'))
    expect(new Set(taken).size).toBe(taken.length)
    expect(taken).toHaveLength(150)
    expect(await count(`interactions WHERE held_by IS NOT NULL`)).toBe(150)
  }, 60_000)

  test('who reads behind eight that write misses nothing, and finds no gap', async () => {
    const instances = [store, ...(await Promise.all([2, 3, 4].map(instance)))]
    let isOver = false
    const writers = [...instances, ...instances].map(async (one, writer) => {
      for (let n = 0; n < 30; n++) await give(one, mail(`${writer} ${n}`))
    })
    const read: number[] = []
    let place = { cursor: 0, cursorId: null as string | null, timeline: null as string | null }
    const reader = (async () => {
      for (let rounds = 0; ;) {
        const isLast = isOver
        const page = await instances[rounds++ % 4]?.sync.changesSince({ ...place, device: 'KX', limit: 7 })
        if (typeof page !== 'object') throw new Error(String(page))
        read.push(...page.events.map(({ seq }) => seq))
        place = { cursor: page.upTo, cursorId: page.upToId, timeline: page.timeline }
        if (isLast && page.upTo === page.head) return
      }
    })()
    await Promise.all(writers)
    isOver = true
    await reader

    expect(read).toEqual(Array.from({ length: 1 + 8 * 30 }, (_one, n) => n + 1))
  }, 60_000)

  test('a right that one gives or takes holds at once in the others', async () => {
    const other = await instance(2)
    await give(store, mail('Faktura'))
    const ref = 'TG-1'
    await give(store, { command: setAgentStatus, input: { status: 'ready' }, actor: 'ewa' })
    const noted = async () => {
      const outcome = await store.runner.run({
        command: addNote,
        input: { ref, text: 'Called.' },
        actor: 'ewa',
      })
      return outcome.ok ? 'noted' : outcome.refusal.code
    }
    const became = [await noted()]
    await give(other, {
      command: applySite,
      input: aSiteDefinition({ rights: [notes('none')] }),
      actor: 'owner',
    })
    became.push(await noted())
    await give(other, {
      command: applySite,
      input: aSiteDefinition({ rights: [notes('site')] }),
      actor: 'owner',
    })
    became.push(await noted())

    expect(became).toEqual(['noted', 'not-permitted', 'noted'])
  })

  test('are told within a second that another has committed', async () => {
    const other = await instance(2)
    const told = new Promise<void>((resolve) => {
      store.watch(resolve)
    })
    await pause(300)
    await give(other, mail('Faktura'))

    await Promise.race([told, pause(5000).then(() => expect.unreachable('nobody was told'))])
  })

  test('one that is older than the store changes nothing, whether it opens it or has it open', async () => {
    await give(store, mail('Faktura'))
    await onPostgres(place, async (client) => {
      await client.query('BEGIN')
      await client.query(`UPDATE counters SET value = value + 1 WHERE name = 'commits'`)
      await client.query(`UPDATE store_info SET value = $1 WHERE key = 'schema'`, [String(knownVersion + 1)])
      await client.query('COMMIT')
    })
    const newer = { code: 'store-newer', found: knownVersion + 1, known: knownVersion }

    expect(await store.runner.run(mail('Reklamacja'))).toMatchObject({ ok: false, refusal: newer })
    expect(await openPostgresStore(place, surroundings())).toMatchObject({ ok: false, refusal: newer })
    expect(await count('interactions')).toBe(1)
  })

  test('that make the store at the same moment make one', async () => {
    place = { url: postgres.url, schema: postgres.newSchema() }
    const made = await Promise.all([11, 12, 13, 14].map(instance))

    expect(new Set(made.map(({ info }) => info.storeId)).size).toBe(1)
  })
})

describe('a database that goes away', () => {
  test('is told as such when a store is opened, without the password', async () => {
    const nowhere = { url: 'postgres://linia:geheim@127.0.0.1:1/linia', schema: 'site' }

    const found = await openPostgresStore(nowhere, surroundings())

    expect(found).toEqual({
      ok: false,
      refusal: {
        code: 'database-unreachable',
        database: 'postgres://127.0.0.1:1/linia?schema=site',
        detail: 'ECONNREFUSED',
      },
    })
  })

  test('keeps all that was acknowledged once, and works on by itself when it is back', async () => {
    const acknowledged: string[] = []
    const unknown: string[] = []
    const stop = new AbortController()
    const refused = new Set<string>()
    const writing = (async () => {
      for (let n = 0; !stop.signal.aborted; n++) {
        const outcome = await store.runner.run({ ...mail(`Nr ${n}`), id: `given ${n}` })
        if (outcome.ok) acknowledged.push(`given ${n}`)
        else {
          refused.add(outcome.refusal.code)
          unknown.push(`given ${n}`)
          await pause(20)
        }
      }
    })()
    for (let round = 0; round < 2; round++) {
      await pause(300)
      await postgres.kill()
      await pause(100)
      await postgres.start()
    }
    await pause(300)
    stop.abort()
    await writing
    // What was not acknowledged is given again, as a device does.
    for (const id of unknown) await give(store, { ...mail('again'), id })

    const ids = await onPostgres(place, async (client) => {
      const { rows } = await client.query<{ id: string }>(`SELECT id FROM events WHERE id LIKE 'given %'`)
      return rows.map(({ id }) => id)
    })
    expect([...refused]).toEqual(['database-unreachable'])
    expect(unknown.length).toBeGreaterThan(1)
    expect(acknowledged.length).toBeGreaterThan(20)
    expect(ids.toSorted()).toEqual([...acknowledged, ...unknown].toSorted())
    expect(await count('interactions')).toBe(ids.length)
  }, 60_000)

  test('whoever is cut off in the middle holds the lock no longer, and his command was not done', async () => {
    const other = await instance(2)
    const cut = store.runner.transaction(async (inside) => {
      await inside.run(mail('Faktura') as never)
      await onPostgres(place, async (client) => {
        await client.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction' AND pid <> pg_backend_pid()`,
        )
      })
      await pause(100)
      await inside.run(mail('Reklamacja') as never)
      return { commit: true, answer: null }
    })

    expect(await cut).toMatchObject({ ok: false, refusal: { code: 'database-unreachable' } })
    await give(other, mail('Zwrot'))
    await give(store, mail('Zmiana adresu'))
    expect(await count('interactions')).toBe(2)
  })
})

test('what falls due is fired once, whichever instance comes to it', async () => {
  const other = await instance(2)
  await give(store, { command: setAgentStatus, input: { status: 'ready' }, actor: 'ewa' })
  await give(store, {
    command: createCustomer,
    input: { name: 'Jan Kowalski', contactPoints: [], allowKnown: true },
    actor: 'owner',
  })
  await give(store, {
    command: scheduleCallback,
    input: { customer: 'TG-1', queue: 'written', phone: '+48600100200', dueAt: morning + 60_000, note: '' },
    actor: 'ewa',
  })
  const now = morning + 3_600_000

  const fired = await Promise.all([fireDueWork(store, now), fireDueWork(other, now)])

  expect(fired.flat().filter(({ kind, ok }) => ok && kind === 'callback.fall-due')).toHaveLength(1)
  expect(await count(`callbacks WHERE state = 'due'`)).toBe(1)
})

test('what one instance was sent in parts the others have, once it is whole and what its hash says', async () => {
  const place = { url: postgres.url, schema: postgres.newSchema() }
  const [one, other] = [await aPostgresStore(place, 1), await aPostgresStore(place, 2)]
  const content = Buffer.from('Zażółć gęślą jaźń, once more and at length')
  const contentHash = createHash('sha256').update(content).digest('hex')
  const parts = (sender: string, cuts: readonly number[]) =>
    cuts.map((from, index) => ({
      contentHash,
      sender,
      from,
      size: content.length,
      part: content.subarray(from, cuts[index + 1]),
    }))
  const [first, second] = parts('KX', [0, 20])
  const [third, fourth, fifth] = parts('QL', [0, 7, 30])
  if (!first || !second || !third || !fourth || !fifth) throw new Error('no parts')

  expect(await one.attachments.take(first)).toEqual({ bytes: 20, isWhole: false })
  expect(await other.attachments.take(first)).toEqual({ bytes: 20, isWhole: false })
  expect(await other.attachments.take(third)).toEqual({ bytes: 7, isWhole: false })
  expect(await one.attachments.take(fourth)).toEqual({ bytes: 30, isWhole: false })
  expect(await one.attachments.part(contentHash, { from: 0, length: 100 })).toBeUndefined()
  const ends = await Promise.all([other.attachments.take(second), one.attachments.take(fifth)])
  expect(ends.map((end) => end?.isWhole)).toEqual([true, true])
  for (const { attachments } of [one, other]) {
    const whole = await attachments.part(contentHash, { from: 0, length: 100 })
    expect([whole?.size, Buffer.from(whole?.part ?? []).toString()]).toEqual([
      content.length,
      String(content),
    ])
    const middle = await attachments.part(contentHash, { from: 10, length: 15 })
    expect(Buffer.from(middle?.part ?? [])).toEqual(content.subarray(10, 25))
  }
  expect(await one.attachments.take(first)).toEqual({ bytes: content.length, isWhole: true })

  const wrong = { ...first, contentHash: contentHash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }
  expect(await one.attachments.take({ ...wrong, size: first.part.length })).toBeNull()
  expect(await one.attachments.part(wrong.contentHash, { from: 0, length: 1 })).toBeUndefined()
  await Promise.all([one.close(), other.close()])
})

test('work that is for one instance at a time is done by one, and by another once that is gone', async () => {
  const place = { url: postgres.url, schema: postgres.newSchema() }
  const [one, other] = [await aPostgresStore(place, 1), await aPostgresStore(place, 2)]
  const done: string[] = []
  await one.alone(async () => {
    done.push('one')
    await other.alone(async () => void done.push('other, meanwhile'))
  })
  await other.alone(async () => void done.push('other'))
  expect(done).toEqual(['one', 'other'])
  await Promise.all([one.close(), other.close()])
})

test('a text with what PostgreSQL cannot hold is kept with a sign in its place', async () => {
  await give(store, mail('Fakt\0ura \ud800'))

  const subjects = await onPostgres(
    place,
    async (client) => (await client.query<{ subject: string }>('SELECT subject FROM interactions')).rows,
  )
  expect(subjects).toEqual([{ subject: 'Fakt\u{fffd}ura \u{fffd}' }])
})

test('a command that breaks leaves no trace, and the next one is done', async () => {
  const breaks = {
    ...receiveInteraction,
    handler: (async (tx, input, context) => {
      const decided = await receiveInteraction.handler(tx, input, context)
      tx.insert('notes', { id: null, text: 'x' } as never)
      return decided
    }) as typeof receiveInteraction.handler,
  }
  await expect(store.runner.run({ ...mail('Faktura'), command: breaks })).rejects.toThrow('null value')
  await give(store, mail('Reklamacja'))

  expect(await count('interactions')).toBe(1)
  expect(await count('events')).toBe(2)
})

function surroundings() {
  return { now: () => morning, randomBytes: seededBytes(9) }
}

function notes(scope: RightRow['scope']): RightDefinition {
  return { key: 'agent:note.add', role: 'agent', what: 'note.add', scope, limitAmount: null, retired: false }
}

function anAgent(key: string) {
  const ewa = aSiteDefinition().people?.find((one) => one.key === 'ewa')
  if (!ewa) throw new Error('no ewa')
  return { ...ewa, key, name: key }
}

test('of what a device pushes in one go, a command that breaks in the database is kept, and those before and behind it are done', async () => {
  const breaks = {
    ...receiveInteraction,
    name: 'interaction.break',
    handler: (async (tx, input, context) => {
      const decided = await receiveInteraction.handler(tx, input, context)
      tx.insert('notes', { id: null, text: 'x' } as never)
      return decided
    }) as typeof receiveInteraction.handler,
  }
  const commands = new Map<string, never>([
    [receiveInteraction.name, receiveInteraction as never],
    [breaks.name, breaks as never],
  ])
  const { input } = mail('Faktura')
  const pushed = [1, 2, 3].map((number) => ({
    id: `pushed ${number}`,
    number,
    name: number === 2 ? breaks.name : receiveInteraction.name,
    actor: 'owner',
    input,
    at: morning,
    clockAt: null,
    refs: [`QX-${number}`],
    batch: null,
    undoes: null,
    found: [],
  }))
  const broken: string[] = []
  const push = async () =>
    acceptPush(
      store,
      { device: 'QX', actor: 'owner', request: { protocol: protocolVersion, first: 1, commands: pushed } },
      { commands, now: () => morning, fault: (_fault, command) => broken.push(command) },
    )

  expect(await push()).toEqual({ ok: true, value: { number: 3, stopped: null } })
  expect(await push(), 'once more').toEqual({ ok: true, value: { number: 3, stopped: null } })
  expect(broken).toEqual(['interaction.break'])
  const refs = await onPostgres(place, async (client) =>
    client.query('SELECT ref FROM interactions ORDER BY ref'),
  )
  expect(refs.rows).toEqual([{ ref: 'QX-1' }, { ref: 'QX-3' }])
  expect(await count(`refused_pushes WHERE id = 'pushed 2' AND code = 'command-broke'`)).toBe(1)
})

test('of what a device begins to send and does not end a few wait, and no more', async () => {
  const store = await aPostgresStore({ url: postgres.url, schema: postgres.newSchema() }, 1)
  const begin = async (nth: number, from: number) => {
    const contentHash = String(nth).padStart(64, '0')
    return store.attachments.take({ contentHash, sender: 'KX', from, size: 9, part: Buffer.from('abc') })
  }
  for (let nth = 1; nth <= 5; nth++) expect(await begin(nth, 0)).toEqual({ bytes: 3, isWhole: false })

  // The first four were dropped for the fifth, and are asked for anew.
  expect(await begin(1, 3)).toEqual({ bytes: 0, isWhole: false })
  expect(await begin(5, 3)).toEqual({ bytes: 6, isWhole: false })
  await store.close()
})

test('a copy says about how many rows there are, also of a table that nobody has looked at since they came', async () => {
  const announced = async (): Promise<number> => {
    const { tables } = await store.sync.snapshot.begin(0)
    return tables.find(({ name }) => name === 'customers')?.rows ?? -1
  }
  await give(store, { command: createCustomer, input: { name: 'Jan Kowalski' }, actor: 'owner' })
  expect(await announced()).toBe(1)
  await onPostgres(place, (client) => client.query('ANALYZE customers'))
  expect(await announced()).toBe(1)

  for (let customer = 0; customer < 150; customer++)
    await give(store, { command: createCustomer, input: { name: `Anna Lis ${customer}` }, actor: 'owner' })

  expect(await announced()).toBeGreaterThan(100)
})

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

test('what no command names is bounded and dropped after its time, for all instances, and what one names stays', async () => {
  const other = await instance(2)
  const send = async (text: string) => {
    const [part, contentHash] = [Buffer.from(text), hashOf(text)]
    return store.attachments.take({
      contentHash,
      sender: 'AA',
      from: 0,
      size: part.length,
      part,
      isToBeNamed: true,
    })
  }
  const isHere = async (text: string): Promise<boolean> =>
    (await other.attachments.part(hashOf(text), { from: 0, length: 9 })) !== undefined
  for (const text of ['named', 'not after all', 'unnamed'])
    expect(await send(text)).toMatchObject({ isWhole: true })
  expect(await other.attachments.unnamedOf('AA')).toBe(3 * 4096)

  expect(await other.attachments.named([hashOf('named'), hashOf('never sent')])).toHaveLength(1)
  await store.attachments.notNamed(await store.attachments.named([hashOf('not after all')]))
  expect(await store.attachments.unnamedOf('AA')).toBe(2 * 4096)
  expect(await store.attachments.dropUnnamed(Date.now() - 60_000)).toBe(0)
  expect(await store.attachments.dropUnnamed(Date.now() + 60_000)).toBe(2)
  expect([await isHere('named'), await isHere('not after all'), await isHere('unnamed')]).toEqual([
    true,
    false,
    false,
  ])
  expect(await store.attachments.unnamedOf('AA')).toBe(0)
})
