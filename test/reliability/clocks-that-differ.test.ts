import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { presenceFilesOf, type PresenceFiles } from '../../src/store/presence/presence-files.ts'
import { startProgram, type Program } from './start-program.ts'

// Two processes, real files and real clocks, one of which is set otherwise.

let folder = ''
let skippedMs = 0
let far: Program

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linia-clocks-'))
  skippedMs = 0
})
afterEach(() => {
  far.kill()
  rmSync(folder, { recursive: true, force: true })
})

const storePath = () => join(folder, 'store.db')
const consoleHere = (): PresenceFiles =>
  presenceFilesOf({
    storePath: storePath(),
    isGroup: false,
    pid: process.pid,
    host: 'here',
    isRunning: () => true,
    now: () => Date.now() + skippedMs,
    elapsed: () => performance.now() + skippedMs,
  })
const said = { agent: 'ewa', opens: ['KX-1'], writes: null }
const file = (): string => {
  const [name = ''] = readdirSync(`${storePath()}.presence`)
  return join(`${storePath()}.presence`, name)
}
async function beat(): Promise<void> {
  const before = far.lines.length
  far.tell('beat')
  while (far.lines.length === before) await new Promise((resolve) => setTimeout(resolve, 5))
}

test.each([-240, -46, 46, 240])(
  'a colleague on a machine whose clock is %i seconds off is there from his next beat on, and gone once he beats no more',
  async (seconds) => {
    far = startProgram('beat', [storePath(), 'far', String(seconds * 1000)])
    await far.line('there')
    const here = consoleHere()
    here.others()
    expect(Math.abs(statSync(file()).mtimeMs - Date.now())).toBeGreaterThan(45_000)

    await beat()
    expect(here.others()).toEqual([said])
    skippedMs += 44_000
    expect(here.others()).toEqual([said])
    await beat()
    skippedMs += 40_000
    expect(here.others()).toEqual([said])
    skippedMs += 46_000
    expect(here.others()).toEqual([])
  },
)

test('a file whose time somebody sets back by minutes was touched', async () => {
  far = startProgram('beat', [storePath(), 'far', '0'])
  await far.line('there')
  const here = consoleHere()
  expect(here.others()).toEqual([said])
  const minutesAgo = Date.now() / 1000 - 600
  utimesSync(file(), minutesAgo, minutesAgo)
  expect(here.others()).toEqual([said])
})

test('what lies there untouched for minutes when a console opens is nobody who is there', async () => {
  far = startProgram('beat', [storePath(), 'far', '0'])
  await far.line('there')
  const minutesAgo = Date.now() / 1000 - 600
  utimesSync(file(), minutesAgo, minutesAgo)
  const here = consoleHere()
  expect(here.others()).toEqual([])
  skippedMs += 5000
  expect(here.others()).toEqual([])
  // Neither is it cleared away before a day has gone.
  expect(readdirSync(`${storePath()}.presence`)).toHaveLength(1)
  await beat()
  expect(here.others()).toEqual([said])
})
