import { randomBytes } from 'node:crypto'
import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createStore } from '../../src/store/create-store.ts'
import { aDevice } from '../builders/a-device.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { errorFrom, shellOn } from './shell-on.ts'

let site: TestSite
let stop: AbortController

beforeEach(async () => {
  stop = new AbortController()
  site = await aSite({
    customers: [{ ref: 'KX-17', name: 'Łucja Święcicka', phone: '600100200' }],
    interactions: [
      { ref: 'KX-1042', state: 'active', heldBy: 'ewa', customer: 'KX-17' },
      { ref: 'KX-1043', queue: 'complaints' },
    ],
  })
})
afterEach(async () => {
  stop.abort()
  await site.close()
})

type Row = { readonly seq: number; readonly command: string; readonly refs: readonly string[] } & Record<
  string,
  unknown
>

/** Watches until it ends by itself or is stopped; `rows` grows meanwhile. */
function watching(words: string, at: Pick<TestSite, 'path' | 'clock'> = site) {
  const rows: Row[] = []
  const err: string[] = []
  let text = ''
  const begun = Promise.withResolvers<undefined>()
  const ended = shellOn(at, ['watch', ...words.split(' ').filter(Boolean)], {
    interruption: () => {
      begun.resolve(undefined)
      return { signal: stop.signal, forget: () => undefined }
    },
    out: (line) => {
      text += line
      if (line.startsWith('{')) rows.push(JSON.parse(line) as Row)
    },
    err: (line) => err.push(line),
  })
  return {
    rows,
    err,
    text: () => text,
    ended,
    begun: begun.promise,
    until: async (count: number) => {
      for (let waited = 0; rows.length < count && waited < 5000; waited += 20) await pause(20)
    },
  }
}

test('what others do comes as it is done, with its refs, and without personal data', async () => {
  const { rows, begun, until, ended } = watching('--json')
  await begun
  must(await site.as('ewa').note({ ref: 'KX-1042', text: 'prywatne' }))
  must(await site.as('ewa').wrapUp({ ref: 'KX-1042', outcome: 'resolved', note: 'prywatne' }))
  await until(2)
  stop.abort()

  expect(await ended).toMatchObject({ code: 0 })
  expect(rows).toEqual([
    {
      seq: expect.any(Number),
      at: '2026-11-23T08:00:00.000Z',
      actor: 'ewa',
      command: 'note.add',
      refs: ['KX-1042'],
      batch: null,
      undoes: null,
    },
    expect.objectContaining({ command: 'interaction.wrap-up', refs: ['KX-1042'] }),
  ])
  expect(JSON.stringify(rows)).not.toContain('prywatne')
})

test('on a device what others do comes also while something of its own is not sent, and that only once', async () => {
  const device = await aDevice(site, 'DA')
  must(await device.as('ewa').note({ ref: 'KX-1042', text: 'before' }))
  const { rows, begun, until, ended } = watching('--json', device)
  await begun
  must(await device.as('ewa').note({ ref: 'KX-1042', text: 'here' }))
  await until(1)
  must(await site.as('ola').note({ ref: 'KX-1043', text: 'there' }))
  await device.sync()
  must(await device.as('ewa').openCase({ subject: 'last', queue: 'written', agent: 'ewa' }))
  await until(3)
  const behind = watching('--json --since +2 --count 1', device)
  await behind.ended
  expect(behind.rows).toMatchObject([{ command: 'case.open' }])
  stop.abort()
  await ended

  expect(rows.map(({ actor, command }) => `${String(actor)} ${command}`)).toEqual([
    'ewa note.add',
    'ola note.add',
    'ewa case.open',
  ])
  await device.close()
})

test('personal data is told only when it is asked for', async () => {
  const before = site.lastSeq()
  must(await site.as('ewa').note({ ref: 'KX-1042', text: 'prywatne' }))

  const { rows, ended } = watching(`--json --since ${before} --count 1 --personal`)
  await ended

  expect(rows[0]).toMatchObject({ input: { ref: 'KX-1042', text: 'prywatne' } })
})

test('a watch that comes back misses nothing and sees nothing twice', async () => {
  const before = site.lastSeq()
  for (const text of ['one', 'two', 'three']) must(await site.as('ewa').note({ ref: 'KX-1042', text }))

  const first = watching(`--json --since ${before} --count 2`)
  await first.ended
  const second = watching(`--json --since ${first.rows.at(-1)?.seq} --count 1`)
  await second.ended

  expect([...first.rows, ...second.rows].map(({ seq }) => seq)).toEqual([before + 1, before + 2, before + 3])
})

test('it can begin at a time: some minutes back, or a moment', async () => {
  must(await site.as('ewa').note({ ref: 'KX-1042', text: 'early' }))
  site.later(3600)
  must(await site.as('ewa').note({ ref: 'KX-1042', text: 'late' }))
  const late = site.lastSeq()
  site.later(60)

  for (const since of ['10m', '2026-11-23T08:30:00Z']) {
    const { rows, ended } = watching(`--json --since ${since} --count 1`)
    await ended
    expect(rows[0]?.seq, since).toBe(late)
  }
  // What was done at that very moment is seen.
  const { rows, ended } = watching('--json --since 2026-11-23T09:00:00Z --count 1')
  await ended
  expect(rows[0]?.seq).toBe(late)
})

test('filters let through one record, one queue, one command', async () => {
  const before = site.lastSeq()
  must(await site.as('ewa').note({ ref: 'KX-1042', text: 'a' }))
  must(await site.as('ewa').note({ ref: 'KX-17', text: 'b' }))
  must(await site.as('ewa').wrapUp({ ref: 'KX-1042', outcome: 'resolved' }))
  must(await site.as('ewa').takeNext({ queues: ['complaints'] }))
  const seqs = async (filter: string) => {
    const { rows, begun, until, ended } = watching(`--json --since ${before} --count 9 ${filter}`)
    await begun
    await until(1)
    await pause(50)
    stop.abort()
    await ended
    stop = new AbortController()
    return rows.map(({ seq }) => seq - before)
  }

  expect(await seqs('--ref kx17')).toEqual([2])
  expect(await seqs('--queue complaints')).toEqual([4])
  expect(await seqs('--command wrap-up')).toEqual([3])
  expect(await seqs('--command note.add --ref KX-1042')).toEqual([1])
})

test('people read a line for each, in which nothing acts on the terminal', async () => {
  const before = site.lastSeq()
  must(await site.as('ewa').wrapUp({ ref: 'KX-1042', outcome: 'resolved' }))

  const { text, ended } = watching(`--since ${before} --count 1`)
  await ended

  expect(text()).toMatch(/^\d+ {2}.*09:00 {2}ewa {2}.+ {2}KX-1042\n$/)
})

test('a store that another is put in the place of is said, and the new one is watched', async () => {
  const { err, rows, begun, until } = watching('--json')
  await begun
  const other = join(site.folder, 'other.db')
  const surroundings = { now: () => site.clock.now, randomBytes: (count: number) => randomBytes(count) }
  createStore(other, surroundings, { group: false })
  for (const end of ['-wal', '-shm']) renameSync(`${site.path}${end}`, `${site.path}.old${end}`)
  renameSync(site.path, `${site.path}.old`)
  renameSync(other, site.path)
  await pause(2300)

  expect(err.join('')).toContain('store-replaced')
  const { openStoreAt } = await import('../../src/store/open-store.ts')
  const { applySite } = await import('../../src/commands/apply-site.ts')
  const { aSiteDefinition } = await import('../builders/a-site-definition.ts')
  const opened = openStoreAt(site.path, surroundings)
  if (!opened.ok) throw new Error(opened.refusal.code)
  await opened.value.runner.run({ command: applySite, input: aSiteDefinition(), actor: 'owner' })
  await until(1)
  await opened.value.close()
  stop.abort()

  expect(rows).toMatchObject([{ seq: 1, command: 'site.apply' }])
})

test('it ends by itself after the time that was named', async () => {
  const from = performance.now()

  expect(await watching('--for 1s').ended).toMatchObject({ code: 0 })
  expect(performance.now() - from).toBeGreaterThanOrEqual(990)
})

test.for([
  ['--since yesterdayish', 'option-invalid'],
  ['--for soon', 'option-invalid'],
  ['--for 0s', 'option-invalid'],
  ['--queue nowhere', 'queue-unknown'],
] as const)('a wish that cannot be understood is a mistake: %s', async ([words, code]) => {
  expect(await errorFrom(site, ['watch', ...words.split(' ')])).toMatchObject({ code })
})
