import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { signInAgent } from '../../src/commands/agents/sign-in-agent.ts'
import { takeNextInteraction } from '../../src/commands/interactions/take-next-interaction.ts'
import { openMsBetween } from '../../src/domain/open-time.ts'
import { demoContact, demoCustomer } from '../../src/exchange/demo/demo-lines.ts'
import { readJsonLines } from '../../src/exchange/json-lines.ts'
import { loadDemo } from '../../src/exchange/demo/load-demo.ts'
import { interactionView } from '../../src/queries/interactions/interaction-view.ts'
import { queueList } from '../../src/queries/site/queue-list.ts'
import { queueView } from '../../src/queries/interactions/queue-view.ts'
import { type TestStore, anEmptyStore, morning } from '../builders/an-empty-store.ts'
import { type DumpedRow, dumpStore, dumpText } from '../builders/dump-store.ts'
import { aTemporaryFolder } from './a-temporary-folder.ts'
import { breaches } from '../properties/invariants.ts'
import { aStoreOfTheDay, demoFolder, demoProcesses, demoSite } from './demo-store.ts'

type Row = DumpedRow

const rowsOf = (store: TestStore, table: string): readonly Row[] => dumpStore(store.path).get(table) ?? []
function linesOf<Line>(file: string, shape: z.ZodType<Line>): readonly Line[] {
  const read = readJsonLines(join(demoFolder, file), shape)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.lines.map(({ value }) => value)
}

const number = (value: Row[string] | undefined): number => Number(value)

const isStuck = (row: Row, now: number): boolean => row['stuck_at'] !== null && number(row['stuck_at']) <= now
const stands = (row: Row): string => `${row['process']} ${row['at_step']}`

describe('the demo’s day', () => {
  let site: Awaited<ReturnType<typeof aStoreOfTheDay>>
  const rows = (table: string): readonly Row[] => rowsOf(site, table)
  const having = (table: string, columns: Row): readonly Row[] =>
    rows(table).filter((row) => Object.entries(columns).every(([name, value]) => row[name] === value))

  beforeAll(async () => {
    site = await aStoreOfTheDay()
  })
  afterAll(() => site.close())

  test('has the calls, mails, forms, complaints, callbacks and letters that a day brings', () => {
    const arrived = having('interactions', { direction: 'in' })
    const count = (channel: string) => arrived.filter((row) => row['channel'] === channel).length
    const complaints = having('interactions', { queue_id: 'complaints', channel: 'email' }).length
    const promised = rows('callbacks').filter((row) => row['interaction_id'] === null).length

    expect(site.loaded).toMatchObject({ customers: 60, contacts: 392 })
    expect([count('call'), count('email') - complaints, count('form'), count('letter')]).toEqual([
      240, 90, 25, 5,
    ])
    expect(complaints).toBe(12)
    expect(count('callback') + promised).toBe(20)
  })

  test('loses six callers in a hundred, some of them within the tolerance', () => {
    const abandoned = having('interactions', { state: 'abandoned' })
    const segments = having('segments', { ending: 'abandoned' })
    const waits = segments.map((row) => number(row['ended_at']) - number(row['started_at']))

    expect(abandoned.map((row) => row['channel'])).toEqual(abandoned.map(() => 'call'))
    expect(Math.round((abandoned.length / 240) * 100)).toBe(6)
    expect(segments).toHaveLength(abandoned.length)
    expect(waits.filter((wait) => wait <= 5000)).toHaveLength(1)
  })

  test('handles a call in five minutes and forty seconds on average', () => {
    const calls = new Set(having('interactions', { channel: 'call', state: 'done' }).map((row) => row['id']))
    const handled = having('segments', { kind: 'agent' }).filter((row) =>
      calls.has(row['interaction_id'] ?? ''),
    )
    const total = handled.reduce((sum, row) => sum + number(row['ended_at']) - number(row['started_at']), 0)

    expect(handled.length).toBeGreaterThan(200)
    expect(Math.abs(total / handled.length / 1000 - 340)).toBeLessThan(20)
  })

  test('has processes at different steps with its cases, some stuck, and some that ended and started the next', () => {
    const instances = rows('process_instances')
    const inside = instances.filter((row) => row['ended_at'] === null)
    const ended = instances.flatMap((row) =>
      row['ended_at'] === null ? [] : [`${row['process']} ${row['result']}`],
    )

    expect(
      inside
        .filter((row) => !isStuck(row, site.clock.now))
        .map(stands)
        .toSorted(),
    ).toEqual([
      'bill-complaint correction',
      'bill-complaint operator',
      'bill-complaint operator',
      'bill-complaint photo',
      'callback later',
      'callback let-settle',
      'callback let-settle',
      'callback let-settle',
      'retention thinks',
    ])
    expect(
      inside
        .filter((row) => isStuck(row, site.clock.now))
        .map(stands)
        .toSorted(),
    ).toEqual([
      'bill-complaint basis',
      'bill-complaint meter',
      'moving-house direction',
      'moving-house verification',
      'new-contract kind',
    ])
    expect(ended.toSorted()).toEqual([
      'bill-complaint corrected',
      'bill-complaint corrected',
      'bill-complaint not-verified',
      'callback rated',
      'callback rated',
      'moving-house moves-in',
      'retention stays',
    ])
    expect(having('process_instances', { handed_to: 'partner:operator' })).toHaveLength(2)
    expect(instances.filter((row) => row['started_from'] !== null)).toHaveLength(4)
  })

  test('leaves work in every queue', () => {
    const waiting = site.store.reader
      .all(queueList, {})
      .map(({ key }) => [key, site.store.reader.all(queueView, { queueId: key, limit: 50 }).length])

    expect(Object.fromEntries(waiting)).toEqual({
      billing: 1,
      contracts: 2,
      written: 17,
      complaints: 3,
      retention: 2,
    })
  })

  test('leaves some in the hands of agents other than ewa and ola, who can sign in to nothing of their own', () => {
    const inHand = rows('interactions').filter((row) => row['held_by'] !== null)

    expect(inHand.map((row) => `${row['held_by']} ${row['channel']} ${row['state']}`).toSorted()).toEqual([
      'hanna email active',
      'kasia email active',
      'linh email held',
      'marek call active',
      'oksana call held',
    ])
  })

  test('leaves each agent in a status that goes with it', () => {
    const statuses = rows('agents').map((row) => [
      row['id'],
      `${row['status']} ${row['reason_id'] ?? ''}`.trim(),
    ])

    expect(Object.fromEntries(statuses)).toEqual({
      ewa: 'logged-out',
      ola: 'logged-out',
      hanna: 'ready',
      iwona: 'logged-out',
      kasia: 'ready',
      linh: 'not-ready screen-break',
      marek: 'ready',
      operator: 'logged-out',
      oksana: 'ready',
      piotr: 'not-ready break',
      zuzanna: 'logged-out',
    })
    const logged = having('agent_status_log', { until_at: null })
    expect(logged).toHaveLength(8)
    expect(rows('agent_status_log').filter((row) => number(row['until_at']) > site.clock.now)).toEqual([])
  })

  test('keeps every agent at one live contact at a time, and away from all while not ready', () => {
    const spans = having('segments', { kind: 'agent', ending: 'wrapped-up' })
    const away = having('agent_status_log', { status: 'not-ready' }).filter(
      (row) => row['reason_id'] !== null,
    )
    const clashes = away.filter((gone) =>
      spans.some(
        (span) =>
          span['agent_id'] === gone['agent_id'] &&
          number(span['started_at']) < number(gone['until_at'] ?? site.clock.now) &&
          number(span['ended_at']) > number(gone['from_at']),
      ),
    )

    expect(away.length).toBeGreaterThan(10)
    expect(clashes).toEqual([])
  })

  test('reads in the history as it went: in the order of time, every step by whoever took it', () => {
    const events = rows('events').toSorted((a, b) => number(a['seq']) - number(b['seq']))
    const times = events.map((row) => number(row['at']))
    const commands = new Set(events.map((row) => row['command']))

    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(times.at(-1)).toBe(site.clock.now)
    expect(commands).toEqual(
      new Set([
        'site.apply',
        'process.publish',
        'process.start',
        'process.step',
        'customer.create',
        'agent.sign-in',
        'agent.set-status',
        'agent.sign-out',
        'interaction.receive',
        'interaction.abandon',
        'interaction.take',
        'interaction.take-next',
        'interaction.hold',
        'interaction.resume',
        'interaction.transfer',
        'interaction.put-back',
        'interaction.end',
        'interaction.wrap-up',
        'callback.schedule',
        'callback.fall-due',
      ]),
    )
  })

  test('gives each contact to the agent and customer of its line', () => {
    const lines = linesOf('day.jsonl', demoContact)
    const customers = linesOf('customers.jsonl', demoCustomer)
    const accountOf = new Map(customers.map(({ key, account }) => [key, account]))
    const known = new Map(rows('customers').map((row) => [row['id'], row['account_number']]))
    const handledBy = new Map(
      having('segments', { kind: 'agent', ending: 'wrapped-up' }).map((row) => [
        row['interaction_id'],
        row['agent_id'],
      ]),
    )
    const told = lines.flatMap((line) => {
      if (line.state !== 'done') return []
      const at = site.clock.now - line.secondsAgo * 1000
      return [`${at} ${line.channel} ${line.handledBy} ${accountOf.get(line.customer ?? '') ?? null}`]
    })
    const stored = having('interactions', { state: 'done' }).map(
      (row) =>
        `${row['arrived_at']} ${row['channel']} ${handledBy.get(row['id'] ?? '')} ${known.get(row['customer_id'] ?? '') ?? null}`,
    )

    expect(told.length).toBeGreaterThan(300)
    expect(stored.toSorted()).toEqual(told.toSorted())
  })

  test('breaks nothing that holds in every store', () => {
    expect(breaches(dumpStore(site.path))).toEqual([])
  })

  test('threads a reply behind what it answers', () => {
    const following = rows('interactions').filter((row) => row['previous_id'] !== null)

    expect(following).toHaveLength(10)
  })

  test('has promises to keep: some due, some for later', () => {
    const states = rows('callbacks').map((row) => row['state'])
    const late = having('callbacks', { state: 'scheduled' }).filter(
      (row) => number(row['due_at']) <= site.clock.now,
    )

    expect(states.filter((state) => state === 'due')).toHaveLength(3)
    expect(states.filter((state) => state === 'scheduled').length).toBeGreaterThan(10)
    expect(late).toEqual([])
  })
})

function load(store: TestStore, folder = demoFolder) {
  return loadDemo(store.store, { site: demoSite(), processes: demoProcesses(), folder }, store.clock.now)
}

/** The demo's folder with one file changed. */
function changed(file: string, change: (lines: string[]) => void): string {
  const folder = aTemporaryFolder()
  cpSync(demoFolder, folder, { recursive: true })
  const lines = readFileSync(join(folder, file), 'utf8').split('\n')
  change(lines)
  writeFileSync(join(folder, file), lines.join('\n'))
  return folder
}

describe('loading the demo', () => {
  const opened: TestStore[] = []
  const anOpenStore = async (seed?: number): Promise<TestStore> => {
    const store = await anEmptyStore(seed)
    opened.push(store)
    return store
  }
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close()
  })

  test('makes the same store from the same clock and ids', async () => {
    const [one, two] = [await anOpenStore(), await anOpenStore()]

    await load(one)
    await load(two)

    expect(dumpText(dumpStore(one.path))).toBe(dumpText(dumpStore(two.path)))
  })

  test('promises no call for when nobody works, whenever somebody looks at it', async () => {
    const hour = 3_600_000
    const site = demoSite()
    for (const later of [0, 13 * hour, 5 * 24 * hour + 7 * hour, -6 * hour]) {
      const store = await anOpenStore()
      store.clock.now = morning + later
      await load(store)
      const promised = rowsOf(store, 'callbacks')
        .filter((row) => row['state'] === 'scheduled')
        .map((row) => number(row['due_at']))
        .filter((dueAt) => dueAt > store.clock.now + 2 * hour)
      const calendar = site.calendars.find(({ key }) => key === 'office')
      if (!calendar) throw new Error('the office has no hours')
      const open = { ...calendar, timeZone: site.site.timeZone }
      expect(promised.length).toBeGreaterThan(10)
      expect(new Set(promised).size).toBe(promised.length)
      expect(promised.filter((dueAt) => openMsBetween(open, dueAt, dueAt + 1) === 0)).toEqual([])
    }
  })

  test('gives ewa something good to begin with, at nine in the morning and at three at night', async () => {
    for (const now of [morning, morning - 6 * 3_600_000]) {
      const store = await anOpenStore()
      store.clock.now = now
      await load(store)
      await store.give('ewa', signInAgent, {})

      const { ref } = await store.give('ewa', takeNextInteraction, { queues: ['written'] })

      const view = interactionView(store.store.reader, ref)
      expect(view?.interaction.state).toBe('active')
      expect(view?.messages).toHaveLength(1)
      expect(view?.card).toBeDefined()
    }
  })

  test('is refused by a store in which anything happened, and leaves it as it was', async () => {
    const store = await anOpenStore()
    await load(store)
    const before = dumpText(dumpStore(store.path))

    expect(await load(store)).toEqual({
      ok: false,
      refusal: { code: 'store-exists', path: store.path },
    })
    expect(dumpText(dumpStore(store.path))).toBe(before)
  })

  test.for([
    ['day.jsonl', 'line-not-json', '', '{"id":'],
    ['day.jsonl', 'line-invalid', 'secondsAgo', '{"id":"x","secondsAgo":-1,"state":"waiting"}'],
    ['customers.jsonl', 'line-invalid', 'kind', '{"key":"x","kind":"cat"}'],
    ['shifts.jsonl', 'line-invalid', 'cameSecondsAgo', '{"agent":"x","cameSecondsAgo":"early"}'],
    [
      'handovers.jsonl',
      'line-invalid',
      'contact',
      '{"contact":"x","how":"put-back","by":"ewa","waitSeconds":1,"talkSeconds":1,"reason":"x"}',
    ],
  ] as const)('names the file and line of a broken line: %s %s', async ([file, code, path, line]) => {
    const store = await anOpenStore()
    const folder = changed(file, (lines) => lines.splice(2, 0, line))

    const loaded = await load(store, folder)

    expect(loaded).toMatchObject({ ok: false, problems: [{ file, line: 3, code, path }] })
    expect(store.eventCount()).toBe(0)
  })

  test('names a file that is not there', async () => {
    const store = await anOpenStore()

    expect(await load(store, '/nowhere')).toMatchObject({
      ok: false,
      problems: [
        { file: 'customers.jsonl', line: 0, code: 'file-unreadable' },
        { file: 'day.jsonl', code: 'file-unreadable' },
        { file: 'handovers.jsonl', code: 'file-unreadable' },
        { file: 'shifts.jsonl', code: 'file-unreadable' },
        { file: 'processes.jsonl', code: 'file-unreadable' },
      ],
    })
  })

  test('names the line of a contact that the site does not know, and loads nothing of the day', async () => {
    const store = await anOpenStore()
    const folder = changed('day.jsonl', (lines) => {
      lines[9] = (lines[9] ?? '').replace('"reason":"other"', '"reason":"othr"')
    })

    const loaded = await load(store, folder)

    expect(loaded).toMatchObject({
      ok: false,
      problems: [
        {
          file: 'day.jsonl',
          line: 10,
          code: 'line-refused',
          refusal: { code: 'wrap-up-code-unknown', wrapUpCode: 'othr', nearest: ['other'] },
        },
      ],
    })
    expect(store.eventCount()).toBe(0)
  })
})
