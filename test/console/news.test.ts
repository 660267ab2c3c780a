import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { notifyDesktop } from '../../bin/notify-desktop.ts'
import { type ConsoleDesk, type OpenOptions, aSiteWithDesk } from '../builders/a-desk.ts'
import { type TestSite, must } from '../builders/a-site.ts'
import { atSetting } from './at-setting.ts'
import type { Terminal } from './terminal.ts'

let site: TestSite
let desk: ConsoleDesk

const hour = 3600
const right = '\u001B[C'

beforeEach(async () => {
  ;({ site, desk } = await aSiteWithDesk({
    ready: ['ewa', 'ola'],
    customers: [{ ref: 'KX-101', name: 'Jan Kowalski', phone: '+48 600 100 200' }],
    interactions: [
      { ref: 'KX-10', subject: 'Faktura', customer: 'KX-101' },
      { ref: 'KX-11', subject: 'Reklamacja', customer: 'KX-101', queue: 'complaints' },
    ],
  }))
})

/** What was written outside the screen: titles and notifications, without the bell between frames. */
function told(terminal: Terminal): readonly string[] {
  return [...terminal.written().matchAll(/\u001B\](\d+;[^\u0007\u001B]*)(?:\u0007|\u001B\\)/g)].map(
    ([, body = '']) => body,
  )
}

const bells = (terminal: Terminal) =>
  terminal
    .written()
    .replaceAll(/\u001B\][^\u0007\u001B]*(?:\u0007|\u001B\\)/g, '')
    .split('\u0007').length - 1

/** A console of ewa in which some settings have another value than usual. */
async function consoleWith(changed: readonly string[], options: OpenOptions = {}): Promise<Terminal> {
  const terminal = await desk.openAs('ewa', options)
  for (const label of changed) {
    await atSetting(terminal, label)
    terminal.type(right)
    await terminal.until(new RegExp(`▸ ${label} +(?:on|off)`))
    terminal.type('\u001B')
    await terminal.until('─ preview')
  }
  return terminal
}

async function titled(terminal: Terminal, title: string): Promise<void> {
  await expect.poll(() => terminal.title(), { timeout: 5000 }).toBe(title)
}

describe('what is new', () => {
  test('an offer rings and names the window by its ref and queue, until a key is pressed', async () => {
    const terminal = await consoleWith([])
    must(await site.as('owner').offer({ ref: 'KX-10', agent: 'ewa' }))
    await titled(terminal, 'Offer KX-10, Written - linia')
    await terminal.until('a accept')
    expect(bells(terminal)).toBe(1)
    // What others do besides is nothing new.
    must(await site.as('ola').note({ ref: 'KX-11', text: 'nic' }))
    await terminal.settled(400)
    expect(told(terminal)).toEqual(['2;Offer KX-10, Written - linia'])
    terminal.type('j')
    await titled(terminal, '')
    expect(told(terminal).join()).not.toMatch(/Kowalski|600|Faktura/)
  })

  test('what the server took back from a silent device is told', async () => {
    must(await site.as('ewa').take({ ref: 'KX-10' }))
    const terminal = await consoleWith([])
    const part = site.rows('segments').find((row) => row['agent_id'] === 'ewa')
    must(
      await site.as('system').endLease({ dueWorkId: 'none', segmentId: String(part?.['id']), heardAt: null }),
    )
    expect(await terminal.until('KX-10 went back to Written')).toContain('not heard from')
  })

  test('a mention by a colleague is told, one’s own is not, and several are counted', async () => {
    const terminal = await consoleWith([])
    must(await site.as('ewa').note({ ref: 'KX-10', text: '@ewa pamiętaj' }))
    await terminal.settled(400)
    expect(terminal.title()).toBe('')
    must(await site.as('ola').note({ ref: 'KX-10', text: '@ewa Jan Kowalski prosi' }))
    await titled(terminal, 'Mention in KX-10 - linia')
    must(await site.as('ola').note({ ref: 'KX-11', text: '@ewa i tu' }))
    await titled(terminal, '(2) Mention in KX-11 - linia')
    const news = { title: 'Przerwa', text: 'Od 14:00.', to: ['ewa'] }
    must(await site.as('owner').announce(news, ['KX-12']))
    await titled(terminal, '(3) Announcement KX-12 - linia')
    expect(told(terminal).join()).not.toContain('Kowalski')
  })

  test('a callback of one’s own that falls due is told once, as that', async () => {
    const dueAt = site.clock.now + hour * 1000
    const given = { customer: 'KX-101', queue: 'written', whose: 'ewa', dueAt, note: 'Kowalski' } as const
    must(await site.as('ewa').callBack(given, ['KX-30']))
    const terminal = await consoleWith([])
    site.later(hour)
    await site.fireDueWork()
    await expect
      .poll(() => terminal.title(), { timeout: 5000 })
      .toMatch(/^Callback due [A-Z]+-\d+, Written - linia$/)
    await terminal.settled(300)
    expect(told(terminal)).toHaveLength(1)
  })

  test('a broken promise is told to whom the case belongs, and to nobody else', async () => {
    must(await site.as('ewa').openCase({ interaction: 'KX-11' }, ['KX-401']))
    must(await site.as('ewa').assignCase({ ref: 'KX-401', agent: 'ewa' }))
    const terminal = await consoleWith([])
    const other = await desk.openAs('ola')
    site.later(hour)
    await site.fireDueWork()
    await titled(terminal, 'Promise broken KX-401, complaints - linia')
    expect(told(other)).toEqual([])
  })

  test('what was there before is not new', async () => {
    must(await site.as('ola').note({ ref: 'KX-10', text: '@ewa stare' }))
    must(await site.as('owner').offer({ ref: 'KX-10', agent: 'ewa' }))
    const terminal = await consoleWith([])
    must(await site.as('ola').note({ ref: 'KX-11', text: 'nic' }))
    await terminal.settled(400)
    expect(told(terminal)).toEqual([])
  })
})

describe('what is told by a line', () => {
  test('an announcement that must be read, by its title and the key that shows it', async () => {
    const terminal = await consoleWith([])
    const news = { title: 'Awaria portalu', text: 'Od 14:00.', to: ['ewa'], mustBeRead: true }
    must(await site.as('owner').announce(news, ['KX-12']))
    expect(
      await terminal.until(/announces, to be read: “Awaria portalu”\. +g i shows it in the inbox/),
    ).toMatch(/announces, to be read: “Awaria portalu”\. +g i shows it in the inbox/)
  })

  test('nothing of an announcement where the agent wants none', async () => {
    const terminal = await consoleWith(['Tell of announcements'])
    must(await site.as('owner').announce({ title: 'Awaria', text: 'Od 14:00.', to: ['ewa'] }, ['KX-12']))
    expect(await terminal.settled(500)).not.toContain('Awaria')
  })

  test('what a colleague hands over, with the first words of the note, and the note once it is taken', async () => {
    must(await site.as('ola').take({ ref: 'KX-10' }))
    const terminal = await consoleWith([])
    const note = 'Klient prosi o telefon po 15'
    must(await site.as('ola').transfer({ ref: 'KX-10', agent: 'ewa', note }))
    await terminal.until(/hands KX-10 to you: “Klient prosi o telefon po 15”\s+m shows it/)
    terminal.type('gi')
    await terminal.until(/handed over.*KX-10/)
    terminal.type('m')
    await terminal.until(/▸.*KX-10/)
    terminal.type('\r')
    expect(await terminal.until(/Ola.*: “?Klient prosi o telefon po 15/)).toMatch(
      /Ola.*: “?Klient prosi o telefon po 15/,
    )
  })

  test('who set the status, and which it is now', async () => {
    const terminal = await consoleWith([])
    must(await site.as('owner').status({ agent: 'ewa', status: 'not-ready', reason: 'break' }))
    expect(await terminal.until(/set your status: break\. +s sets your own/i)).toMatch(
      /set your status: break\. +s sets your own/i,
    )
  })

  test('who handed on what was in hand, and to whom', async () => {
    must(await site.as('ewa').take({ ref: 'KX-10' }))
    const terminal = await consoleWith([])
    terminal.type('m')
    await terminal.until(/▸.*KX-10/)
    terminal.type('\r')
    await terminal.until('w wrap up')
    must(await site.as('owner').transfer({ ref: 'KX-10', queue: 'complaints' }))
    expect(await terminal.until(/handed KX-10 on to Complaints/i)).toMatch(/handed KX-10 on to Complaints/i)
  })

  test('is read once the console is unlocked', async () => {
    const terminal = await consoleWith([])
    terminal.type('L')
    await terminal.until('locked')
    must(await site.as('ola').note({ ref: 'KX-10', text: '@ewa zadzwoń' }))
    await terminal.settled(400)
    terminal.type('\r')
    expect(await terminal.until(/mentions you in KX-10: “@ewa zadzwoń” +g i shows it/)).toMatch(
      /mentions you in KX-10: “@ewa zadzwoń” +g i shows it/,
    )
  })
})

describe('settings of what is told', () => {
  test('a kind that is off neither rings nor names the window', async () => {
    const terminal = await consoleWith(['Tell of offers', 'Tell of mentions'])
    must(await site.as('ola').note({ ref: 'KX-10', text: '@ewa cicho' }))
    must(await site.as('owner').offer({ ref: 'KX-10', agent: 'ewa' }))
    await terminal.until('a accept')
    await terminal.settled(300)
    expect(told(terminal)).toEqual([])
    expect(bells(terminal)).toBe(0)
  })

  test('with the title off the window keeps its name', async () => {
    const terminal = await consoleWith(['Title of the window'])
    must(await site.as('owner').offer({ ref: 'KX-10', agent: 'ewa' }))
    await terminal.until('a accept')
    await terminal.settled(300)
    expect(told(terminal)).toEqual([])
    expect(bells(terminal)).toBe(1)
  })

  test.each([
    [{ TERM_PROGRAM: 'WezTerm' }, '9;Offer KX-10, Written'],
    [{ KITTY_WINDOW_ID: '1' }, '99;;Offer KX-10, Written'],
    [{ TERM: 'foot' }, '777;notify;linia;Offer KX-10, Written'],
  ])('the desktop is told through a terminal that says it can: %j', async (env, said) => {
    const plain = { TERM_PROGRAM: '', KITTY_WINDOW_ID: '', TMUX: '' }
    const terminal = await consoleWith(['Desktop notification'], { env: { ...plain, ...env } })
    must(await site.as('owner').offer({ ref: 'KX-10', agent: 'ewa' }))
    await expect.poll(() => told(terminal), { timeout: 5000 }).toContain(said)
  })

  test('a terminal that would print what it does not know gets nothing', async () => {
    const terminal = desk.open({ env: { TERM: 'linux' } })
    await terminal.until('Who is working')
    terminal.type('ewa\r')
    await terminal.until('- preview')
    must(await site.as('owner').offer({ ref: 'KX-10', agent: 'ewa' }))
    await terminal.until('a accept')
    await terminal.settled(300)
    expect(told(terminal)).toEqual([])
  })
})

describe('notify-send', () => {
  test('shows the text as text, where there is a desktop and one sits at it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'linia-notify-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const program = join(folder, 'notify-send')
    const said = join(folder, 'said')
    writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$@" > '${said}'\n`)
    chmodSync(program, 0o755)
    const PATH = `${folder}:/usr/bin:/bin`

    expect(notifyDesktop({ PATH })).toBeNull()
    expect(notifyDesktop({ PATH, DISPLAY: ':0', SSH_CONNECTION: '1.2.3.4' })).toBeNull()
    expect(notifyDesktop({ PATH: '/nowhere', DISPLAY: ':0' })).toBeNull()
    notifyDesktop({ PATH, DISPLAY: ':0' })?.('--help <b>KX-10</b>')
    await expect
      .poll(() => existsSync(said) && readFileSync(said, 'utf8'), { timeout: 5000 })
      .toBe('--app-name=linia\n--\nlinia\n--help &lt;b>KX-10&lt;/b>\n')
  })
})
