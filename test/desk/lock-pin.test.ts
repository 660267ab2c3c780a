import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { keptFiles } from '../../src/desk/kept-files.ts'
import { lockPinOf, type LockPin } from '../../src/desk/lock-pin.ts'

const minute = 60_000
let folder: string
let time = 0
let flush: () => void

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linia-pin-'))
  time = Date.parse('2026-11-21T08:00:00Z')
  // What is still being written when a test has ended may come a little later.
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }))
})

function atDesk(): LockPin {
  const files = keptFiles({
    pid: process.pid,
    failed: () => {},
  })
  flush = files.flush
  return lockPinOf({ files, folder, now: () => time, randomBytes: (count) => new Uint8Array(count).fill(7) })
}

async function guess(pin: LockPin, times: number): Promise<unknown> {
  let last: unknown
  for (let n = 0; n < times; n++) last = await pin.check('0000')
  return last
}

test('what was set opens, and nothing else does; the file tells it to nobody', async () => {
  const pin = atDesk()
  expect(pin.isSet()).toBe(false)
  expect(await pin.check('')).toEqual({ is: 'right' })
  await pin.set('żółw-7')
  expect(await pin.check('żółw-8')).toEqual({ is: 'wrong', left: 4 })
  expect(await pin.check('żółw-7'.normalize('NFD'))).toEqual({ is: 'right' })

  flush()
  expect(readFileSync(join(folder, 'pin.json'), 'utf8')).not.toMatch(/żółw|-7/)
  expect(await atDesk().check('żółw-7')).toEqual({ is: 'right' })

  await pin.set(null)
  expect(pin.isSet()).toBe(false)
})

test('after five wrong ones even the right one waits, each time twice as long, and another start does not help', async () => {
  const pin = atDesk()
  await pin.set('2468')
  const first = time + minute / 2
  expect(await guess(pin, 5)).toEqual({ is: 'waiting', until: first })
  expect(await pin.check('2468')).toEqual({ is: 'waiting', until: first })
  flush()
  expect(atDesk().waitsUntil()).toBe(first)

  time = first
  expect(await guess(pin, 1)).toEqual({ is: 'waiting', until: first + minute })
  time = first + minute
  expect(await guess(pin, 1)).toEqual({ is: 'waiting', until: time + 2 * minute })
  time += 2 * minute
  expect(await pin.check('2468')).toEqual({ is: 'right' })
  expect(await guess(pin, 4)).toEqual({ is: 'wrong', left: 1 })
})

test('nobody waits longer than a quarter of an hour, whatever becomes of the clock', async () => {
  const pin = atDesk()
  await pin.set('2468')
  for (let n = 0; n < 12; n++) {
    await guess(pin, 1)
    time = pin.waitsUntil() ?? time
  }
  expect(await guess(pin, 1)).toEqual({ is: 'waiting', until: time + 15 * minute })
  time -= 24 * 60 * minute
  expect(pin.waitsUntil()).toBe(time + 15 * minute)
})

test('a file that cannot be read is set aside', () => {
  writeFileSync(join(folder, 'pin.json'), '{"salt":')
  expect(atDesk().isSet()).toBe(false)
  expect(readFileSync(join(folder, 'pin.json.broken'), 'utf8')).toBe('{"salt":')
})
