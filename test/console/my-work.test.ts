import { beforeEach, describe, expect, test } from 'vitest'
import { type TestSite, must } from '../builders/a-site.ts'
import { aPerson, aSiteDefinition } from '../builders/a-site-definition.ts'
import { type ConsoleDesk, aSiteWithDesk } from '../builders/a-desk.ts'
import { morning } from '../builders/an-empty-store.ts'
import type { Terminal } from './terminal.ts'

// Everything that an agent has before him, under a head for each section, and one key from where it is worked on.

let site: TestSite
let desk: ConsoleDesk

const hour = 3_600_000
const escape = '\u001B'
const done = '\u0004'

beforeEach(async () => {
  ;({ site, desk } = await aSiteWithDesk({
    ready: ['ewa', 'ola'],
    customers: [
      { ref: 'KX-1', name: 'Jan Kowalski', phone: '+48 600 100 200' },
      { ref: 'KX-2', name: 'Łucja Święcicka', phone: '+48 600 100 300' },
    ],
    interactions: [
      { ref: 'KX-10', subject: 'Waiting', customer: 'KX-2', arrivedAt: morning - 60_000 },
      { ref: 'KX-12', subject: 'Third', state: 'active', heldBy: 'ewa', customer: 'KX-1' },
    ],
  }))
})

async function atMyWork(): Promise<Terminal> {
  const terminal = await desk.openAs('ewa')
  terminal.type('m')
  await terminal.until('1 in hand')
  return terminal
}

async function aCase(
  ref: string,
  subject: string,
  more: { dueAt?: number; agent?: string } = {},
): Promise<void> {
  must(await site.as('owner').openCase({ subject, agent: 'ewa', customer: 'KX-1', ...more }, [ref]))
}

describe('sections', () => {
  test('what there is none of takes no line', async () => {
    const terminal = await atMyWork()
    const frame = await terminal.until('active 1')
    expect(frame).toContain('KX-12')
    for (const head of ['drafts', 'callbacks', 'cases']) expect(frame).not.toMatch(new RegExp(`   ${head}`))
  })

  test('who is on the line stands first, also on hold', async () => {
    must(await site.as('ewa').logCall({ number: '600100200', queue: 'calls' }, ['KX-20']))
    must(await site.as('ewa').hold({ ref: 'KX-20' }))
    const terminal = await desk.openAs('ewa')
    terminal.type('gm')
    const frame = await terminal.until('on the line 1')
    expect(frame).toMatch(/on the line 1\n.*KX-20.* on hold.*\n +active 1\n.*KX-12/)
  })

  test('cases stand with the earliest due first, those that wait until they are about to wake apart, and those of others nowhere', async () => {
    await aCase('KX-70', 'Later', { dueAt: morning + 30 * hour })
    await aCase('KX-71', 'Overdue', { dueAt: morning + hour })
    await aCase('KX-72', 'Of nobody soon')
    await aCase('KX-73', 'Wakes')
    await aCase('KX-74', 'Sleeps')
    await aCase('KX-75', 'Somebody’s', { agent: 'ola' })
    must(await site.as('ewa').setCasePending({ ref: 'KX-73', until: morning + 5 * hour }))
    must(await site.as('ewa').setCasePending({ ref: 'KX-74', until: morning + 50 * hour }))
    site.later(7200)

    const terminal = await atMyWork()
    const frame = await terminal.until('cases that wake soon 1')
    expect(frame).toMatch(/cases 3\n.*! KX-71.*\n.*KX-70.*\n.*KX-72.*\n.*cases that wake soon 1\n.*KX-73/)
    expect(frame).not.toContain('KX-74')
    expect(frame).not.toContain('KX-75')
    // The tab tells that something is late.
    expect(frame).toMatch(/▸My work 1!/)
  })

  test('Enter on a case opens it, and Esc comes back to it', async () => {
    await aCase('KX-71', 'Overdue', { dueAt: morning + hour })
    const terminal = await atMyWork()
    terminal.type('j\r')
    await terminal.until(/▣ KX-71/)
    terminal.type(escape)
    expect(await terminal.until(/▸.*KX-71/)).toContain('─ My work')
  })

  test('a callback of mine stands there when it is due soon, and opens among the callbacks', async () => {
    const callback = { queue: 'written', whose: 'ewa', note: 'the refund' }
    must(await site.as('ewa').callBack({ customer: 'KX-1', dueAt: morning + hour, ...callback }, ['KX-80'])) // prettier-ignore
    must(await site.as('ewa').callBack({ customer: 'KX-2', dueAt: morning + 9 * hour, ...callback }, ['KX-81'])) // prettier-ignore
    const terminal = await atMyWork()
    const frame = await terminal.until('callbacks due or soon 1')
    expect(frame).not.toContain('KX-81')
    terminal.type('j')
    expect(await terminal.until(/▸.*KX-80/)).toContain('+48 600 100 200')
    terminal.type('\r')
    await terminal.until('─ Callbacks')
    await terminal.until(/▸.*the refund/)
  })

  test('typed words are looked for in all of it, a filter in the contacts alone', async () => {
    await aCase('KX-71', 'Odczyt licznika')
    await aCase('KX-72', 'Taryfa')
    const terminal = await atMyWork()
    terminal.type('/odczyt\r')
    const frame = await terminal.until('cases 1')
    expect(frame).not.toContain('KX-72')
    expect(frame).not.toContain('KX-12')
    terminal.type(escape)
    await terminal.until('cases 2')
    terminal.type('/state = active\r')
    expect(await terminal.until('/state = active 1 of 1')).not.toContain('KX-71')
  })
})

describe('drafts', () => {
  test('a note that was begun is found there and goes on where it stopped; once sent it is gone', async () => {
    const terminal = await desk.openAs('ewa')
    await terminal.until('Waiting')
    terminal.type('ohalf a note')
    await terminal.until('half a note')
    terminal.type(escape)
    await terminal.settled()
    terminal.type('m')
    const frame = await terminal.until('drafts 1')
    expect(frame).toMatch(/KX-10 +note +.*Łucja Święcicka +half a note/)

    terminal.type('j\r')
    await terminal.until('✉ KX-10')
    await terminal.until('half a note')
    terminal.type(` and its end${done}`)
    await terminal.until('Noted on KX-10')
    terminal.type('m')
    await terminal.until('1 in hand')
    expect(await terminal.settled()).not.toContain('drafts')
    expect(site.look('KX-10').notes.map(({ text }) => text)).toEqual(['half a note and its end'])
  })

  test('what was begun for who has no card is named by his number there, and found by its digits', async () => {
    const terminal = await atMyWork()
    must(await site.as('ewa').logCall({ number: '600100999', queue: 'calls' }, ['KX-20']))
    await terminal.until('KX-20 is in your hands')
    terminal.type('/KX-20\ro')
    await terminal.until('Note')
    terminal.type('half a note')
    await terminal.until('half a note')
    terminal.type(escape)
    await terminal.until(/note +.*600.100.999 +half a note/)
    terminal.type('/\u0015600100999\r')
    await terminal.until('/600100999')
    expect(await terminal.settled()).toMatch(/note +.*600.100.999 +half a note/)
  })

  test('a wrap-up that was begun opens its form over the contact', async () => {
    const terminal = await atMyWork()
    terminal.type('\r')
    await terminal.until('✉ KX-12')
    terminal.type('wagreed\r')
    await terminal.until('Call back')
    terminal.type('jutro 10')
    await terminal.until('jutro 10')
    terminal.type(escape)
    await terminal.settled()
    terminal.type('m')
    await terminal.until('drafts 1')
    terminal.type('j\r')
    expect(await terminal.until('jutro 10')).toContain('✉ KX-12')
  })

  test('a wrap-up that was begun says its codes as people call them', async () => {
    const codes = aSiteDefinition().codes.map((code) =>
      code.path === 'resolved' ? { ...code, labels: { en: 'All is well', pl: 'Załatwione' } } : code,
    )
    const here = await aSiteWithDesk({
      ready: ['ewa'],
      definition: { codes },
      interactions: [{ ref: 'KX-12', subject: 'Third', state: 'active', heldBy: 'ewa' }],
    })
    const terminal = await here.desk.openAs('ewa')
    terminal.type('m')
    await terminal.until('1 in hand')
    terminal.type('\r')
    await terminal.until('✉ KX-12')
    terminal.type('wwell\r')
    await terminal.settled()
    terminal.type(escape)
    await terminal.settled()
    terminal.type('m')
    expect(await terminal.until('drafts 1')).toMatch(/KX-12 +wrap-up .*All is well/)
  })

  test('one that is not wanted any more is thrown away by x, and u brings it back before it takes back work', async () => {
    const terminal = await desk.openAs('ewa')
    await terminal.until('Waiting')
    terminal.type('ohalf a note')
    await terminal.until('half a note')
    terminal.type(escape)
    await terminal.settled()
    terminal.type('m')
    await terminal.until('drafts 1')
    terminal.type('x')
    await terminal.until('cursor is on no draft')
    terminal.type('jx')
    await terminal.until(/Draft thrown away: note \(KX-10\)\. +u brings it back\./)
    expect(await terminal.settled()).not.toContain('half a note')
    terminal.type('u')
    await terminal.until('The draft is back: note (KX-10).')
    await terminal.until('half a note')
    expect(site.look('KX-12').interaction).toMatchObject({ state: 'active', heldBy: 'ewa' })
  })

  test('what was done in the store after a draft was thrown away is taken back first', async () => {
    const terminal = await desk.openAs('ewa')
    await terminal.until('Waiting')
    terminal.type('ohalf a note')
    await terminal.until('half a note')
    terminal.type(escape)
    await terminal.settled()
    terminal.type('m')
    await terminal.until('drafts 1')
    terminal.type('jx')
    await terminal.until('Draft thrown away')
    terminal.type('kpnot mine\r')
    await terminal.until(/KX-12.*back|put back/i)
    terminal.type('u')
    await terminal.until(/Taken back: .*KX-12/)
    terminal.type('gmu')
    expect(await terminal.until('The draft is back: note (KX-10).')).toContain('half a note')
  })

  test('a reply to what was put back takes it and goes on where it stopped', async () => {
    const terminal = await atMyWork()
    terminal.type('\r')
    await terminal.until('✉ KX-12')
    terminal.type('r')
    await terminal.until('Ctrl-D send')
    terminal.type('Half of an answer')
    await terminal.until('Half of an answer')
    terminal.type(escape)
    await terminal.settled()
    terminal.type('pnot mine\r')
    await terminal.settled()
    terminal.type('gm')
    await terminal.until('drafts 1')
    terminal.type('\r')
    await terminal.until('Half of an answer')
    await terminal.until('Ctrl-D send')
    expect(site.look('KX-12').interaction).toMatchObject({ state: 'active', heldBy: 'ewa' })
  })

  test('a wrap-up of what is with somebody else by now says that it stays a draft', async () => {
    const terminal = await atMyWork()
    terminal.type('\r')
    await terminal.until('✉ KX-12')
    terminal.type('wagreed\r')
    await terminal.until('Call back')
    terminal.type(escape)
    await terminal.settled()
    must(await site.as('owner').transfer({ ref: 'KX-12', agent: 'ola' }))
    await terminal.until('handed KX-12 on to Ola Lis')
    terminal.type('gm')
    await terminal.until('drafts 1')
    terminal.type('\r')
    const told = await terminal.until('What you began stays a draft: KX-12 is not in your hands.')
    expect(told).toContain('held by Ola Lis')
  })

  test('the note of a transfer is kept by Esc, stands among the drafts, and goes along when it is handed over', async () => {
    const terminal = await atMyWork()
    terminal.type('t\tpromised by Friday')
    await terminal.until('promised by Friday')
    terminal.type(escape)
    expect(await terminal.until('drafts 1')).toMatch(/KX-12 +transfer .*promised by Fri/)
    terminal.type('j\r')
    await terminal.until('✉ KX-12')
    await terminal.until('promised by Friday')
    terminal.type('ola\r')
    await terminal.until(/KX-12 .*Ola/)
    terminal.type('gm')
    await terminal.until('─ My work')
    expect(await terminal.settled()).not.toContain('drafts')

    // Taken back, it waits once more.
    terminal.type('u')
    await terminal.until(/Taken back: .*KX-12/)
    terminal.type('gm')
    expect(await terminal.until('drafts 1')).toContain('promised by Fri')
  })

  test('on what may not be seen any more is told of nobody', async () => {
    const here = await aSiteWithDesk({
      definition: {
        people: [...aSiteDefinition().people, aPerson({ key: 'pim', role: 'partner', queues: ['partners'] })],
      },
      ready: ['ewa', 'pim'],
      customers: [{ ref: 'KX-1', name: 'Jan Kowalski' }],
      interactions: [{ ref: 'KX-14', subject: 'Handed over', queue: 'partners', customer: 'KX-1' }],
    })
    const terminal = await here.desk.openAs('pim')
    await terminal.until('Handed over')
    terminal.type('omy own words')
    await terminal.until('my own words')
    terminal.type(escape)
    await terminal.settled()
    terminal.type('m')
    await terminal.until('drafts 1')
    must(await here.site.as('pim').take({ ref: 'KX-14' }))
    must(await here.site.as('pim').transfer({ ref: 'KX-14', queue: 'written' }))
    await terminal.until('You have nothing in hand')
    expect(await terminal.settled()).not.toContain('Kowalski')
  })
})
