import { beforeEach, describe, expect, test } from 'vitest'
import { must, type TestSite } from '../builders/a-site.ts'
import { type ConsoleDesk, aSiteWithDesk } from '../builders/a-desk.ts'

// Somebody logs a call, or takes work, in another terminal than the one with his console: the console says so.

let site: TestSite
let desk: ConsoleDesk

beforeEach(async () => {
  ;({ site, desk } = await aSiteWithDesk({
    ready: ['ewa'],
    customers: [{ ref: 'KX-1', name: 'Jan Kowalski', phone: '+48 600 100 200' }],
    interactions: [{ ref: 'KX-10', subject: 'First', customer: 'KX-1' }],
  }))
})

describe('what came into the agent’s hands elsewhere', () => {
  test('is opened where a list is on screen and nothing else is in hand, if somebody is on the line', async () => {
    const terminal = await desk.openAs('ewa')
    must(await site.as('ewa').logCall({ number: '600100200', queue: 'calls' }, ['KX-20']))
    await terminal.until('KX-20 is in your hands: Jan Kowalski')
    const frame = await terminal.settled()
    expect(frame).toMatch(/☎ KX-20 .* active/)
    expect(frame).toContain('w wrap up')
    terminal.type('\u001B')
    await terminal.until('─ preview')
  })

  test('says which key shows it while a text is typed, and takes none of it', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type('oZapytać o')
    await terminal.until('Zapytać o')
    must(await site.as('ewa').logCall({ number: '600100999', queue: 'calls' }, ['KX-20']))
    await terminal.until(/KX-20 is in your hands: \+48 600.100.999\. +Alt-m shows it among your work/)
    terminal.type(' fakturę\u0004')
    await terminal.until('Note')
    await terminal.settled()
    expect(site.rows('notes').map(({ text }) => text)).toEqual(['Zapytać o fakturę'])
  })

  test('is only said when other work is open', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type('n')
    await terminal.until('First')
    await terminal.settled(300)
    must(await site.as('ewa').logCall({ number: '600100200', queue: 'calls' }, ['KX-20']))
    const frame = await terminal.until(/KX-20 is in your hands: Jan Kowalski\. +m shows it/)
    expect(frame).toContain('KX-10')
    terminal.type('m')
    await terminal.until(/KX-20/)
  })

  test('is said too when it came together with a key of one’s own', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type('oZapytać')
    await terminal.until('Zapytać')
    // Both are in the store before the console looks again.
    const called = site.as('ewa').logCall({ number: '600100200', queue: 'calls' }, ['KX-20'])
    terminal.type('\u0004')
    must(await called)
    await terminal.until('KX-20 is in your hands: Jan Kowalski')
    expect(site.rows('notes').map(({ text }) => text)).toEqual(['Zapytać'])
  })

  test('is nothing new when a key of this console brought it', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type('n')
    await terminal.until('KX-10 from Written is yours')
    expect(await terminal.settled(400)).not.toContain('is in your hands')
  })
})

describe('what is typed for a text that does not open', () => {
  beforeEach(async () => {
    must(await site.as('ewa').logCall({ number: '600100200', queue: 'calls' }, ['KX-20']))
  })

  test('is no command: a call goes on whose reply was wanted', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type('m\r')
    await terminal.until('KX-20')
    terminal.type('r;rek here')
    await terminal.until(
      /reply: this is not answered in writing\s+What you type goes nowhere; Esc ends that\./,
    )
    terminal.type('\r')
    await terminal.settled(200)
    expect(site.look('KX-20').interaction.state).toBe('active')
    terminal.type('h')
    await terminal.until('KX-20 is on hold')
  })

  test('is no command: why a call is declined that rings no more leaves nobody and ends nothing', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type('m\r')
    await terminal.until('KX-20')
    terminal.type('den')
    await terminal.until(/decline the offer: nothing is offered to you now\s+What you type goes nowhere/)
    expect(site.look('KX-20').interaction.state).toBe('active')
    expect(site.look('KX-10').interaction.state).toBe('queued')
  })

  test('is a command again after Esc, and after a pause', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type('m\r')
    await terminal.until('KX-20')
    terminal.type('r')
    await terminal.until('not answered in writing')
    terminal.type('e')
    await terminal.until('goes nowhere')
    terminal.type('\u001B')
    await terminal.settled(200)
    terminal.type('h')
    await terminal.until('KX-20 is on hold')
    terminal.type('rh')
    await terminal.until('goes nowhere')
    await terminal.settled(1100)
    terminal.type('h')
    await terminal.until('KX-20 goes on')
    expect(site.look('KX-20').interaction.state).toBe('active')
  })
})

test('who has no card is called by his number, in the queue and in the contact', async () => {
  must(await site.as('ewa').logCall({ number: '600100999', queue: 'calls' }, ['KX-20']))
  const terminal = await desk.openAs('ewa')
  terminal.type('m')
  await terminal.until(/KX-20 .*600.?100.?999/)
  const frame = await terminal.settled()
  expect(frame).not.toContain('unknown customer')
  terminal.type('\r')
  await terminal.until(/☎ KX-20/)
  expect(await terminal.settled()).toMatch(/600.?100.?999/)
})

test('Alt-Enter breaks the line of a note as it does in the note of a wrap-up', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('oone')
  await terminal.until('Enter new line   Ctrl-D save')
  terminal.type('\u001B\rtwo\rthree\u0004')
  await terminal.until('Note')
  await terminal.settled()
  expect(site.rows('notes').map(({ text }) => text)).toEqual(['one\ntwo\nthree'])
})
