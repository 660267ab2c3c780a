import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { type ConsoleDesk, aSiteWithDesk } from '../builders/a-desk.ts'
import { type TestSite, must } from '../builders/a-site.ts'
import { morning } from '../builders/an-empty-store.ts'
import type { Terminal } from './terminal.ts'

// A console that died is where it was when the next one opens: the place, the row, and what was half typed over it.

let site: TestSite
let desk: ConsoleDesk

beforeEach(async () => {
  ;({ site, desk } = await aSiteWithDesk({
    customers: [{ ref: 'KX-1', name: 'Jan Kowalski', phone: '+48 600 100 200' }],
    interactions: [
      { ref: 'KX-10', subject: 'First', customer: 'KX-1', arrivedAt: morning - 60_000 },
      { ref: 'KX-12', subject: 'Third', customer: 'KX-1', state: 'active', heldBy: 'ewa' },
    ],
  }))
})

/** Waits until the desk has where the console is with what was typed. */
async function kept(text: string): Promise<void> {
  const folder = join(desk.desk, site.store.info.storeId, 'consoles')
  const until = performance.now() + 5000
  for (;;) {
    const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []
    if (files.some((name) => readFileSync(join(folder, name), 'utf8').includes(text))) return
    if (performance.now() > until) throw new Error(`no place was kept with ${text}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function died(terminal: Terminal, signal: 'SIGKILL' | 'SIGHUP' = 'SIGKILL'): Promise<Terminal> {
  process.kill(terminal.pid, signal)
  await terminal.exited
  return desk.open()
}

const inWorkspace = async (): Promise<Terminal> => {
  const terminal = await desk.openAs('ewa')
  terminal.type('m\r')
  await terminal.until(/KX-12 .*active/)
  return terminal
}

describe('what lay half typed over a place', () => {
  test('a transfer comes back with what was typed of its target', async () => {
    const first = await inWorkspace()
    first.type('tcompl')
    await first.until('/ compl')
    await kept('"text":"compl"')
    const second = await died(first)
    const frame = await second.until('/ compl')
    expect(frame).toContain('KX-12')
    expect(frame).toContain('back where you were')
    second.type('\r')
    await second.until(/^(?![^]*\/ compl)/)
    expect(site.look('KX-12').interaction.queueId).toBe('complaints')
  })

  test('a filter comes back as it is being typed, with the rows that it leaves', async () => {
    const first = await desk.openAs('ewa')
    first.type('/kowal')
    await first.until('/ kowal')
    await kept('"text":"kowal"')
    const second = await died(first)
    expect(await second.until('/ kowal')).toContain('KX-10')
    second.type('x')
    expect(await second.until('/ kowalx')).not.toContain('KX-10')
  })

  test('a line of the palette comes back with its words', async () => {
    const first = await inWorkspace()
    first.type(':callback add "jutro 10"')
    await first.until('jutro 10')
    await kept('jutro 10')
    const second = await died(first)
    expect(await second.until('jutro 10')).toContain('KX-12')
  })

  test('the subject of a case that a contact is to be part of comes back', async () => {
    const first = await inWorkspace()
    first.type('KLicznik bez plomby')
    await first.until('Licznik bez plomby')
    await kept('Licznik bez plomby')
    const second = await died(first)
    await second.until('Licznik bez plomby')
    second.type('\r')
    await second.until(/^(?![^]*\/ Licznik)/)
    expect(site.rows('cases')).toMatchObject([{ subject: 'Licznik bez plomby' }])
  })

  test('one answer for all that is marked comes back with its marks', async () => {
    const first = await desk.openAs('ewa')
    first.type('*w')
    await first.until(/Wrap up 1/)
    first.type('resol\r')
    await first.until(/Outcome +resolved/)
    await kept('"outcomes":["resolved"]')
    const second = await died(first)
    const frame = await second.until(/Outcome +resolved/)
    expect(frame).toMatch(/Wrap up 1/)
    expect(frame).toMatch(/ ▸✓ +KX-10/)
  })

  test('marks within a saved view come back, with the view and its row', async () => {
    must(await site.as('ewa').receive({ channel: 'email', queue: 'written', subject: 'Fourth' }, ['KX-14']))
    const filter = 'queue = written'
    must(await site.as('ewa').saveView({ name: 'pisma', of: 'waiting', filter, sort: null, columns: [] }))
    const first = await desk.openAs('ewa')
    first.type('V')
    await first.until(/▸ pisma/)
    first.type('\r')
    await first.until('2 records')
    first.type(' ')
    await first.until('1 marked')
    await kept('"isAll":false')
    await first.settled(400)
    const second = await died(first)
    const frame = await second.until('1 marked')
    expect(frame).toContain('─ pisma')
    expect(frame).toMatch(/✓ *KX-10/)
    second.type('w')
    expect(await second.until(/Wrap up 1/)).toMatch(/Reason|Outcome/)
  })

  test('a form below what was opened for a moment comes back before that', async () => {
    const first = await inWorkspace()
    first.type('oDzwonić')
    await first.until('Dzwonić')
    await kept('"kind":"note"')
    first.type('\u001Bs')
    await first.until('Status after this work')
    await first.settled(400)
    expect(await (await died(first)).until('Note on KX-12')).toContain('Dzwonić')
  })
})

test('a terminal that hangs up is come back to like one that was killed', async () => {
  const first = await inWorkspace()
  first.type('oDzwonić po 16')
  await first.until('Dzwonić po 16')
  await kept('"kind":"note"')
  await first.settled(400)
  const second = await died(first, 'SIGHUP')
  expect(await second.until('Note on KX-12')).toContain('Dzwonić po 16')
})

test('a console that was left as it should be is not come back to', async () => {
  const first = await desk.openAs('ewa')
  first.type('/kowal')
  await first.until('/ kowal')
  await kept('"text":"kowal"')
  first.type('\u001B')
  await first.settled()
  first.type('q')
  await first.until(/what|leave|Leave/i)
  first.type('1')
  await first.exited
  const second = desk.open()
  expect(await second.until('Who is working')).not.toContain('kowal')
})
