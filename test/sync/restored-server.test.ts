import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commandRegistry } from '../../src/commands/registry.ts'
import { addNote } from '../../src/commands/interactions/add-note.ts'
import { receiveInteraction } from '../../src/commands/interactions/receive-interaction.ts'
import { moveHorizon } from '../../src/server/move-horizon.ts'
import { backupStore } from '../../src/store/backup/backup-store.ts'
import { restoreStore } from '../../src/store/backup/restore-store.ts'
import { type Store, openStoreAt } from '../../src/store/open-store.ts'
import { withServer } from '../../src/sync/with-server.ts'
import type { Wire } from '../../src/sync/wire.ts'
import { nothingAttached } from '../builders/nothing-attached.ts'
import { type Device, aDevice } from '../builders/a-syncing-device.ts'
import { type TestStore, anEmptyStore, morning } from '../builders/an-empty-store.ts'
import { type DumpedRow, rowsOf } from '../builders/dump-store.ts'
import { seededBytes } from '../builders/seeded-bytes.ts'
import { serverWire } from '../simulation/server-wire.ts'
import { openTheLine } from '../store/open-the-line.ts'

let server: TestStore
/** The server's store as it is open now. */
let store: Store
let devices: Record<'ewa' | 'ola', Device>
let backup: string

const wire = (prefix: string): Wire =>
  serverWire(prefix, {
    store: () => store,
    now: () => server.clock.now,
    stopwatch: () => 0,
    historyDays: 30,
    partLength: 3,
    broke: (what, why) => {
      throw new Error(`${what}: ${why}`)
    },
  })

beforeEach(async () => {
  server = await anEmptyStore(7)
  store = server.store
  await server.give('owner', openTheLine, { agents: ['ewa', 'ola'], waiting: 2 })
  devices = { ewa: await aDevice('EW', wire('EW')), ola: await aDevice('OL', wire('OL')) }
  for (const device of Object.values(devices)) await device.sync()
  await note('ewa', 'before the backup')
  backup = join(server.folder, 'backup')
})
afterEach(async () => {
  for (const device of Object.values(devices)) await device.close()
  await store.close()
  await server.close()
})

const firstRef = (): string => String(rowsOf(server.path, 'interactions')[0]?.['ref'])
const notes = (path: string): ReadonlySet<unknown> => new Set(rowsOf(path, 'notes').map((row) => row['text']))
const kept = (): readonly DumpedRow[] =>
  rowsOf(server.path, 'refused_pushes').filter((row) => row['settled_at'] === null)

async function note(agent: 'ewa' | 'ola', text: string): Promise<void> {
  await devices[agent].give(agent, addNote, { ref: firstRef(), text })
  await devices[agent].sync()
}

/** A call comes in at the server itself. */
async function receive(): Promise<string> {
  const outcome = await store.runner.run({
    command: receiveInteraction,
    actor: 'system',
    input: { channel: 'call', queue: 'written', subject: 'Faktura' },
  } as never)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return (outcome as { value: { ref: string } }).value.ref
}

function makeBackup(): void {
  const made = backupStore(server.path, backup, { at: morning })
  if (!made.ok) throw new Error(made.refusal.code)
}

/** The server's machine broke, and its store is brought back from the backup. */
async function bringBack(): Promise<void> {
  await store.close()
  const restored = restoreStore(backup, server.path, { at: morning, replace: true })
  if (!restored.ok) throw new Error(restored.refusal.code)
  const opened = openStoreAt(server.path, { now: () => server.clock.now, randomBytes: seededBytes(9) })
  if (!opened.ok) throw new Error(opened.refusal.code)
  store = opened.value
}

test('a server that is brought back from a backup gets again what every device had given since', async () => {
  makeBackup()
  await note('ewa', 'a promise of Ewa')
  await note('ola', 'a promise of Ola')
  await devices.ewa.sync()
  await bringBack()
  expect(notes(server.path)).toEqual(new Set(['before the backup']))

  expect((await devices.ewa.sync()).isCopy).toBe(true)
  expect((await devices.ola.sync()).isCopy).toBe(true)
  await devices.ewa.sync()

  expect(notes(server.path)).toEqual(new Set(['a promise of Ewa', 'a promise of Ola', 'before the backup']))
  expect(notes(devices.ewa.path)).toEqual(notes(server.path))
  expect(notes(devices.ola.path)).toEqual(notes(server.path))
  // What Ewa had seen of Ola's was kept until Ola sent it again.
  expect(rowsOf(server.path, 'refused_pushes').map((row) => row['code'])).toEqual(['giver-back'])
  expect(kept()).toEqual([])
})

test('what a device gave that is gone is kept for somebody to look at, when another had seen it', async () => {
  makeBackup()
  await note('ola', 'a promise of Ola')
  await devices.ewa.sync()
  await bringBack()

  await devices.ewa.sync()

  expect(notes(server.path)).toEqual(new Set(['before the backup']))
  expect(kept()).toMatchObject([{ device: 'OL', actor: 'ola', command: 'note.add', code: 'giver-gone' }])
  expect(String(kept()[0]?.['input'])).toContain('a promise of Ola')
})

/** Gives a command that the server decides, or one of the device's own. */
async function give(agent: 'ewa' | 'ola', name: string, input: object): Promise<unknown> {
  const asking = withServer(devices[agent].store, {
    wire: wire(agent === 'ewa' ? 'EW' : 'OL'),
    commands: commandRegistry,
    now: () => server.clock.now,
    sendAttachments: nothingAttached,
  })
  const command = commandRegistry.get(name)
  const outcome = await asking.runner.run({ command, input, actor: agent } as never)
  return (outcome as { readonly refusal?: unknown }).refusal
}

const contact = (ref: string) => rowsOf(server.path, 'interactions').find((row) => row['ref'] === ref)

test('what was taken and wrapped up since the backup is done again, and nobody answers it twice', async () => {
  makeBackup()
  const [first, second] = rowsOf(server.path, 'interactions').map(({ ref }) => String(ref))
  for (const ref of [first, second]) expect(await give('ewa', 'interaction.take', { ref })).toBeUndefined()
  expect(await give('ewa', 'interaction.wrap-up', { ref: first, outcome: 'done' })).toBeUndefined()
  await devices.ewa.sync()
  expect(contact(String(first))).toMatchObject({ state: 'done' })
  await bringBack()
  expect(contact(String(first))).toMatchObject({ state: 'queued', held_by: null })

  await devices.ewa.sync()
  await devices.ewa.sync()

  expect(contact(String(first))).toMatchObject({ state: 'done', fence: 1 })
  expect(rowsOf(server.path, 'wrap_ups')).toMatchObject([{ agent_id: 'ewa', needs_review: 0 }])
  expect(rowsOf(devices.ewa.path, 'interactions').find(({ ref }) => ref === first)).toMatchObject({
    state: 'done',
  })
  // Nothing was done with the other one since it was taken: it waits for whoever is free.
  expect(contact(String(second))).toMatchObject({ state: 'queued' })
})

test('what another took meanwhile from a server that was brought back stays his, and the earlier answer is kept', async () => {
  makeBackup()
  const ref = firstRef()
  await give('ewa', 'interaction.take', { ref })
  await give('ewa', 'interaction.wrap-up', { ref, outcome: 'done' })
  await devices.ewa.sync()
  await bringBack()
  await devices.ola.sync()
  expect(await give('ola', 'interaction.take', { ref })).toBeUndefined()

  await devices.ewa.sync()

  expect(contact(ref)).toMatchObject({ state: 'active', held_by: 'ola' })
  expect(kept().map((row) => row['command'])).toContain('interaction.wrap-up')
})

test('a server that was brought back never draws a ref again that a device had seen', async () => {
  makeBackup()
  const seen = await receive()
  await bringBack()

  const drawn = await receive()

  expect(drawn).not.toBe(seen)
  expect(drawn.split('-')[0]).not.toBe(seen.split('-')[0])
})

test('a device that was away for longer than the server remembers copies anew, and what it had not sent arrives', async () => {
  await note('ola', 'while Ewa was away')
  await devices.ewa.give('ewa', addNote, { ref: firstRef(), text: 'written on the road' })
  server.clock.now += 40 * 86_400_000
  await note('ola', 'weeks later')
  const moved = await moveHorizon(store, { now: server.clock.now, days: 30 })
  expect(moved.ok).toBe(true)

  // What is pending goes first; then the server has to say that it does not know single changes any more.
  expect((await devices.ewa.sync()).isCopy).toBe(true)

  expect(notes(server.path)).toEqual(
    new Set(['before the backup', 'weeks later', 'while Ewa was away', 'written on the road']),
  )
  expect(notes(devices.ewa.path)).toEqual(notes(server.path))
})
