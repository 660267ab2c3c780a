import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { must, type TestSite } from '../builders/a-site.ts'
import { morning } from '../builders/an-empty-store.ts'
import { aMailOfKowalski } from '../builders/a-mail-of-kowalski.ts'
import { type ConsoleDesk, aSiteWithDesk } from '../builders/a-desk.ts'
import type { Terminal } from './terminal.ts'

let site: TestSite
let desk: ConsoleDesk
let terminal: Terminal

const up = '\u001B[A'
const down = '\u001B[B'
const escape = '\u001B'

beforeEach(async () => {
  ;({ site, desk } = await aSiteWithDesk({
    ready: ['ewa', 'ola'],
    customers: [{ ref: 'KX-1', name: 'Jan Kowalski', phone: '+48 600 100 200' }],
    interactions: [
      { ref: 'KX-10', subject: 'First', customer: 'KX-1', arrivedAt: morning - 60_000 },
      { ref: 'KX-11', subject: 'Second', arrivedAt: morning - 50_000 },
      { ref: 'KX-12', subject: 'Third', arrivedAt: morning - 40_000 },
      { ref: 'KX-20', subject: 'Mine', state: 'active', heldBy: 'ewa', arrivedAt: morning - 90_000 },
    ],
  }))
  terminal = await desk.openAs('ewa')
  await terminal.until('Second')
})

const stateOf = (ref: string): string => site.look(ref).interaction.state

describe('a verb of the shell in the palette', () => {
  test('is found by its name or by what it does, beside the actions of the console', async () => {
    terminal.type(':hand ov')
    await terminal.until(/▸ transfer REF…/)
    terminal.type('\u0015agents')
    expect(await terminal.until(/▸ agents/)).toContain('who is there')
  })

  test('is completed word by word, and answers in a panel that Esc closes', async () => {
    terminal.type(':que\t')
    await terminal.until(/: queue/)
    terminal.type('\u0015queue Rek\t')
    await terminal.until(/: queue Reklamacje/)
    terminal.type('\u0015agents\r')
    await terminal.until('Esc close')
    await terminal.until('agents ─')
    expect(await terminal.settled()).toContain('Ola')
    terminal.type(escape)
    await terminal.until('Enter take')
    expect(await terminal.settled()).not.toContain('agents ─')
  })

  test('means the row under the cursor where its ref is left out, and says so before it is done', async () => {
    terminal.type('j:put-back')
    terminal.type(' -r nic')
    await terminal.until('→ linia put-back -r nic KX-11')
    terminal.type('\u0015take')
    terminal.type(' ')
    await terminal.until('→ linia take KX-11')
    terminal.type('\r')
    await terminal.until('KX-11 is yours.')
    expect(stateOf('KX-11')).toBe('active')
    expect(stateOf('KX-10')).toBe('queued')
    terminal.type('u')
    await terminal.until('Taken back')
    expect(stateOf('KX-11')).toBe('queued')
  })

  test('means the customer of the contact under the cursor where it is for customers', async () => {
    terminal.type(':customer show ')
    await terminal.until('→ linia customer show KX-1')
    terminal.type('\r')
    expect(await terminal.until('─ customer show KX-1 ─')).toContain('+48 600 100 200')
    terminal.type(escape)
    await terminal.until('Enter take')
    terminal.type('j:customer show ')
    await terminal.until('There is no customer under the cursor for %: type its ref.')
  })

  test('that only looks means the row under the cursor whatever is marked', async () => {
    terminal.type('*')
    await terminal.until('3 marked')
    terminal.type('j:show %')
    expect(await terminal.until('→ linia show KX-11')).not.toContain('takes one at a time')
  })

  test('that is refused says why and what to do, and the line stays to be mended', async () => {
    terminal.type(':hold KX-10\r')
    const frame = await terminal.until(/! No agent holds KX-10/)
    expect(frame).toContain(': hold KX-10')
    terminal.type('\u0015hold KX-20\r')
    await terminal.until('KX-20 is on hold')
    expect(stateOf('KX-20')).toBe('held')
  })

  test('says while it is typed what is missing, what is unknown, and how a time is read', async () => {
    terminal.type(':customer merge KX-1 ')
    await terminal.until('customer merge needs INTO.')
    terminal.type('\u0015transfer KX-20 --queue Reklamcje')
    await terminal.until(/! .*Reklamcje.*Did you mean.*Reklamacje/)
    terminal.type('\u0015wrap KX-20 --colour')
    await terminal.until('wrap has no option --colour.')
    terminal.type('\u0015wrap KX-20 --rea')
    expect(await terminal.until('--reason')).not.toContain('! wrap has no')
    terminal.type('\u0015hold KX-999')
    await terminal.until('There is no KX-999.')
    terminal.type('\u0015hold KX-1 ')
    await terminal.until('KX-1 is a customer; hold takes a contact.')
    terminal.type('\u0015callback add % tomorrow 10')
    const frame = await terminal.until(/tomorrow 10 → \w+ \d+ \w+ \d{4} 10:00/)
    expect(frame).toContain("→ linia callback add KX-10 'tomorrow 10'")
  })

  test('says while it is typed that there is no such purpose, channel or priority', async () => {
    terminal.type(':consent give KX-1 nowhere ')
    await terminal.until(/! .*purpose.*nowhere/)
    terminal.type('\u0015case priority soon KX-10 ')
    await terminal.until(/can only be low, normal, high, urgent/)
    terminal.type('\u0015customer opt-out KX-1 --channel telex ')
    await terminal.until(/! .*telex/)
    terminal.type('\u0015customer opt-out KX-1 --channel call ')
    await terminal.until(/^(?![^]*telex)/)
    expect(await terminal.settled()).not.toContain('! ')
  })

  test('says while it is typed that there is no such reason, where the site has a list of them', async () => {
    ;({ site, desk } = await aMailOfKowalski())
    terminal = await desk.openAs('ewa')
    terminal.type(':put-back KX-1 -r nowhere ')
    await terminal.until(/! .*nowhere/)
    terminal.type('\u0015put-back KX-1 -r ')
    await terminal.until(/^(?![^]*nowhere)/)
    expect(await terminal.settled()).not.toContain('! ')
  })

  test('takes all that is marked by %, shows it first, and one undo takes it back', async () => {
    terminal.type('*')
    await terminal.until('3 marked')
    terminal.type(':take %')
    await terminal.until("→ linia take --where '3 marked'")
    terminal.type('\r')
    const frame = await terminal.until('Do this to 3 (take)?')
    expect(frame).toContain('KX-12')
    expect(stateOf('KX-10')).toBe('queued')
    terminal.type(escape)
    await terminal.settled()
    expect(stateOf('KX-10')).toBe('queued')

    terminal.type(`:${up}\r`)
    await terminal.until('Do this to 3 (take)?')
    terminal.type('\r')
    await terminal.until('take: 3 done, 0 refused.')
    expect(['KX-10', 'KX-11', 'KX-12'].map(stateOf)).toEqual(['active', 'active', 'active'])
    terminal.type(escape)
    terminal.type('u')
    await terminal.until('Taken back')
    expect(['KX-10', 'KX-11', 'KX-12'].map(stateOf)).toEqual(['queued', 'queued', 'queued'])
  })

  test('refuses what changed between the question and the answer, and does the others', async () => {
    terminal.type('*:take %\r')
    await terminal.until('Do this to 3 (take)?')
    must(await site.as('ola').take({ ref: 'KX-11' }))
    terminal.type('\r')
    await terminal.until('take: 2 done, 1 refused.')
    expect(site.look('KX-11').interaction.heldBy).toBe('ola')
  })

  test('may do no more than whoever is signed in may', async () => {
    const before = site.lastSeq()
    terminal.type(':agent leave ola\r')
    const frame = await terminal.until(/! .*(?:may|right)/)
    expect(frame).toContain(': agent leave ola')
    expect(site.lastSeq()).toBe(before)
  })

  test('over a form that is filled in comes back to the form, with what was typed in it', async () => {
    terminal.type('m\r')
    await terminal.until('Mine')
    terminal.type('oHalf a note')
    await terminal.until('Half a note')
    terminal.type(`${escape}:`)
    await terminal.until('Command')
    terminal.type('agents\r')
    await terminal.until('agents ─')
    terminal.type(escape)
    expect(await terminal.until('Half a note')).not.toContain('agents ─')
  })

  test('that is for a terminal of its own is listed, and says why it is not done here', async () => {
    terminal.type(':watch\r')
    await terminal.until('the console shows changes as they come')
    terminal.type('\u0015take KX-10 --as ola\r')
    await terminal.until('sign in as him')
    expect(stateOf('KX-10')).toBe('queued')
    terminal.type('\u0015note KX-20 -\r')
    await terminal.until('write the text into the line')
  })

  test('shows its help where somebody asks for it', async () => {
    terminal.type(':take --help\r')
    expect(await terminal.until('--expect')).toContain('─ take --help ─')
    terminal.type(`${escape}:help wrap\r`)
    expect(await terminal.until('─ help wrap ─')).toContain('linia wrap REF')
  })
})

describe('the lines of the palette', () => {
  test('come back by the arrow, the latest first, and are kept for the next console', async () => {
    terminal.type(':agents\r')
    await terminal.until('agents ─')
    terminal.type(escape)
    await terminal.until('Enter take')
    terminal.type(':hold KX-10\r')
    await terminal.until(/! No agent holds KX-10/)
    terminal.type(`\u0015wra${up}`)
    await terminal.until(': hold KX-10')
    terminal.type(up)
    await terminal.until(': agents')
    terminal.type(`${down}${down}`)
    await terminal.until(/: wra\s/)
    terminal.type(escape)
    await terminal.until('preview')
    await terminal.settled(400)
    terminal.close()

    const again = desk.open()
    await again.until('preview')
    again.type(`:${up}`)
    expect(await again.until(': hold KX-10')).toContain('hold [REF…]')
  })

  test('keep no text, no word that was searched for and no number of anybody', async () => {
    for (const line of [
      'note KX-10 secret PESEL 85010112345',
      'find Kowalski 600100200',
      'transfer KX-10 --to complaints --note "oddzwonić do Kowalskiej"',
    ]) {
      terminal.type(`:\u0015${line}\r`)
      await terminal.settled(300)
      terminal.type(`${escape}${escape}`)
      await terminal.settled()
    }
    await terminal.settled(500)
    const files = readdirSync(desk.desk, { recursive: true, encoding: 'utf8' })
    const kept = files.filter((file) => file.endsWith('-lines.json'))
    const text = kept.map((file) => readFileSync(join(desk.desk, file), 'utf8')).join('')
    expect(text).toContain('note KX-10')
    expect(text).not.toMatch(/secret|PESEL|850101|owalsk|600100/)
  })

  test('keep nothing of how a caller was verified', async () => {
    terminal.type(':verify KX-20 pesel --who holder --result passed\r')
    await terminal.settled()
    terminal.type('\u0015agents\r')
    await terminal.until('agents ─')
    await terminal.settled(500)
    const files = readdirSync(desk.desk, { recursive: true, encoding: 'utf8' })
    const kept = files.find((file) => file.endsWith('-lines.json'))
    const text = readFileSync(join(desk.desk, kept ?? ''), 'utf8')
    expect(text).toContain('agents')
    expect(text).not.toContain('verify')
  })
})
