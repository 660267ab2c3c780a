import { beforeEach, describe, expect, test } from 'vitest'
import { terminalClipboard } from '../../src/console/clipboard.ts'
import type { ConsoleDesk } from '../builders/a-desk.ts'
import { aMailOfKowalski } from '../builders/a-mail-of-kowalski.ts'
import { type TestSite, must } from '../builders/a-site.ts'
import type { Terminal } from './terminal.ts'

let site: TestSite
let desk: ConsoleDesk

/** What went to the clipboard, in order. */
function copied(written: string): readonly string[] {
  return [...written.matchAll(/\u001B\]52;c;([^\u0007]*)\u0007/g)].map(([, text = '']) =>
    Buffer.from(text, 'base64').toString(),
  )
}

async function copies(terminal: Terminal, keys: string, said: string | RegExp): Promise<string | undefined> {
  terminal.type(keys)
  await terminal.until(said)
  return copied(terminal.written()).at(-1)
}

describe('copying in the console', () => {
  beforeEach(async () => {
    ;({ site, desk } = await aMailOfKowalski({
      phone: '+48600100200',
      accountNumber: '88-1203',
      subject: 'Faktura \u001B[2J',
    }))
  })

  test('what is said to be copied is what the clipboard gets', async () => {
    const terminal = await desk.openAs('ewa')
    expect(copied(terminal.written())).toEqual([])
    expect(await copies(terminal, 'yr', 'Copied (ref): KX-1')).toBe('KX-1')
    expect(await copies(terminal, 'yt', 'Copied (the row): KX-1')).toBe('KX-1  Jan Kowalski  Faktura ␛[2J')
    terminal.type('\r')
    await terminal.until('KX-1 is yours')
    terminal.type('y')
    const list = await terminal.until('─ Copy ─')
    expect(list).toMatch(/p +phone.*\+48 600 100 200/)
    expect(await copies(terminal, 'p', 'Copied (phone)')).toBe('+48 600 100 200')
    expect(await copies(terminal, 'ya', 'Copied (e-mail)')).toBe('jan@poczta.example')
    expect(await copies(terminal, 'ym', 'Copied (the message)')).toMatch(/\S/)
    expect(await copies(terminal, 'yy', 'Copied (ref)')).toBe('KX-1')
    const before = copied(terminal.written()).length
    terminal.type('y\u001B')
    await terminal.settled(150)
    expect(copied(terminal.written())).toHaveLength(before)
  })

  test('where the card is masked nothing of it can be copied', async () => {
    const call = { channel: 'call', queue: 'billing', subject: 'Rachunek', customer: 'KX-9' }
    must(await site.as('owner').receive(call, ['KX-20']))
    must(await site.as('owner').offer({ ref: 'KX-20', agent: 'ewa' }))
    const terminal = await desk.openAs('ewa')
    terminal.type('a')
    await terminal.until('KX-20 is yours')
    terminal.type('y')
    const list = await terminal.until('─ Copy ─')
    expect(list).toMatch(/r +ref/)
    expect(list.split('─ Copy ─')[1]).not.toMatch(/phone|e-mail|name|\*\*/)
  })

  test('a terminal without a clipboard is told apart', async () => {
    const terminal = await desk.openAs('ewa', { env: { TERM: 'linux' } })
    terminal.type('yr')
    await terminal.until('! This terminal has no clipboard (TERM=linux).')
    expect(copied(terminal.written())).toEqual([])
  })
})

/** What a terminal gets when a text is copied. */
function written(text: string, env: Readonly<Record<string, string>>): string {
  let all = ''
  terminalClipboard({ write: (piece: string | Uint8Array) => Boolean((all += String(piece))) }, env).copy(
    text,
  )
  return all
}

describe('the clipboard of a terminal', () => {
  test('gets nothing that acts where it is pasted, and keeps its lines', () => {
    const [text] = copied(written('\u0003rm\r\n\u001B[201~\u202Eid\u0000\tżółw', { TERM: 'xterm' }))
    expect(text).toBe('␃rm\n␛[201~‹U+202E›id␀    żółw')
  })

  test('gets as much as every terminal takes, cut between letters, and says so', () => {
    const long = 'ż'.repeat(60_000)
    const [text = ''] = copied(written(long, { TERM: 'xterm' }))
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(74_994)
    expect(Buffer.byteLength(text)).toBeGreaterThan(70_000)
    expect(text).toMatch(/^ż+…$/)
    const clipboard = terminalClipboard({ write: () => true }, { TERM: 'xterm' })
    expect(clipboard.copy(long)).toMatchObject({ is: 'copied', isCut: true })
    expect(clipboard.copy('KX-1')).toEqual({ is: 'copied', isCut: false, text: 'KX-1' })
  })

  test('is reached through GNU screen in pieces, and through tmux as it is', () => {
    const text = 'x'.repeat(1000)
    const whole = written(text, { TERM: 'xterm' })
    const inScreen = written(text, { TERM: 'screen' })
    const pieces = [...inScreen.matchAll(/\u001BP((?:(?!\u001B\\)[^])*)\u001B\\/g)].map(
      ([, piece = '']) => piece,
    )
    expect(pieces.join('')).toBe(whole)
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(768)
    expect(written(text, { TERM: 'screen', TMUX: '/tmp/tmux' })).toBe(whole)
  })
})
