import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Presence } from '../../src/domain/presence.ts'
import { type ConsoleDesk, aDesk } from '../builders/a-desk.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { morning } from '../builders/an-empty-store.ts'

// Two people at two desks on one file: each sees what the other has open and what he writes, and nobody sees who is gone.

let site: TestSite
let ewas: ConsoleDesk
let olas: ConsoleDesk

const polish = { LINIA_LANG: 'pl' }

beforeEach(async () => {
  site = await aSite({
    customers: [{ ref: 'KX-1', name: 'Jan Kowalski', email: 'jan@poczta.example' }],
    interactions: ['KX-10', 'KX-11'].map((ref, index) => ({
      ref,
      channel: 'email',
      queue: 'written',
      customer: 'KX-1',
      arrivedAt: morning - 60_000 + index * 10_000,
    })),
  })
  ewas = await aDesk(site)
  olas = await aDesk(site)
})

const consoles = (): readonly string[] => {
  const folder = `${site.path}.presence`
  return existsSync(folder) ? readdirSync(folder) : []
}

/** What consoles on another machine say. */
const farAway = (...said: readonly Presence[]): void => {
  const folder = `${site.path}.presence`
  mkdirSync(folder)
  for (const [pid, one] of said.entries())
    writeFileSync(join(folder, `far.${pid + 1}.json`), JSON.stringify(one))
}

const rowOf = (frame: string, ref: string): string =>
  frame.split('\n').find((line) => line.includes(ref)) ?? ''

describe('who else has something open', () => {
  test('stands in its row as a mark, and in words where the row is selected, until it is left', async () => {
    const ewa = await ewas.openAs('ewa')
    const ola = await olas.openAs('ola')
    ewa.type('oPyta o odczyt')
    await ola.until(/KX-10 +✉ ✎/)
    expect(await ola.until('Ewa Nowak is writing a note (since 09:00)')).not.toMatch(/KX-11 +✉ [✎◎]/)
    ewa.type('\u001B')
    await ola.until(/KX-10 +✉ {3,}/)
    ewa.type('r')
    await ewa.until('Reply to KX-10')
    await ola.until(/^(?![^]*KX-10)/)
  })

  test('is said in the workspace of whoever opens it while somebody writes on it, at once and without a word in the way', async () => {
    must(await site.as('ewa').take({ ref: 'KX-10' }))
    const ewa = await ewas.openAs('ewa')
    ewa.type('m\rrSprawdzimy.')
    await ewa.until('Sprawdzimy.')
    await ewa.settled(600)
    const ola = await olas.openAs('ola', { env: polish })
    ola.type('ckowal')
    await ola.until('Jan Kowalski')
    ola.type('\r')
    await ola.until(/KX-10 /)
    ola.type('j\r')
    const frame = await ola.until('Ewa Nowak pisze odpowiedź od 09:00')
    expect(rowOf(frame, 'Ewa Nowak pisze')).toContain('✎')
  })

  test('is told in letters where the terminal has no more', async () => {
    const ewa = await ewas.openAs('ewa')
    ewa.type('oPyta')
    const ola = await olas.openAs('ola', { env: { TERM: 'linux' } })
    expect(await ola.until(/KX-10 +@ w/)).toContain('w Ewa Nowak is writing a note')
  })

  test('names oneself at another console', async () => {
    const one = await ewas.openAs('ewa')
    one.type('oPyta')
    const other = await ewas.openAs('ewa', { env: polish })
    const frame = await other.until('Ewa Nowak (Ty, w innym oknie) pisze notatkę od 09:00')
    expect(rowOf(frame, 'KX-10')).toContain('✎')
  })
})

describe('what is said of them', () => {
  test('is that somebody has it open, not that he writes, while nothing stands in his note', async () => {
    const ewa = await ewas.openAs('ewa')
    const ola = await olas.openAs('ola')
    ewa.type('o')
    expect(await ola.until('Ewa Nowak has it open')).toMatch(/KX-10 +✉ ◎/)
    ewa.type('P')
    await ola.until('Ewa Nowak is writing a note')
    ewa.type('\u007F')
    await ola.until('Ewa Nowak has it open')
  })

  test('names a person once, however many consoles he has, and says what he writes at one of them', async () => {
    const open: Presence = { agent: 'ewa', opens: ['KX-10'], writes: null }
    const writes = { about: 'KX-10', what: 'note', since: morning } as const
    farAway(open, open, { ...open, writes }, open)
    const ola = await olas.openAs('ola')
    const frame = await ola.until('Ewa Nowak is writing a note (since 09:00)')
    expect(frame.match(/Ewa Nowak/g)).toHaveLength(1)
  })

  test('has no time where that has not come yet', async () => {
    const writes = { about: 'KX-10', what: 'note', since: morning + 86_400_000 } as const
    farAway({ agent: 'ewa', opens: [], writes })
    const ola = await olas.openAs('ola', { env: polish })
    expect(await ola.until('Ewa Nowak pisze notatkę')).not.toContain('pisze notatkę od')
  })
})

describe('who is gone', () => {
  test('a console that was killed is nowhere any more, in seconds', async () => {
    const ewa = await ewas.openAs('ewa')
    const ola = await olas.openAs('ola')
    ewa.type('oPyta')
    await ola.until(/KX-10 +✉ ✎/)
    process.kill(ewa.pid, 'SIGKILL')
    await ewa.exited
    await ola.until(/KX-10 +✉ {3,}/)
    expect(consoles()).toEqual([])
  })

  test('a console that was left leaves nothing behind', async () => {
    const ewa = await ewas.openAs('ewa')
    ewa.type('oPyta')
    await ewa.settled(600)
    expect(consoles()).toHaveLength(1)
    ewa.type('\u001B')
    await ewa.settled()
    ewa.type('q')
    await ewa.exited
    expect(consoles()).toEqual([])
  })

  test('a locked console claims nothing, and says it again once it is opened', async () => {
    const ewa = await ewas.openAs('ewa')
    const ola = await olas.openAs('ola')
    ewa.type('oPyta')
    await ola.until(/KX-10 +✉ ✎/)
    ewa.type('\u001BL')
    expect(await ola.until(/KX-10 +✉ {3,}/)).not.toContain('Ewa Nowak')
    ewa.type('\r')
    await ola.until(/KX-10 +✉ ✎/)
  })

  test('whoever touches no key for two minutes is not writing', async () => {
    const ewa = await ewas.openAs('ewa', { clock: 'hurries' })
    ewa.type('oPyta')
    const ola = await olas.openAs('ola')
    await ola.until(/KX-10 +✉ ✎/)
    expect(await ola.until(/KX-10 +✉ {3,}/)).not.toContain('Ewa Nowak')
    ewa.type('m')
    await ola.until(/KX-10 +✉ ✎/)
  })
})

test('what is told of who is where wakes nobody who follows the store', async () => {
  let commits = 0
  const stop = site.store.watch(() => {
    commits += 1
  })
  const ewa = await ewas.openAs('ewa')
  await ewa.settled(300)
  const before = commits
  ewa.type(`oPyta o odczyt${'.'.repeat(200)}`)
  await ewa.settled(600)
  expect(consoles()).toHaveLength(1)
  expect(commits).toBe(before)
  stop()
})
