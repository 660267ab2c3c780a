import { readdirSync } from 'node:fs'
import { beforeEach, expect, test, vi } from 'vitest'
import { type ConsoleDesk, aSiteWithDesk } from '../builders/a-desk.ts'

let desk: ConsoleDesk

beforeEach(async () => {
  ;({ desk } = await aSiteWithDesk({ interactions: [{ ref: 'KX-10', subject: 'First' }] }))
})

const britishMachine = { LANG: 'en_GB.UTF-8', LC_ALL: '', LINIA_LANG: '' }

function placesKept(): readonly string[] {
  return readdirSync(desk.desk, { recursive: true })
    .map(String)
    .filter((name) => name.includes('consoles') && name.endsWith('.json'))
}

test('the console asks in the language of the machine who is working, and goes on in that of whoever signs in', async () => {
  const terminal = desk.open({ env: britishMachine })
  await terminal.until('Who is working')
  terminal.type('ewa\r')
  await terminal.until('─ podgląd')

  await vi.waitFor(() => expect(placesKept()).not.toEqual([]), { timeout: 5000 })
  process.kill(terminal.pid, 'SIGKILL')
  await terminal.exited
  const back = desk.open({ env: britishMachine })
  await back.until('─ podgląd')
  expect(back.frame()).not.toContain('preview')
})

test('LINIA_LANG stays the language of the console, whoever signs in', async () => {
  const terminal = await desk.openAs('ewa', { env: { ...britishMachine, LINIA_LANG: 'en' } })

  expect(terminal.frame()).toContain('─ preview')
})
