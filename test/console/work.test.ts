import { beforeEach, describe, expect, test } from 'vitest'
import { must, type TestSite } from '../builders/a-site.ts'
import { morning } from '../builders/an-empty-store.ts'
import { type ConsoleDesk, aSiteWithDesk } from '../builders/a-desk.ts'
import type { Terminal } from './terminal.ts'

let site: TestSite
let desk: ConsoleDesk

beforeEach(async () => {
  ;({ site, desk } = await aSiteWithDesk({
    ready: ['ewa', 'ola', 'piotr'],
    customers: [
      { ref: 'KX-1', name: 'Jan Kowalski', phone: '+48 600 100 200' },
      { ref: 'KX-2', name: 'Łucja Święcicka', email: 'lucja@mail.example' },
    ],
    interactions: [
      { ref: 'KX-10', subject: 'First', customer: 'KX-1', arrivedAt: morning - 60_000 },
      { ref: 'KX-11', subject: 'Second', arrivedAt: morning - 50_000 },
      { ref: 'KX-12', subject: 'Third', state: 'active', heldBy: 'ewa', arrivedAt: morning - 40_000 },
      { ref: 'KX-13', subject: 'Fourth', channel: 'call', queue: 'calls', state: 'active', heldBy: 'piotr' },
      { ref: 'KX-14', subject: 'Fifth', queue: 'partners' },
    ],
  }))
})

async function atWork(): Promise<Terminal> {
  const terminal = await desk.openAs('ewa')
  terminal.type('m\r')
  await terminal.until('Third')
  return terminal
}

describe('one interaction', () => {
  test('is put on hold and goes on', async () => {
    const terminal = await atWork()
    terminal.type('h')
    await terminal.until('KX-12 is on hold')
    expect(site.look('KX-12').interaction.state).toBe('held')
    terminal.type('h')
    await terminal.until('KX-12 goes on')
    expect(site.look('KX-12').interaction.state).toBe('active')
  })

  test('is put back for a reason that was typed', async () => {
    const terminal = await atWork()
    terminal.type('p')
    await terminal.until('why?')
    terminal.type('waits for the meter\r')
    await terminal.until('back in its queue')
    const { interaction, segments } = site.look('KX-12')
    expect(interaction.state).toBe('queued')
    expect(segments.find(({ ending }) => ending === 'put-back')?.endingReason).toBe('waits for the meter')
  })

  test('is put back from the list of what is in hand, where only what is worked on can be', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type('m')
    await terminal.until('1 in hand')
    terminal.type('p')
    await terminal.until('why?')
    terminal.type('waits for the meter\r')
    await terminal.until('back in its queue')
    expect(site.look('KX-12').interaction.state).toBe('queued')
    terminal.type('p')
    await terminal.until('put back: nothing is selected')
  })

  test('is transferred to a colleague, who finds it under his work and takes it by opening it', async () => {
    const terminal = await atWork()
    terminal.type('t')
    await terminal.until('Transfer KX-12 to')
    terminal.type('ola\r')
    await terminal.until(/went to .*Ola/)
    const colleague = await desk.openAs('ola')
    colleague.type('m')
    await colleague.until('offered')
    colleague.type('\r')
    await colleague.until('KX-12 is yours')
    expect(site.look('KX-12').interaction).toMatchObject({ heldBy: 'ola', state: 'active' })
  })

  test('is transferred with a note behind Tab, which costs whoever wants none no key', async () => {
    const terminal = await atWork()
    terminal.type('t')
    await terminal.until(/Note +– Tab/)
    terminal.type('ola\tasked for the meter\t')
    await terminal.until(/^ \/ ola/m)
    await terminal.until(/Note +asked for the meter/)
    terminal.type('\r')
    await terminal.until(/went to .*Ola/)
    expect(site.look('KX-12').notes).toMatchObject([{ text: 'asked for the meter' }])
    terminal.type('u')
    await terminal.until('Taken back')
    expect(site.look('KX-12').notes).toEqual([])
  })

  test('is transferred to a colleague who is logged out only with a word about that, and he stands behind those who are there', async () => {
    must(await site.as('ola').signOut({}))
    const terminal = await atWork()
    terminal.type('t')
    const frame = await terminal.until('Transfer KX-12 to')
    expect(frame.indexOf('Piotr Maj')).toBeGreaterThan(0)
    expect(frame.indexOf('Piotr Maj')).toBeLessThan(frame.indexOf('Ola Lis'))
    expect(frame).toMatch(/Ola Lis +logged out/)
    terminal.type('ola\r')
    await terminal.until('KX-12 went to Ola Lis, who is logged out: it waits there. u takes it back.')
    terminal.type('u')
    await terminal.until('Taken back')
    expect(site.look('KX-12').interaction).toMatchObject({ heldBy: 'ewa', state: 'active' })
  })

  test('ends, and its wrap-up asks for a callback in words', async () => {
    must(await site.as('ewa').linkCustomer({ ref: 'KX-12', customer: 'KX-1' }))
    const terminal = await atWork()
    terminal.type('e')
    await terminal.until('has ended')
    terminal.type('wagreed\r')
    await terminal.until('Call back')
    terminal.type('jutro 10\r')
    await terminal.until(/▸ Note/)
    terminal.type('\r')
    await terminal.until('is wrapped up')
    const [callback] = site.rows('callbacks')
    expect(callback).toMatchObject({ due_at: Date.UTC(2026, 10, 24, 9), phone: '+48600100200' })
  })

  test('keeps the form open and says why when the time is none', async () => {
    must(await site.as('ewa').linkCustomer({ ref: 'KX-12', customer: 'KX-1' }))
    const terminal = await atWork()
    terminal.type('wagreed\r')
    await terminal.until('Call back')
    terminal.type('some day\r\r')
    const frame = await terminal.until(/! wanted: \+2h, tomorrow 10:00/)
    expect(frame).toContain('Wrap up KX-12')
    expect(site.look('KX-12').interaction.state).toBe('active')
  })

  test('of an unknown sender is linked to a customer who is looked up', async () => {
    const terminal = await atWork()
    terminal.type('cswie')
    await terminal.until('Łucja Święcicka')
    terminal.type('\r')
    await terminal.until('No contact yet')
    terminal.type('l')
    await terminal.until('KX-12 belongs to KX-2')
    expect(site.look('KX-12').card?.customer.name).toBe('Łucja Święcicka')
  })
})

test('a customer is found by the last digits of a phone, and a contact of hers is opened from the card', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('c100200')
  await terminal.until('Jan Kowalski')
  terminal.type('\r')
  await terminal.until('1 contact')
  terminal.type('\r')
  expect(await terminal.until(/KX-10 .*waiting/)).toContain('First')
})

test('with work in hand a status is chosen for after it, and Tab makes it now', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('s')
  await terminal.until('Status after this work')
  terminal.type('j\r')
  expect(await terminal.until('After this work: Break')).toContain('→ Break')
  terminal.type('s\tj\r')
  await terminal.until('Status: Break')
  expect(site.rows('agents').find(({ id }) => id === 'ewa')).toMatchObject({ status: 'not-ready' })
})

test('what was done last is repeated on the next with one key', async () => {
  const terminal = await atWork()
  terminal.type('wresol\r\r')
  await terminal.until('KX-12 is wrapped up')
  terminal.type('n')
  await terminal.until('KX-10 from Written is yours')
  terminal.type('.')
  await terminal.until(/KX-11 from Written is yours/)
  terminal.type('m')
  await terminal.until('2 in hand')
  expect(site.look('KX-11').interaction.heldBy).toBe('ewa')
})

test('the next is the best of all queues that the agent serves, even where an empty one is on screen', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('\t')
  await terminal.until('No one waits in')
  terminal.type('s\tj\r')
  await terminal.until('Status: Break')
  terminal.type('n')
  expect(await terminal.until('KX-10 from Written is yours')).toContain('You are not ready: s 1')
})

test('one key wraps up and takes nothing more where a break was chosen for after this', async () => {
  const terminal = await atWork()
  terminal.type('sj\r')
  await terminal.until('After this work: Break')
  terminal.type('Wresol\r\u0004')
  await terminal.until('KX-12 is wrapped up. Now Break: nothing more is taken')
  expect(site.look('KX-12').interaction.state).toBe('done')
  expect(site.look('KX-10').interaction.state).toBe('queued')
})

test('the console can be closed while a call is live, and its agent stays signed in', async () => {
  const terminal = await desk.openAs('piotr')
  terminal.type('q')
  expect(await terminal.until('1 in hand')).toContain('KX-13 is live')
  terminal.type('1')
  await terminal.until('KX-13 is live')
  terminal.type('3')
  expect(await terminal.exited).toMatchObject({ exitCode: 0 })
  expect(site.look('KX-13').interaction.state).toBe('active')
  expect(site.rows('agents').find(({ id }) => id === 'piotr')?.['status']).not.toBe('logged-out')
})

test('a filter says how many match, and the first Esc clears it', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('/first')
  expect(await terminal.until('1 of 2')).toContain('Enter keep the filter')
  terminal.type('\r\u001B')
  await terminal.until('2 waiting')
})

test('the filter takes the grammar of the shell, and a mistake is pointed at under its character', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('/not subject ~ first')
  expect(await terminal.until('1 of 2')).not.toContain('There is no')
  terminal.type('\u0015channel = fox')
  const frame = await terminal.until('the field has no such value')
  const lines = frame.split('\n')
  const typed = lines.findIndex((line) => line.includes('/ channel = fox'))
  expect(lines[typed + 1]?.indexOf('^')).toBe(lines[typed]?.indexOf('fox'))
  terminal.type('\u001B')
  await terminal.until('2 waiting')
})

test('a queue of others stands in brackets, offers no taking, and the refusal names it', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('\u001B[Z\u001B[Z\u001B[Z')
  await terminal.until(/▸\(partners\)/)
  expect(await terminal.until('Fifth')).not.toContain('Enter take')
  terminal.type('v')
  await terminal.until('partners  waiting')
  terminal.type('\r')
  await terminal.until('You do not work in partners.')
})

test('help over a text that is being typed comes back to it', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('ohalf a note')
  await terminal.until('half a note')
  terminal.type('\u001BOP')
  await terminal.until('Keys: what you fill in')
  terminal.type('\u001B')
  expect(await terminal.until('Note on KX-10')).toContain('half a note')
})

test('who leaves with work in hand says what becomes of it, and is signed out', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('q')
  await terminal.until('what becomes of it?')
  terminal.type('2')
  expect(await terminal.exited).toMatchObject({ exitCode: 0 })
  expect(site.look('KX-12').interaction.state).toBe('queued')
  expect(site.rows('agents').find(({ id }) => id === 'ewa')).toMatchObject({ status: 'logged-out' })
})
