import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addNote } from '../../src/commands/interactions/add-note.ts'
import { createStore } from '../../src/store/create-store.ts'
import { openStoreAt, type Store } from '../../src/store/open-store.ts'
import { notesOfInteraction } from '../../src/queries/interactions/notes-of-interaction.ts'
import { interactionByRef } from '../../src/queries/interactions/interaction-by-ref.ts'
import { morning } from '../builders/an-empty-store.ts'
import { seededBytes } from '../builders/seeded-bytes.ts'
import { openTheLine } from '../store/open-the-line.ts'

const surroundings = { now: () => morning, randomBytes: seededBytes(1) }
let folder: string
let path: string
let store: Store

async function storeAt(place: string): Promise<Store> {
  createStore(place, surroundings, { group: false })
  const opened = opening(place)
  const input = { agents: ['ewa'], waiting: 1 }
  await opened.runner.run({ command: openTheLine, input, actor: 'owner' })
  return opened
}

function opening(place: string): Store {
  const opened = openStoreAt(place, surroundings)
  if (!opened.ok) throw new Error(opened.refusal.code)
  return opened.value
}

function noteFor(at: Store) {
  const input = { ref: `${at.info.prefix}-1`, text: 'klient prosi o kontakt' }
  return { command: addNote, input, actor: 'ewa' } as const
}

function notesIn(at: Store): number {
  const found = at.reader.one(interactionByRef, { ref: `${at.info.prefix}-1` })
  return found ? at.reader.all(notesOfInteraction, { interactionId: found.id }).length : -1
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'linia-'))
  path = join(folder, 'store.db')
  store = await storeAt(path)
  await store.runner.run(noteFor(store))
  if (notesIn(store) !== 1) throw new Error('the note is not seen')
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const replaced = { ok: false, refusal: { code: 'store-replaced' } }

test('what is written stays where it was while the store is where it was opened', async () => {
  expect(await store.runner.run(noteFor(store))).toMatchObject({ ok: true })
  expect(notesIn(store)).toBe(2)
})

test.each([
  ['moved away', ['mv', 'store.db', 'old.db']],
  ['deleted', ['rm', 'store.db']],
  ['replaced by a copy', ['sh', '-c', 'cp store.db copy.db && mv copy.db store.db']],
] as const)(
  'once the file is %s every change is refused, alone and in bulk',
  async (_, [command, ...words]) => {
    execFileSync(command, words, { cwd: folder })

    expect(await store.runner.run(noteFor(store))).toMatchObject(replaced)
    expect(await store.runner.runTogether([noteFor(store) as never])).toMatchObject(replaced)
    const outcomes: unknown[] = []
    await store.runner.runEach([noteFor(store), noteFor(store)], (outcome) => outcomes.push(outcome))
    expect(outcomes).toMatchObject([replaced, replaced])
    expect(notesIn(store)).toBe(1)
  },
)

test('a file that is moved away and back is the same', async () => {
  execFileSync('mv', ['store.db', 'old.db'], { cwd: folder })
  execFileSync('mv', ['old.db', 'store.db'], { cwd: folder })

  expect(await store.runner.run(noteFor(store))).toMatchObject({ ok: true })
})

test('another store that takes the place is not written to, and is whole after the first is closed', async () => {
  const other = join(folder, 'other.db')
  await (await storeAt(other)).close()
  execFileSync('sh', ['-c', 'mkdir kept && mv store.db* kept && mv other.db store.db'], { cwd: folder })
  const second = opening(path)

  expect(await store.runner.run(noteFor(store))).toMatchObject(replaced)
  expect(await second.runner.run(noteFor(second))).toMatchObject({ ok: true })
  await store.close()

  expect(await second.runner.run(noteFor(second))).toMatchObject({ ok: true })
  await second.close()
  store = opening(path)
  expect(notesIn(store)).toBe(2)
})
