import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { addNote } from '../../src/commands/interactions/add-note.ts'
import { commandRegistry } from '../../src/commands/registry.ts'
import type { Id } from '../../src/domain/ids.ts'
import { replayEvents } from '../../src/store/replay-events.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { anEmptyStore } from '../builders/an-empty-store.ts'
import { type Dump, dumpStore } from '../builders/dump-store.ts'
import { undoBatch } from '../builders/undo-batch.ts'
import { wrapUpBatch } from '../builders/wrap-up-batch.ts'
import { type Commands, firstDifference, walk } from './walk.ts'

/** What belongs to a file and not to its history: its own name, and the salt of each event. */
const ofTheFile = new Set(['store_info', 'counters', 'event_personal', 'events'])

/** Events without what a salt or another store's prefix goes into. */
function events(dump: Dump): readonly unknown[] {
  return (dump.get('events') ?? []).map(({ device: _device, personal_digest: _digest, ...event }) => event)
}

/** Erasure as it will be: what lies beside the events goes, their digests stay. */
function erasePersonal(path: string): void {
  const connection = new Database(path)
  connection.prepare('DELETE FROM event_personal').run()
  connection.close()
}

async function replayed(
  site: TestSite,
  commands: Commands = commandRegistry,
): Promise<{ readonly count: number; readonly dump: Dump }> {
  const copy = await anEmptyStore(99)
  try {
    const count = await replayEvents(site.path, copy.store.runner, commands)
    return { count, dump: dumpStore(copy.path) }
  } finally {
    await copy.close()
  }
}

test('the events of a day, given again in order, make the same tables: rows, what each command touched, and search', async () => {
  let counted = 0
  let undone = 0
  for (const seed of [101, 102, 103]) {
    const { site, problems } = await walk({ seed, steps: 400 })
    expect(problems).toEqual([])
    const before = site.dump()

    const { count, dump } = await replayed(site)

    expect(count).toBe(site.eventCount())
    expect(firstDifference(before, dump, ofTheFile)).toBeUndefined()
    expect(events(dump)).toEqual(events(before))
    counted += count
    undone += (before.get('events') ?? []).filter((row) => row['undoes'] !== null).length
    await site.close()
  }
  expect(counted).toBeGreaterThan(300)
  expect(undone).toBeGreaterThan(60)
}, 120_000)

test('a handler that makes an id by itself is noticed when its events are given again', async () => {
  const randomNote = {
    ...addNote,
    handler: ((tx, input, context) =>
      addNote.handler(tx, input, { ...context, newId: () => randomUUID() as Id })) as typeof addNote.handler,
  }
  const commands: Commands = new Map([...commandRegistry, [randomNote.name, randomNote as never]])
  const { site, problems } = await walk({ seed: 104, steps: 300, commands })
  expect(problems).toEqual([])

  const { dump } = await replayed(site, commands)

  // Of a note that was taken back only its history is left; a note that names somebody shows in his mentions first.
  expect(firstDifference(site.dump(), dump, ofTheFile)).toMatch(/^(notes|mentions|touched_rows): /)
  await site.close()
}, 60_000)

test('a batch and its undo keep their refs when they are given again', async () => {
  const site = await aSite({ interactions: ['KX-1', 'KX-2', 'KX-3'].map((ref) => ({ ref })) })
  const lines = ['KX-1', 'KX-2', 'KX-3'].map((ref) => ({ ref, outcome: 'resolved', inBulk: true }))
  const { batch } = await wrapUpBatch(site, 'ewa', lines)
  must(await undoBatch(site, 'ewa', batch))
  const before = site.dump()

  const { dump } = await replayed(site)

  expect((before.get('events') ?? []).filter((row) => row['batch'] !== null)).toHaveLength(6)
  expect(firstDifference(before, dump, ofTheFile)).toBeUndefined()
  expect(events(dump)).toEqual(events(before))
  await site.close()
})

test('a command that is not known any more stops a replay instead of being left out', async () => {
  const site = await aSite({ interactions: [{ ref: 'KX-1' }] })
  const copy = await anEmptyStore(99)
  const forgotten = new Map([...commandRegistry].filter(([name]) => name !== 'interaction.receive'))

  await expect(replayEvents(site.path, copy.store.runner, forgotten)).rejects.toThrow('interaction.receive')

  await copy.close()
  await site.close()
})

test('a store from which personal data was erased cannot be replayed as if it were whole', async () => {
  const site = await aSite({ customers: [{ ref: 'KX-1', name: 'Łucja Święcicka' }] })
  erasePersonal(site.path)
  const copy = await anEmptyStore(99)

  await expect(replayEvents(site.path, copy.store.runner, commandRegistry)).rejects.toThrow('erased')

  await copy.close()
  await site.close()
})
