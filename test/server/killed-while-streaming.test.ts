import type { ChildProcess } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rowsOf } from '../builders/dump-store.ts'
import { random } from '../properties/random.ts'
import { type Programs, ended, programs } from './programs.ts'
import { contactsOf, startBatch, whenEnded } from './wrap-up-stream.ts'

/** How many are streamed; 10,000 with LINIA_STREAMED=10000. */
const count = Number(process.env['LINIA_STREAMED'] ?? 400)
const fewestRounds = 6

let here: Programs
beforeEach(() => {
  here = programs()
})
afterEach(() => here.close())

test('wrap-ups that stream through while device and server are killed are there once each', async () => {
  expect(here.linia('server.db', ['init', '--demo'])).toMatchObject({ status: 0 })
  const refs = await contactsOf(join(here.folder, 'server.db'), count)
  const first = await here.serve(['--listen', '0'])
  const { port } = new URL(first.address)
  const invited = here.json('server.db', ['admin', 'invite', 'ewa'])
  const connected = here.linia('device.db', ['connect', first.address, '--code', String(invited['code'])])
  expect(connected).toMatchObject({ status: 0, err: '' })
  const lines = refs.map((ref) =>
    JSON.stringify({ id: `wrap ${ref}`, ref, reason: 'payment', outcome: 'informed' }),
  )
  writeFileSync(join(here.folder, 'codes.jsonl'), `${lines.join('\n')}\n`)

  const dice = random(20)
  let server: ChildProcess = first.child
  let device = here.start('device.db', ['sync'])
  let batch = startBatch(here)
  let kills = 0
  for (let round = 0; round < fewestRounds || (round < count / 50 && batch.exitCode !== 0); round++) {
    await setTimeout(dice.whole(300, 1500))
    if (batch.exitCode !== 0 && (round < fewestRounds || dice.chance(30))) {
      await ended(batch, 'SIGKILL')
      batch = startBatch(here)
      kills++
    }
    if (dice.chance(60)) {
      await ended(device, 'SIGKILL')
      device = here.start('device.db', ['sync'])
      kills++
    }
    if (dice.chance(60)) {
      await ended(server, 'SIGKILL')
      const again = await here.serve(['--listen', port])
      server = again.child
      kills++
    }
  }
  expect(kills).toBeGreaterThan(5)
  if (count > 400) console.log(`killed ${kills} times`)
  expect(await whenEnded(batch)).toBe(0)
  await ended(device, 'SIGTERM')
  expect(here.json('device.db', ['sync', '--once'])).toMatchObject({ unsent: 0 })

  const wanted = refs.toSorted()
  for (const store of ['server.db', 'device.db']) {
    const ids = new Map(
      rowsOf(join(here.folder, store), 'interactions').map((row) => [row['id'], String(row['ref'])]),
    )
    const wrapped = rowsOf(join(here.folder, store), 'wrap_ups').map(
      (row) => ids.get(row['interaction_id']) ?? '',
    )
    const streamed = new Set(wanted)
    expect(wrapped.filter((ref) => streamed.has(ref)).toSorted(), store).toEqual(wanted)
  }
  expect(rowsOf(join(here.folder, 'server.db'), 'refused_pushes')).toEqual([])
}, 900_000)
