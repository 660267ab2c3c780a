import { afterEach, beforeEach, expect, test } from 'vitest'
import { addNote } from '../../src/commands/interactions/add-note.ts'
import { openStoreAt } from '../../src/store/open-store.ts'
import { type TestStore, anEmptyStore, morning } from '../builders/an-empty-store.ts'
import { seededBytes } from '../builders/seeded-bytes.ts'
import { everyRow } from '../store/every-row.ts'
import { openTheLine } from '../store/open-the-line.ts'
import { startProgram } from './start-program.ts'

let site: TestStore
let ref: string

beforeEach(async () => {
  site = await anEmptyStore()
  await site.give('owner', openTheLine, { agents: ['ewa', 'ola'], waiting: 1 })
  ref = `${site.store.info.prefix}-1`
})
afterEach(async () => {
  await site.close()
})

const impatient = (patienceMs: number) => {
  const opened = openStoreAt(site.path, { now: () => morning, randomBytes: seededBytes(2) }, { patienceMs })
  if (!opened.ok) throw new Error(opened.refusal.code)
  return opened.value
}

test('a store that another program keeps locked is refused after the patience, with nothing changed', async () => {
  const before = everyRow(site.path)
  const store = impatient(150)
  const holder = startProgram('hold-the-lock', [site.path])
  await holder.line('locked')

  const given = { command: addNote, input: { ref, text: 'Seen.' }, actor: 'ewa' }
  const outcome = await store.runner.run(given)
  const batch = { ref: null }
  const together = await store.runner.runTogether([{ ...given, batch } as never])
  const each: unknown[] = []
  await store.runner.runEach([given, given], (answer) => each.push(answer))

  const locked = { ok: false, refusal: { code: 'store-locked', path: site.path } }
  expect(outcome).toMatchObject(locked)
  expect(together).toMatchObject(locked)
  expect(each).toMatchObject([locked, locked])
  expect(batch.ref).toBeNull()
  expect(everyRow(site.path)).toEqual(before)

  holder.tell('enough')
  await holder.ended
  expect(await store.runner.run(given)).toMatchObject({ ok: true, seq: 2 })
  await store.close()
})

test('who waits for the lock goes on when it is free, and does other things meanwhile', async () => {
  const holder = startProgram('hold-the-lock', [site.path])
  await holder.line('locked')
  let ticks = 0
  const ticking = setInterval(() => ticks++, 5)

  const note = site.attempt('ewa', addNote, { ref, text: 'Seen.' })
  await new Promise((resolve) => setTimeout(resolve, 200))
  const during = ticks
  holder.tell('enough')

  expect(await note).toMatchObject({ ok: true })
  clearInterval(ticking)
  expect(during).toBeGreaterThan(5)
  await holder.ended
})

test('a locked store can be opened and read', async () => {
  const holder = startProgram('hold-the-lock', [site.path])
  await holder.line('locked')

  const store = impatient(0)

  expect(store.info.prefix).toBe(site.store.info.prefix)
  await store.close()
  holder.tell('enough')
  await holder.ended
})

test('a long bulk change of another process lets single commands in between', async () => {
  const bulk = startProgram('note-in-bulk', [site.path, ref, '20000'])
  await bulk.line('done')
  const store = impatient(5000)

  for (let number = 0; number < 20; number++) {
    const given = { command: addNote, input: { ref, text: 'By hand.' }, actor: 'ola' }
    expect(await store.runner.run(given)).toMatchObject({ ok: true })
  }

  expect(bulk.lines).not.toContain('finished')
  bulk.kill()
  await bulk.ended
  await store.close()
})
