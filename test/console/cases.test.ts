import { beforeEach, describe, expect, test } from 'vitest'
import { shippedSite } from '../../src/shell/begin/shipped-site.ts'
import { caseView } from '../../src/queries/cases/case-view.ts'
import { type ConsoleDesk, aSiteWithDesk } from '../builders/a-desk.ts'
import { type TestSite, must } from '../builders/a-site.ts'
import { aMessage } from '../commands/refusals/refusal-site.ts'
import type { Terminal } from './terminal.ts'

// The matter behind a contact at the keyboard: opened, linked, waited with, checked off, resolved; found in lists.

let site: TestSite
let desk: ConsoleDesk

const shown = (frame: string): readonly string[] => frame.match(/KX-7\d/g) ?? []

const done = '\u0004'
const escape = '\u001B'

beforeEach(async () => {
  ;({ site, desk } = await aSiteWithDesk({
    ready: ['ewa', 'ola'],
    definition: shippedSite('data/demo'),
    customers: [
      { ref: 'KX-8', name: 'Jan Kowalski', email: 'jan@poczta.example' },
      { ref: 'KX-9', name: 'Łucja Święcicka' },
    ],
  }))
  const mail = { channel: 'email', queue: 'complaints', customer: 'KX-8' }
  must(
    await site
      .as('owner')
      .receive({ ...mail, subject: 'Zły odczyt', message: aMessage('<one@poczta.example>') }, ['KX-1']),
  )
})

const caseOf = (ref: string) => {
  const view = caseView(site.store.reader, ref)
  if (!view) throw new Error(`no case ${ref}`)
  return view
}

/** ewa with the complaint on screen. */
async function atTheComplaint(): Promise<Terminal> {
  must(await site.as('ewa').take({ ref: 'KX-1' }))
  const terminal = await desk.openAs('ewa')
  terminal.type('m\r')
  await terminal.until('✉ KX-1')
  return terminal
}

describe('from a contact', () => {
  test('K and 1 open a case of it, whose state, promise and term stand above the mail; K goes to it and Esc comes back', async () => {
    const terminal = await atTheComplaint()
    terminal.type('K')
    await terminal.until('Which case is KX-1 part of?')
    terminal.type('1')
    const frame = await terminal.until(/Case [A-Z]{2}-\d+ is open, with KX-1/)
    const ref = /Case ([A-Z]{2}-\d+)/.exec(frame)?.[1] ?? ''
    expect(frame).toMatch(new RegExp(`▣ ${ref} +open +first response`))
    expect(caseOf(ref).case).toMatchObject({ assignee: 'ewa', state: 'open', subject: 'Zły odczyt' })

    terminal.type('K')
    const screen = await terminal.until('Contacts 1')
    expect(screen).toMatch(/▸ ✉ +KX-1 .*active · Ewa Nowak/)
    terminal.type('\r')
    await terminal.until('✉ KX-1  Complaints')
    terminal.type(escape)
    await terminal.until('Contacts 1')
    terminal.type('u')
    await terminal.until('is no longer there')
    expect(site.rows('cases')).toEqual([])
  })

  test('of a contact without a subject the list says that a new case is asked for one, and asks for it', async () => {
    must(await site.as('owner').receive({ channel: 'email', queue: 'complaints', subject: '' }, ['KX-3']))
    must(await site.as('ewa').take({ ref: 'KX-3' }))
    const terminal = await desk.openAs('ewa')
    terminal.type('m\r')
    await terminal.until('✉ KX-3')
    terminal.type('K')
    expect(await terminal.until('letters narrow, or name a new case')).toMatch(
      /Open a new case +asks for its subject/,
    )
    terminal.type('\r')
    expect(await terminal.until('What is the new case of KX-3 about?')).toContain('Subject:')
    terminal.type('\r')
    await terminal.until('! A case needs a subject.')
    terminal.type('Awaria licznika\r')
    const frame = await terminal.until(/Case [A-Z]{2}-\d+ is open, with KX-3/)
    expect(caseOf(/Case ([A-Z]{2}-\d+)/.exec(frame)?.[1] ?? '').case.subject).toBe('Awaria licznika')
  })

  test('one of the customer’s open cases is chosen, or a new one named by what is typed', async () => {
    must(await site.as('ola').openCase({ subject: 'Reklamacja z maja', customer: 'KX-8' }, ['KX-70']))
    const terminal = await atTheComplaint()
    terminal.type('K')
    expect(await terminal.until('Which case')).toMatch(/2 +KX-70 +Reklamacja z maja +new/)
    terminal.type('maja\r')
    await terminal.until('KX-1 is part of KX-70')
    expect(caseOf('KX-70').interactions.map(({ ref }) => ref)).toEqual(['KX-1'])
    terminal.type('u')
    await terminal.until('Taken back: put the contact into a case')
    terminal.type('KOdszkodowanie za przepięcie')
    await terminal.until('Enter opens a case “Odszkodowanie za przepięcie”')
    terminal.type('\r')
    const frame = await terminal.until(/Case [A-Z]{2}-\d+ is open/)
    expect(caseOf(/Case ([A-Z]{2}-\d+)/.exec(frame)?.[1] ?? '').case.subject).toBe(
      'Odszkodowanie za przepięcie',
    )
  })
})

describe('a case on screen', () => {
  let terminal: Terminal

  beforeEach(async () => {
    must(await site.as('ewa').take({ ref: 'KX-1' }))
    must(await site.as('ewa').openCase({ interaction: 'KX-1', agent: 'ewa' }, ['KX-70']))
    must(await site.as('ewa').addChecklistItem({ ref: 'KX-70', text: 'Zdjęcie licznika', isMandatory: true }))
    terminal = await desk.openAs('ewa')
    terminal.type('gk')
    await terminal.until('▸   KX-70')
    terminal.type('\r')
    await terminal.until('▣ KX-70')
  })

  test('waits until a time in words, says when that is before Enter, and is opened again', async () => {
    terminal.type('h')
    await terminal.until('KX-70 waits until when?')
    terminal.type('kiedyś\r')
    await terminal.until('! “kiedyś” is not a time')
    terminal.type('\u0015jutro 10')
    await terminal.until('Enter: it waits until tomorrow 10:00.')
    terminal.type('\r')
    await terminal.until('KX-70 waits until tomorrow 10:00')
    expect(caseOf('KX-70').case.state).toBe('pending')
    expect(await terminal.settled()).toMatch(/▣ KX-70 +pending until tomorrow 10:00/)
    terminal.type('e')
    await terminal.until('KX-70 is open again')
    expect(caseOf('KX-70').case.state).toBe('open')
  })

  test('is resolved in words once what is mandatory is done, and what was typed survives in between', async () => {
    terminal.type('wSkorygowano odczyt.')
    await terminal.until('Skorygowano')
    terminal.type(done)
    await terminal.until(/! .*KX-70.*1/)
    terminal.type(escape)
    await terminal.until('h wait until')
    terminal.type('\t ')
    await terminal.until('Item 1 is done')
    expect(await terminal.settled()).toMatch(/▸ ✓ +1 +Zdjęcie licznika \*/)
    terminal.type('w')
    await terminal.until('Skorygowano odczyt.')
    terminal.type(done)
    await terminal.until('KX-70 is resolved')
    expect(caseOf('KX-70').case).toMatchObject({ state: 'resolved', resolution: 'Skorygowano odczyt.' })
    terminal.type('w')
    await terminal.until('resolve: the case is over')
    // Letters that follow at once are taken for the text of the resolution.
    terminal.type(`${escape}[Bu`)
    await terminal.until('Taken back: resolved the case (KX-70)')
    expect(caseOf('KX-70').case.state).toBe('open')
    terminal.type('w')
    await terminal.until('Skorygowano odczyt.')
  })

  test('with open cases below it names them, and the same key resolves them too', async () => {
    must(await site.as('ewa').checkOffItem({ ref: 'KX-70', item: 1 }))
    must(await site.as('ewa').openCase({ subject: 'Sąsiad', parent: 'KX-70', customer: 'KX-9' }, ['KX-71']))
    terminal.type(`wUsunięto.${done}`)
    await terminal.until('KX-71 below it is still in work: Ctrl-D resolves that too.')
    expect(caseOf('KX-70').case.state).toBe('open')
    terminal.type(done)
    await terminal.until('KX-70 is resolved')
    expect(caseOf('KX-71').case.state).toBe('resolved')
  })

  test('is given to a colleague, made urgent, gets something to do and a note, and each can be taken back', async () => {
    terminal.type('t')
    await terminal.until('Who answers for KX-70?')
    terminal.type('zię\r')
    await terminal.until('KX-70 is Aleksandra Zięba’s')
    terminal.type('p1')
    await terminal.until('The priority of KX-70 is urgent')
    terminal.type('iZapytać operatora\r')
    await terminal.until('Item 2 is on the checklist')
    terminal.type(`oObiecali do piątku${done}`)
    await terminal.until('Noted on KX-70')
    expect(caseOf('KX-70')).toMatchObject({
      case: { assignee: 'ola', priority: 'urgent' },
      checklist: [{ text: 'Zdjęcie licznika' }, { text: 'Zapytać operatora' }],
      notes: [{ text: 'Obiecali do piątku' }],
    })
    terminal.type('uuuu')
    await terminal.until('Taken back: assigned the case')
    expect(caseOf('KX-70')).toMatchObject({
      case: { assignee: 'ewa', priority: 'normal' },
      checklist: [{ text: 'Zdjęcie licznika' }],
      notes: [],
    })
  })

  test('shows what else belongs to it on tabs, and its history', async () => {
    must(await site.as('ola').openCase({ subject: 'Awaria', customer: 'KX-9' }, ['KX-72']))
    must(await site.as('ola').linkCase({ ref: 'KX-70', to: 'KX-72', kind: 'caused-by' }))
    terminal.type('\t\t')
    expect(await terminal.until('▸Other cases 1')).toMatch(/caused by +KX-72 +new +Awaria/)
    terminal.type('\r')
    await terminal.until('▣ KX-72')
    terminal.type(escape)
    await terminal.until('▣ KX-70')
    terminal.type('H')
    await terminal.until('History of KX-70')
    await terminal.until(/Ewa Nowak +opened a case/)
  })
})

describe('the list of cases', () => {
  beforeEach(async () => {
    const ola = site.as('ola')
    must(
      await ola.openCase({ subject: 'Moja', customer: 'KX-8', queue: 'complaints', agent: 'ewa' }, ['KX-70']),
    )
    must(await ola.openCase({ subject: 'Niczyja', customer: 'KX-9', queue: 'complaints' }, ['KX-71']))
    must(
      await ola.openCase({ subject: 'Oli', customer: 'KX-9', queue: 'complaints', agent: 'ola' }, ['KX-72']),
    )
    must(await ola.openCase({ subject: 'Stara', customer: 'KX-9', agent: 'ola' }, ['KX-73']))
    must(await ola.resolveCase({ ref: 'KX-73', resolution: 'Gotowe' }))
  })

  test('shows mine, nobody’s, all in work and those that are over, and is narrowed by words and by the grammar', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type('gk')
    expect(shown(await terminal.until('▸mine'))).toEqual(['KX-70'])
    terminal.type('\t')
    expect(shown(await terminal.until('▸nobody’s'))).toEqual(['KX-71'])
    terminal.type('\t')
    expect(shown(await terminal.until('▸all in work'))).toHaveLength(3)
    terminal.type('/swiec')
    expect(shown(await terminal.until('2 cases')).toSorted()).toEqual(['KX-71', 'KX-72'])
    terminal.type('\u0015agent = ola')
    expect(shown(await terminal.until('1 case '))).toEqual(['KX-72'])
    terminal.type('\u0015agnt = ola')
    await terminal.until(/\^ .*agent/)
    terminal.type(escape)
    await terminal.until('3 cases')
    terminal.type('\t')
    expect(shown(await terminal.until('▸resolved'))).toEqual(['KX-73'])
  })

  test('begins with the earliest promise, however many terms there are before its own', async () => {
    const ola = site.as('ola')
    must(await ola.openCase({ subject: 'Bez terminu', queue: 'written' }, ['KX-79']))
    const year = 365 * 86_400_000
    for (let number = 0; number < 100; number++) {
      must(
        await ola.openCase({ subject: 'Z terminem', dueAt: site.clock.now + year }, [`KX-${2000 + number}`]),
      )
    }
    const terminal = await desk.openAs('ewa')
    terminal.type('gk\t\t')
    expect(await terminal.until('▸all in work')).toMatch(/KX-79/)
  })

  test('of a customer is one key from his card, which says how each stands', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type('ckowal')
    await terminal.until('1 found')
    terminal.type('\r')
    expect(await terminal.until('case KX-70')).toMatch(/case KX-70 +open · due .*\n +Moja/)
    terminal.type('K')
    const frame = await terminal.until('▸all in work')
    expect(shown(frame)).toEqual(['KX-70'])
    expect(frame).toContain('/customer = KX-8')
  })

  test('of a customer give way to one’s own by the key of the cases, and Esc leads back to his card', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type('ckowal')
    await terminal.until('1 found')
    terminal.type('\r')
    await terminal.until('case KX-70')
    terminal.type('K')
    await terminal.until('/customer = KX-8')
    terminal.type('gk')
    expect(await terminal.until('▸mine')).not.toContain('/customer')
    terminal.type(escape)
    await terminal.until('case KX-70')
  })
})

test('whoever may not work on cases sees why', async () => {
  must(await site.as('ola').openCase({ subject: 'Moja', customer: 'KX-8', queue: 'complaints' }, ['KX-70']))
  const terminal = await desk.openAs('iwona')
  terminal.type('gk\t')
  await terminal.until('▸   KX-70')
  terminal.type('\r')
  await terminal.until('▣ KX-70')
  terminal.type('w')
  expect(await terminal.until('resolve: not within your rights')).not.toContain('what was done')
})

test('Esc clears what narrows the cases before it leaves them', async () => {
  must(await site.as('ewa').openCase({ interaction: 'KX-1' }, ['KX-901']))
  must(await site.as('ewa').assignCase({ ref: 'KX-901', agent: 'ewa' }))
  const terminal = await desk.openAs('ewa')
  terminal.type('gk')
  await terminal.until('KX-901')
  terminal.type('/temat ~ odczytano\r')
  await terminal.settled()
  terminal.type('\u001B')
  await terminal.until('KX-901')
  expect(await terminal.settled()).toMatch(/─ Cases/)
  terminal.type('\u001B')
  await terminal.until('─ preview')
})
