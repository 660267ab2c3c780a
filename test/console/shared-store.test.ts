import { beforeEach, describe, expect, test } from 'vitest'
import { takeInteraction } from '../../src/commands/interactions/take-interaction.ts'
import { must, type TestSite } from '../builders/a-site.ts'
import { morning } from '../builders/an-empty-store.ts'
import { type ConsoleDesk, aSiteWithDesk } from '../builders/a-desk.ts'

let site: TestSite
let desk: ConsoleDesk

beforeEach(async () => {
  ;({ site, desk } = await aSiteWithDesk({
    customers: [{ ref: 'KX-1', name: 'Jan Kowalski', phone: '+48 600 100 200' }],
    interactions: ['KX-10', 'KX-11', 'KX-12'].map((ref, index) => ({
      ref,
      customer: 'KX-1',
      arrivedAt: morning - 60_000 + index * 10_000,
    })),
  }))
})

const selectedRow = (frame: string): string => frame.split('\n').find((line) => line.startsWith(' ▸')) ?? ''

describe('what other processes do', () => {
  test('shows at once: a new mail, a taken one, a note on what is on screen', async () => {
    const terminal = await desk.openAs('ewa')
    must(await site.as('owner').receive({ channel: 'email', queue: 'written', subject: 'Quite new' }))
    await terminal.until('Quite new')
    must(await site.as('ola').take({ ref: 'KX-10' }))
    await terminal.until(/^(?![\s\S]*KX-10)[\s\S]*KX-11/)

    terminal.type('\r')
    await terminal.until('KX-11 is yours')
    must(await site.as('ola').note({ ref: 'KX-11', text: 'Ask for the meter.' }))
    expect(await terminal.until('Notes 1')).toContain('KX-11')
  })

  test('a row that somebody else took names who has it, and the cursor stays where it was', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type('j')
    await terminal.until(/^ ▸.*KX-11/m)
    await terminal.settled()
    // Both at once: the key is on its way before the other's commit can be seen.
    const taken = site.attempt('ola', takeInteraction, { ref: 'KX-11' })
    terminal.type('\r')
    const frame = await terminal.until(/KX-11 is yours|! .*Ola/)
    const isMine = !(await taken).ok
    expect(frame.includes('is yours')).toBe(isMine)
    expect(isMine || selectedRow(frame).includes('KX-12')).toBe(true)
  })

  test('what falls due while the console is open comes up without a key', async () => {
    const callback = { customer: 'KX-1', queue: 'written', whose: 'anyone', dueAt: site.clock.now + 2000 }
    must(await site.as('ola').callBack(callback))
    const terminal = await desk.openAs('ewa', { clock: 'runs' })
    expect(await terminal.until('☎')).toContain('Jan Kowalski')
  })
})
