import { beforeEach, describe, expect, test } from 'vitest'
import type { ConsoleDesk } from '../builders/a-desk.ts'
import { aMailOfKowalski } from '../builders/a-mail-of-kowalski.ts'
import { type TestSite, must } from '../builders/a-site.ts'
import { atSetting } from './at-setting.ts'
import type { Terminal } from './terminal.ts'

let site: TestSite
let desk: ConsoleDesk

const escape = '\u001B'
const altL = '\u001BL'
const f12 = '\u001B[24~'
const personal = /Kowalsk|jan@|600 ?100|88-1203|Faktura|Dzień dobry|prywatne|Rachunek|KX-\d/

beforeEach(async () => {
  ;({ site, desk } = await aMailOfKowalski())
})

async function rings(): Promise<void> {
  const call = { channel: 'call', queue: 'billing', subject: 'Rachunek', customer: 'KX-9' }
  must(await site.as('owner').receive(call, ['KX-20']))
  must(await site.as('owner').offer({ ref: 'KX-20', agent: 'ewa' }))
}

/** A console with the mail of a customer open, and something being written about it. */
async function atWork(options: Parameters<ConsoleDesk['openAs']>[1] = {}): Promise<Terminal> {
  const terminal = await desk.openAs('ewa', options)
  terminal.type('\r')
  await terminal.until('KX-1 is yours')
  terminal.type('oprywatne')
  await terminal.until('prywatne')
  return terminal
}

/** Waits until the header's clock shows so many minutes more. */
async function minutesLater(terminal: Terminal, minutes: number): Promise<void> {
  const shown = (): number => {
    const [header = ''] = terminal.frame().split('\n')
    const [, hour, minute] = /(\d\d):(\d\d)(?::\d\d)?!?\s*$/.exec(header) ?? []
    return Number(hour) * 60 + Number(minute)
  }
  const from = shown()
  await expect.poll(shown, { timeout: 10_000 }).toBeGreaterThanOrEqual(from + minutes)
}

async function setPin(terminal: Terminal, pin: string): Promise<void> {
  await atSetting(terminal, 'PIN of the lock')
  terminal.type('\r')
  await terminal.until('─ The new PIN ─')
  terminal.type(`${pin}\r`)
  await terminal.until('─ The new PIN again ─')
  terminal.type(`${pin}\r`)
  await terminal.until('The PIN is set.')
}

describe('a locked console', () => {
  test.each([
    ['Alt-L', altL],
    ['F12', f12],
  ])(
    'by %s keeps nothing personal anywhere in the terminal, and comes back as it was',
    async (_name, key) => {
      const terminal = await atWork()
      const before = terminal.frame().split('\n').slice(1)
      expect(terminal.kept()).toMatch(personal)
      terminal.type(key)
      const frame = await terminal.until('This desk is held by Ewa Nowak.')
      expect(frame).toMatch(/^ linia {2}locked/)
      expect(frame).toContain('Enter opens it for anybody: no PIN is set')
      expect(frame.split('\n')).toHaveLength(24)
      expect(terminal.kept()).not.toMatch(personal)

      terminal.type(`jn:q${escape}gs?`)
      await terminal.resize(100, 30)
      await terminal.resize(70, 18)
      expect(terminal.kept()).not.toMatch(personal)
      expect(terminal.title()).not.toMatch(personal)
      await terminal.resize(80, 24)
      terminal.type('\r')
      await terminal.until('prywatne')
      expect(terminal.frame().split('\n').slice(1)).toEqual(before)
      terminal.type(' i dalej')
      await terminal.until('prywatne i dalej')
    },
  )

  test('rings, and does not say for whom', async () => {
    const terminal = await atWork()
    terminal.type(altL)
    await terminal.until('held by Ewa Nowak')
    const bells = terminal.written().split('\u0007').length
    await rings()
    const frame = await terminal.until('A contact rings: Billing')
    expect(frame).not.toMatch(personal)
    await terminal.settled(200)
    expect(terminal.written().split('\u0007').length).toBe(bells + 1)
    // What answers it elsewhere is no key here.
    terminal.type('\u001Ba')
    await terminal.settled(200)
    expect(site.look('KX-20').interaction.state).toBe('offered')
    terminal.type('\r')
    await terminal.until(/KX-20 .*Jan Kowalski.*Alt-a accept/)
  })

  test('opens and says nothing of what comes into one’s hands elsewhere until it is opened', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type('L')
    await terminal.until('held by Ewa Nowak')
    must(await site.as('ewa').take({ ref: 'KX-1' }))
    await terminal.settled(400)
    expect(terminal.kept()).not.toMatch(personal)
    terminal.type('\r')
    await terminal.until('KX-1 is in your hands: Jan Kowalski')
  })

  test('with a PIN opens to nothing but it', async () => {
    const terminal = await desk.openAs('ewa')
    await setPin(terminal, '2468')
    terminal.type('L')
    await terminal.until('The PIN and Enter open it.')
    terminal.type('\r')
    await terminal.until('Type the PIN first.')
    terminal.type('13')
    const typed = await terminal.until(/PIN {2}●●$/m)
    expect(typed).not.toContain('13')
    terminal.type('57\r')
    await terminal.until('That is not the PIN. 4 more tries.')
    for (const left of ['3 more tries', '2 more tries', '1 more try']) {
      terminal.type('1357\r')
      await terminal.until(left)
    }
    terminal.type('1357\r')
    await terminal.until('Too many wrong PINs. The next is looked at in 00:30.')
    terminal.type('2468\r')
    await terminal.settled(200)
    expect(terminal.frame()).toContain('Too many wrong PINs')
    terminal.close()
    await terminal.exited

    // The clock of the next console stands a minute later.
    site.later(60)
    const later = desk.open()
    await later.until('The PIN and Enter open it.')
    later.type('2468\r')
    await later.until('─ Settings ─')
  })

  test('that is killed comes back locked', async () => {
    const terminal = await atWork()
    terminal.type(altL)
    await terminal.until('held by Ewa Nowak')
    await terminal.settled(400)
    terminal.close()
    await terminal.exited
    const again = desk.open()
    await again.until('held by Ewa Nowak')
    expect(again.kept()).not.toMatch(personal)
    again.type('\r')
    await again.until('prywatne')
  })
})

test('a locked console that was killed is still locked after somebody else opened one', async () => {
  const terminal = await atWork()
  terminal.type(altL)
  await terminal.until('held by Ewa Nowak')
  await terminal.settled(400)
  terminal.close()
  await terminal.exited
  const between = desk.open({ env: { TEST_AGENT: 'ola' } })
  await between.until('Aleksandra Zięba')
  await between.settled(400)
  between.close()
  await between.exited
  const again = desk.open({ env: { TEST_AGENT: 'ewa' } })
  expect(await again.until('held by Ewa Nowak')).not.toMatch(personal)
})

describe('the PIN of the lock', () => {
  test('is asked twice, and for the one that is set before another one', async () => {
    const terminal = await desk.openAs('ewa')
    await atSetting(terminal, 'PIN of the lock')
    terminal.type('\r')
    await terminal.until('At least 4 letters or digits.')
    terminal.type('246\r')
    await terminal.until('A PIN has at least 4 letters or digits.')
    terminal.type('8\r')
    await terminal.until('─ The new PIN again ─')
    terminal.type('2469\r')
    await terminal.until('The two were not the same.')
    terminal.type(escape)
    await terminal.until(/PIN of the lock +none/)
    terminal.type(escape)
    await terminal.until('─ preview')
    await setPin(terminal, '2468')

    terminal.type('\r')
    await terminal.until('─ The PIN that is set ─')
    terminal.type('9999\r')
    await terminal.until('That is not the PIN. 4 more tries.')
    terminal.type('2468\r')
    await terminal.until('nothing and Enter removes it')
    terminal.type('\r')
    await terminal.until('There is no PIN any more')
    expect(terminal.frame()).toMatch(/PIN of the lock +none/)
  })
})

describe('a console that nobody touches', () => {
  test('locks itself after as long as the agent set, and not before', async () => {
    const terminal = await desk.openAs('ewa', { clock: 'hurries' })
    await atSetting(terminal, 'Lock by itself')
    await terminal.until(/▸ Lock by itself +after 15 minutes/)
    terminal.type(`${escape}[D${escape}[D`)
    await terminal.until(/▸ Lock by itself +after 1 minute\b/)
    const frame = await terminal.until('because no key was pressed for a while')
    expect(frame).toContain('This desk is held by Ewa Nowak.')
    terminal.type('\r')
    await terminal.until('─ Settings ─')
    terminal.type(`${escape}[D`)
    await terminal.until(/▸ Lock by itself +never/)
    await minutesLater(terminal, 3)
    expect(terminal.frame()).toContain('─ Settings ─')
  })

  test('stays open while somebody is on the line', async () => {
    await rings()
    must(await site.as('ewa').accept({ ref: 'KX-20' }))
    const terminal = await desk.openAs('ewa', { clock: 'hurries' })
    await atSetting(terminal, 'Lock by itself')
    terminal.type(`${escape}[D${escape}[D`)
    await terminal.until(/▸ Lock by itself +after 1 minute\b/)
    await minutesLater(terminal, 3)
    expect(terminal.frame()).toContain('─ Settings ─')
    must(await site.as('ewa').end({ ref: 'KX-20' }))
    await terminal.until('because no key was pressed for a while')
  })
})
