import { beforeEach, describe, expect, test } from 'vitest'
import { receiveInteraction } from '../../src/commands/interactions/receive-interaction.ts'
import { must, type TestSite } from '../builders/a-site.ts'
import { morning } from '../builders/an-empty-store.ts'
import { type ConsoleDesk, aSiteWithDesk } from '../builders/a-desk.ts'
import type { Terminal } from './terminal.ts'

const alt = '\u001B'

let site: TestSite
let desk: ConsoleDesk

async function aQueueOf(interactions: number): Promise<void> {
  ;({ site, desk } = await aSiteWithDesk({
    ready: ['ewa', 'ola'],
    interactions: Array.from({ length: interactions }, (_, index) => ({
      ref: `KX-${100 + index}`,
      subject: index % 2 === 0 ? `Potwierdzenie ${index}` : `Pytanie ${index}`,
      arrivedAt: morning - (interactions - index) * 1000,
    })),
  }))
}

/** Fills the queue in one go, without the look at the whole store that each command of a test's desk takes. */
async function aLongQueueOf(interactions: number): Promise<void> {
  await site.store.runner.runEach(
    Array.from({ length: interactions }, (_, index) => ({
      command: receiveInteraction,
      actor: 'owner',
      input: {
        channel: 'email',
        queue: 'written',
        subject: `Potwierdzenie ${index}`,
        arrivedAt: morning - (interactions - index) * 1000,
      },
    })),
    (outcome) => {
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    },
  )
}

const stateOf = (ref: string): string => site.look(ref).interaction.state
const confirmations = ['KX-100', 'KX-102', 'KX-104']
const questions = ['KX-101', 'KX-103', 'KX-105']

describe('what is marked in a queue', () => {
  let terminal: Terminal

  beforeEach(async () => {
    await aQueueOf(6)
    terminal = await desk.openAs('ewa')
    await terminal.until('Potwierdzenie 0')
  })

  test('is all that matches the filter, and is wrapped up as one batch that one undo takes back', async () => {
    terminal.type('/subject ~ "potw"\r')
    await terminal.until('3 of 6')
    terminal.type('*')
    await terminal.until('3 marked. w wraps them up')
    terminal.type('w')
    await terminal.until('Wrap up 3 marked')
    await terminal.until('Ctrl-D preview')
    terminal.type('resolved\r')
    await terminal.until('3 would be wrapped up.')
    expect(await terminal.until('Enter does it   Alt-Enter new line')).not.toContain('Ctrl-D')
    expect(confirmations.map(stateOf)).toEqual(['queued', 'queued', 'queued'])
    terminal.type('\r')
    await terminal.until('3 wrapped up.')
    expect(confirmations.map(stateOf)).toEqual(['done', 'done', 'done'])
    expect(questions.map(stateOf)).toEqual(['queued', 'queued', 'queued'])
    expect(site.rows('wrap_ups').map(({ how }) => how)).toEqual(['batch', 'batch', 'batch'])

    terminal.type('u')
    const frame = await terminal.until('Taken back: wrap-up × 3')
    expect(frame).toContain('3 of 6')
    expect(confirmations.map(stateOf)).toEqual(['queued', 'queued', 'queued'])

    // What came back is marked as it was, for another answer.
    await terminal.until('3 marked')
    terminal.type('wresolved\r')
    await terminal.until('3 would be wrapped up.')
    terminal.type('\r')
    await terminal.until('3 wrapped up.')
    expect(confirmations.map(stateOf)).toEqual(['done', 'done', 'done'])
  })

  test('is all that has the words that were typed where the filter is none', async () => {
    terminal.type('/pytanie\r')
    await terminal.until('3 of 6')
    terminal.type('*')
    await terminal.until('3 marked')
    terminal.type('wresolved\r')
    await terminal.until('3 would be wrapped up.')
    terminal.type('\r')
    await terminal.until('3 wrapped up.')
    expect(questions.map(stateOf)).toEqual(['done', 'done', 'done'])
    expect(confirmations.map(stateOf)).toEqual(['queued', 'queued', 'queued'])
  })

  test('is refused where it changed since, with the reason before and after', async () => {
    terminal.type('*')
    await terminal.until('6 marked.')
    must(await site.as('ola').take({ ref: 'KX-101' }))
    terminal.type('wresolved\r')
    await terminal.until('5 would be wrapped up.')
    await terminal.until(/1 refused: .*KX-101/)
    terminal.type('\r')
    await terminal.until(/5 wrapped up\. 1 refused: .*KX-101/)
    expect(stateOf('KX-101')).toBe('active')
    expect(site.look('KX-101').interaction.heldBy).toBe('ola')
    expect([...confirmations, 'KX-103', 'KX-105'].map(stateOf)).toEqual(Array(5).fill('done'))
  })

  test('is shown anew when other answers are given after the preview', async () => {
    terminal.type('*wresolved\r')
    await terminal.until('6 would be wrapped up.')
    terminal.type(`${alt}[Z`)
    await terminal.until(/outcome/i)
    terminal.type('agreed\r')
    await terminal.until('Call back')
    const frame = await terminal.settled()
    expect(frame).not.toContain('would be wrapped up')
    expect(site.rows('wrap_ups')).toEqual([])
  })

  test('is one row after the other with Space, and nothing after Esc', async () => {
    terminal.type(' ')
    await terminal.until('1 marked')
    terminal.type(' ')
    const frame = await terminal.until('2 marked')
    expect(frame).toMatch(/✓.*KX-100/)
    expect(frame).toMatch(/✓.*KX-101/)
    terminal.type(`${alt}[A `)
    await terminal.until('1 marked')
    terminal.type(alt)
    await terminal.settled()
    expect(terminal.frame()).not.toContain('marked')
    terminal.type('w')
    await terminal.until('nothing is marked')
  })

  test('is nothing after a second star, and after another filter', async () => {
    terminal.type('*')
    await terminal.until('6 marked.')
    terminal.type('*')
    await terminal.settled()
    expect(terminal.frame()).not.toContain('6 marked')
    terminal.type('*')
    await terminal.until('6 marked.')
    terminal.type('/pytanie\r')
    await terminal.until('3 of 6')
    expect(terminal.frame()).not.toContain('6 marked')
  })
})

test('Esc stops between slices, and other keys meanwhile do nothing: what was done stays, what was not reached is marked still', async () => {
  await aQueueOf(0)
  await aLongQueueOf(3000)
  const terminal = await desk.openAs('ewa')
  await terminal.until('Potwierdzenie 0')
  terminal.type('*')
  await terminal.until('3,000 marked.')
  terminal.type('wresolved\r')
  await terminal.until('3,000 would be wrapped up.', 20_000)
  terminal.type('\r')
  await terminal.until('of 3,000…', 20_000)
  terminal.type('cwM')
  terminal.type(alt)
  const frame = await terminal.until(/Stopped: [\d,]+ are left/, 20_000)
  const done = site.rows('wrap_ups').length
  expect(done).toBeGreaterThan(0)
  expect(done % 100).toBe(0)
  expect(await terminal.settled()).toContain('? help')
  expect(terminal.frame()).not.toMatch(/Wrap up|What I did|Find/)
  expect(frame).toContain(`${(3000 - done).toLocaleString('en-GB')} marked`)
  terminal.type('u')
  await terminal.until(/Taken back: \d+ changes/, 20_000)
  expect(site.rows('wrap_ups')).toEqual([])
}, 60_000)

test('one’s own work is marked and wrapped up in the same way, but nobody who is on the line', async () => {
  ;({ site, desk } = await aSiteWithDesk({
    ready: ['ewa'],
    interactions: [
      { ref: 'KX-1', subject: 'Dziękuję', state: 'active', heldBy: 'ewa' },
      { ref: 'KX-2', subject: 'Dziękuję bardzo', state: 'held', heldBy: 'ewa' },
      { ref: 'KX-3', subject: 'Dzwoni', channel: 'call', queue: 'calls', state: 'active', heldBy: 'ewa' },
    ],
  }))
  const terminal = await desk.openAs('ewa')
  terminal.type('m*')
  await terminal.until('2 marked.')
  terminal.type('wresolved\r')
  await terminal.until('2 would be wrapped up.')
  terminal.type('\r')
  await terminal.until('2 wrapped up.')
  expect(['KX-1', 'KX-2', 'KX-3'].map(stateOf)).toEqual(['done', 'done', 'active'])
  terminal.type(' ')
  await terminal.until('mark: someone on the line, or only offered')
  terminal.type('u')
  await terminal.until('Taken back: wrap-up × 2')
  expect(['KX-1', 'KX-2'].map(stateOf)).toEqual(['active', 'held'])
})
