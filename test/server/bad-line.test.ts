import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Dump, dumpStore, rowsOf } from '../builders/dump-store.ts'
import { random } from '../properties/random.ts'
import { type BadLine, type Fault, badLine } from './bad-line.ts'
import { type Programs, ended, programs } from './programs.ts'
import { contactsOf, startBatch, whenEnded } from './wrap-up-stream.ts'

let here: Programs
let line: BadLine | undefined
beforeEach(() => {
  here = programs()
})
afterEach(async () => {
  await line?.close()
  await here.close()
})

const faults: readonly Fault[] = ['none', 'cut', 'late', 'half-open', 'cut in the answer', 'twice']

test('over a line that cuts, waits, goes silent, breaks answers off and doubles requests, all of a shift arrives once', async () => {
  expect(here.linia('server.db', ['init', '--demo'])).toMatchObject({ status: 0 })
  const refs = await contactsOf(join(here.folder, 'server.db'), 150)
  const { address } = await here.serve(['--listen', '0'])
  const invited = here.json('server.db', ['admin', 'invite', 'ewa'])
  line = await badLine(address, random(11), faults)
  // Getting in is tried until it is done, over the same line.
  const connecting = ['connect', line.address, '--code', String(invited['code'])]
  for (let tries = 0; (await whenEnded(here.start('device.db', connecting))) !== 0; tries++) {
    expect(tries).toBeLessThan(30)
  }
  const lines = refs.map((ref) =>
    JSON.stringify({ id: `wrap ${ref}`, ref, reason: 'payment', outcome: 'informed' }),
  )
  writeFileSync(join(here.folder, 'codes.jsonl'), `${lines.join('\n')}\n`)

  const batch = startBatch(here)
  const device = here.start('device.db', ['sync'])
  const whatHappened = line.happened
  const isEnough = () => faults.every((fault) => (whatHappened.get(fault) ?? 0) >= 2)
  for (let waited = 0; (batch.exitCode === null || !isEnough()) && waited < 120; waited++) {
    // Something else happens at the server meanwhile, so that there is something to be told.
    const note = here.start('server.db', [
      'note',
      refs[waited % refs.length] ?? '',
      `note ${waited}`,
      '--as',
      'ola',
    ])
    expect(await whenEnded(note)).toBe(0)
    await setTimeout(250)
  }
  expect(await whenEnded(batch)).toBe(0)
  expect(isEnough(), JSON.stringify([...whatHappened])).toBe(true)
  line.mend()
  await ended(device, 'SIGTERM')
  expect(await whenEnded(here.start('device.db', ['sync', '--once']))).toBe(0)

  const [onDevice, onServer] = ['device.db', 'server.db'].map((name) => dumpStore(join(here.folder, name)))
  for (const table of ['interactions', 'segments', 'wrap_ups', 'notes', 'agents']) {
    expect(told(onDevice, table), table).toEqual(told(onServer, table))
  }
  const wrapped = rowsOf(join(here.folder, 'server.db'), 'wrap_ups').filter(
    (row) => row['reason_code_id'] !== null,
  )
  const ids = new Map(
    rowsOf(join(here.folder, 'server.db'), 'interactions').map((row) => [row['id'], row['ref']]),
  )
  const own = new Set<unknown>(refs)
  const done = wrapped.map((row) => String(ids.get(row['interaction_id']))).filter((ref) => own.has(ref))
  expect(done.toSorted()).toEqual(refs.toSorted())
  expect(rowsOf(join(here.folder, 'server.db'), 'refused_pushes')).toEqual([])
}, 240_000)

function told(dump: Dump | undefined, table: string): readonly string[] {
  const rows = dump?.get(table) ?? []
  expect(rows.length, table).toBeGreaterThan(0)
  return rows.map((row) => JSON.stringify(row)).toSorted()
}
