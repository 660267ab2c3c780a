import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkUndo } from '../../src/commands/undoing/check-undo.ts'
import { editCustomer } from '../../src/commands/customers/edit-customer.ts'
import { togetherAtMost, undoTogether } from '../../src/commands/undoing/undo-together.ts'
import { undoableBatch } from '../../src/queries/events/latest-undoable.ts'
import { type TestSite, aSite } from '../builders/a-site.ts'
import { aLargeBatch } from '../builders/a-large-batch.ts'
import { recordsOfStore } from '../builders/records-of-store.ts'
import { errorFrom, jsonFrom, shellOn } from '../shell/shell-on.ts'

const count = 3 * togetherAtMost
const commands = count + count / 100

let site: TestSite
beforeEach(async () => {
  site = await aSite({ customers: [{ ref: 'KX-1', name: 'Jan Kowalski' }] })
})
afterEach(() => site.close())

function undoable(batch: string) {
  const found = undoableBatch(site.store.reader, batch)
  if (!found) throw new Error(`${batch} has nothing to undo`)
  return found
}

function refOf(name: string): string {
  return String(site.rows('customers').find((row) => row['name'] === name)?.['ref'])
}

function rename(name: string) {
  return site.give('owner', editCustomer, { ref: refOf(name), name: `${name} sp. z o.o.` })
}

test('a large batch is taken back in slices, others have their turn between, and nothing is left of it', async () => {
  const before = recordsOfStore(site.path)
  const batch = await aLargeBatch(site, count)
  let between: Promise<unknown> | undefined
  const heard = new Set<string>()

  const answer = await undoTogether(site.store, undoable(batch), 'owner', {
    progress: ({ step, done, all }) => {
      heard.add(step)
      expect(done).toBeLessThanOrEqual(all)
      if (step === 'undoing') between ??= rename('Jan Kowalski')
    },
  })
  await between

  expect(answer).toMatchObject({
    ok: true,
    value: { undone: { length: commands }, standing: [], stoppedBy: null },
  })
  const seqs = answer.ok ? answer.value.seqs : []
  const renamed = Number(site.rows('events').find((row) => row['command'] === 'customer.edit')?.['seq'])
  expect(renamed).toBeGreaterThan(Number(seqs[0]))
  expect(renamed).toBeLessThan(Number(seqs.at(-1)))
  expect([...heard]).toContain('undoing')
  expect(site.rows('events').filter((row) => row['batch'] === 'B-2')).toHaveLength(commands)
  await site.as('owner').undo({ seq: renamed })
  expect(recordsOfStore(site.path)).toEqual(before)
})

test('a large batch of which one record changed stays whole, and what can be taken back goes when it is asked for', async () => {
  const batch = await aLargeBatch(site, count)
  // Made in the batch and changed by a later row of it: both stay.
  await rename('Klient 100')
  const before = recordsOfStore(site.path)

  const refused = await shellOn(site, ['undo', '--batch', batch, '--json'])
  expect(refused.code).toBe(4)
  expect(JSON.parse(refused.err)).toMatchObject({
    error: {
      code: 'undo-partly-impossible',
      batch,
      standing: [{ error: { code: 'undo-overtaken' } }, { error: { code: 'undo-overtaken' } }],
    },
  })
  expect(recordsOfStore(site.path)).toEqual(before)
  expect((await errorFrom(site, ['undo', '--batch', batch])).hint).toContain('--those-that-can')

  const done = await shellOn(site, ['undo', '--batch', batch, '--those-that-can', '--json'])
  expect(done.code).toBe(4)
  const told = JSON.parse(done.out) as { readonly undone: unknown[]; readonly standing: unknown[] }
  expect(told.undone).toHaveLength(commands - 2)
  expect(told.standing).toHaveLength(2)
  expect(new Set(site.rows('customers').map((row) => row['name']))).toEqual(
    new Set(['Jan Kowalski', 'Klient 100 sp. z o.o.']),
  )
})

test('what was looked at before is what undo says, one command after the other', async () => {
  const batch = await aLargeBatch(site, 200)
  await rename('Klient 0')
  await rename('Klient 7')
  const { events } = undoable(batch)

  const checked = await checkUndo(site.store.reader, { events, actor: 'owner' })
  const said = new Map<number, string>()
  for (const { seq } of events) {
    const outcome = await site.as('owner').undo({ seq })
    said.set(seq, outcome.ok ? 'done' : outcome.refusal.code)
  }

  if (!checked.ok) throw new Error(checked.refusal.code)
  const { able, unable } = checked.value
  expect(unable).toHaveLength(3)
  expect(new Map(able.map(({ seq }) => [seq, 'done']))).toEqual(
    new Map([...said].filter(([, word]) => word === 'done')),
  )
  expect(new Map(unable.map(({ event, refusal }) => [event.seq, refusal.code]))).toEqual(
    new Map([...said].filter(([, word]) => word !== 'done')),
  )
})

test('somebody who comes between the look and the undo keeps his change, and it is told', async () => {
  const batch = await aLargeBatch(site, count)
  let between: Promise<unknown> | undefined

  const answer = await undoTogether(site.store, undoable(batch), 'owner', {
    progress: ({ step }) => {
      if (step === 'undoing') between ??= rename('Klient 7')
    },
  })
  await between

  expect(answer).toMatchObject({
    ok: true,
    value: {
      undone: { length: commands - 1 },
      standing: [{ event: { command: 'customer.import' }, refusal: { code: 'undo-overtaken' } }],
    },
  })
})

test('an undo that is told to stop is gone on with, under one batch', async () => {
  const before = recordsOfStore(site.path)
  const batch = await aLargeBatch(site, count)
  const stop = new AbortController()

  const first = await undoTogether(site.store, undoable(batch), 'owner', {
    signal: stop.signal,
    progress: ({ step }) => {
      if (step === 'undoing') stop.abort()
    },
  })
  expect(first).toMatchObject({ ok: true, value: { isInterrupted: true, batch: 'B-2' } })
  const left = undoable(batch).events.length
  expect(left).toBeGreaterThan(0)
  expect(left).toBeLessThan(commands)

  await jsonFrom(site, ['undo', '--batch', batch])
  const batches = new Set(site.rows('events').map((row) => row['undoes'] !== null && row['batch']))
  expect(batches).toEqual(new Set([false, 'B-2']))
  expect(recordsOfStore(site.path)).toEqual(before)
})
