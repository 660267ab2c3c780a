import { beforeEach, describe, expect, test } from 'vitest'
import { viewList } from '../../src/queries/site/view-list.ts'
import { type TestSite, must } from '../builders/a-site.ts'
import { aPerson, aSiteDefinition } from '../builders/a-site-definition.ts'
import { type ConsoleDesk, aDesk, aSiteWithDesk } from '../builders/a-desk.ts'
import { morning } from '../builders/an-empty-store.ts'

// A list that somebody narrowed is kept under a name and opened again, here and at another terminal.

let site: TestSite
let desk: ConsoleDesk

const hour = 3_600_000
const escape = '\u001B'
const saved = (agent: string) => site.store.reader.all(viewList, { agent })

beforeEach(async () => {
  ;({ site, desk } = await aSiteWithDesk({
    definition: {
      queues: aSiteDefinition().queues.map((queue) => ({ ...queue, verifiesCallers: queue.key === 'calls' })),
      people: [
        ...aSiteDefinition().people,
        aPerson({ key: 'lena', role: 'supervisor', queues: ['written'] }),
        aPerson({ key: 'pim', role: 'partner', queues: ['partners'] }),
      ],
    },
    ready: ['ewa', 'ola', 'lena', 'pim'],
    customers: [{ ref: 'KX-1', name: 'Jan Kowalski', phone: '+48 600 100 200' }],
    interactions: [
      { ref: 'KX-10', subject: 'Faktura za listopad', customer: 'KX-1', arrivedAt: morning - 60_000 },
      { ref: 'KX-11', subject: 'Zmiana adresu', arrivedAt: morning - 50_000 },
      { ref: 'KX-12', subject: 'Faktura', queue: 'partners', arrivedAt: morning - 40_000 },
    ],
  }))
  const dueAt = morning + 2 * hour
  must(await site.as('ewa').openCase({ subject: 'Odczyt', agent: 'ewa', customer: 'KX-1', dueAt }, ['KX-70']))
  must(await site.as('ewa').openCase({ subject: 'Taryfa', agent: 'ola' }, ['KX-71']))
})

const aView = { filter: 'subject ~ faktura', columns: [], sort: null }

test('g q goes from another place to all that waits, and Esc comes back to what a queue was narrowed to', async () => {
  const terminal = await desk.openAs('ewa')
  await terminal.until('Zmiana adresu')
  terminal.type('/subject ~ faktura\r')
  await terminal.until('1 of 2')
  terminal.type('V')
  await terminal.until('─ Views ─')
  terminal.type(escape)
  await terminal.until('1 of 2')
  terminal.type('V')
  await terminal.until('─ Views ─')
  terminal.type('gq')
  const all = await terminal.until('2 waiting')
  expect(all).toContain('Zmiana adresu')
  expect(all).toContain('▸Written')
})

describe('keeping one', () => {
  test('+ keeps what a queue is narrowed to, and V opens it as a list, at another terminal too', async () => {
    const terminal = await desk.openAs('ewa')
    await terminal.until('Zmiana adresu')
    terminal.type('/subject ~ faktura\r')
    await terminal.until('1 of 2')
    terminal.type('+')
    await terminal.until('What is this view called?')
    terminal.type('Faktury, Łódź\r')
    await terminal.until('View faktury-lodz is saved')
    expect(saved('ewa')).toMatchObject([
      {
        name: 'faktury-lodz',
        of: 'waiting',
        filter: 'queue = written and (subject ~ faktura)',
        owner: 'ewa',
      },
    ])

    const other = await (await aDesk(site)).openAs('ewa')
    other.type('gv')
    await other.until(/▸ Faktury, Łódź +1 +waiting contacts +mine/)
    other.type('\r')
    const frame = await other.until('1 record')
    expect(frame).toMatch(/▸ KX-10 .*Faktura za listopad/)
    other.type('\r')
    await other.until('✉ KX-10')
    other.type(escape)
    expect(await other.until('1 record')).toContain('─ Faktury, Łódź')
  })

  test('a scope of cases is kept with what it means', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type('gk')
    await terminal.until('Odczyt')
    terminal.type('+')
    await terminal.until('What is this view called?')
    terminal.type('Moje\r')
    await terminal.until('View moje is saved')
    expect(saved('ewa')).toMatchObject([
      { of: 'cases', filter: 'state in (new, open, pending) and agent = me' },
    ])
  })

  test('words are not kept, and it says so', async () => {
    const terminal = await desk.openAs('ewa')
    await terminal.until('Zmiana adresu')
    terminal.type('/faktura\r')
    await terminal.until('1 of 2')
    terminal.type('+')
    expect(await terminal.until('words are not kept')).not.toContain('What is this view called?')
  })

  test('Tab makes one everybody’s for who may, and tells who may not', async () => {
    const agent = await desk.openAs('ewa')
    agent.type('gk')
    await agent.until('Odczyt')
    agent.type('+\t')
    expect(await agent.until(/not within your rights|only/)).toContain('mine')

    const lead = await desk.openAs('lena')
    lead.type('gk')
    await lead.until('Cases')
    lead.type('+\tNasze\r')
    await lead.until('View nasze is saved')
    expect(saved('ola')).toMatchObject([{ name: 'nasze', owner: null }])
  })
})

describe('looking at them', () => {
  test('x removes one and u brings it back', async () => {
    must(await site.as('ewa').saveView({ name: 'moje', of: 'contacts', ...aView }))
    const terminal = await desk.openAs('ewa')
    terminal.type('V')
    await terminal.until('─ Views')
    await terminal.until(/▸ moje/)
    terminal.type('x')
    await terminal.until('There are no views yet')
    terminal.type('u')
    await terminal.until(/▸ moje +2/)
    expect(saved('ewa')).toHaveLength(1)
  })

  test('a view shows and counts no more than the rights of whoever looks', async () => {
    must(await site.as('lena').saveView({ name: 'faktury', of: 'contacts', ...aView, isShared: true }))
    must(
      await site
        .as('lena')
        .saveView({ name: 'ludzie', of: 'customers', ...aView, filter: '', isShared: true }),
    )
    const partner = await desk.openAs('pim')
    partner.type('V')
    const list = await partner.until(/faktury +1 /)
    expect(list).toMatch(/ludzie +0 /)
    partner.type('\r')
    const frame = await partner.until('1 record')
    expect(frame).toContain('KX-12')
    expect(frame).not.toContain('KX-10')
  })

  test('/ narrows it by a filter or by words, and Esc takes that away before it leaves', async () => {
    must(await site.as('ewa').saveView({ ...aView, name: 'all', of: 'waiting', filter: 'queue = written' }))
    const terminal = await desk.openAs('ewa')
    terminal.type('V')
    await terminal.until('─ Views ─')
    terminal.type('\r')
    await terminal.until('Zmiana adresu')
    terminal.type('/subject ~ adres\r')
    const narrowed = await terminal.until('1 record')
    expect(narrowed).not.toContain('Faktura za listopad')
    expect(narrowed).toContain('/subject ~ adres')
    terminal.type('/')
    terminal.type('\u0015kowalski\r')
    const words = await terminal.until('Faktura za listopad')
    expect(words).not.toContain('Zmiana adresu')
    terminal.type('/\u0015subject ~')
    await terminal.until('^')
    terminal.type('\u0015\r')
    await terminal.until('Zmiana adresu')
    terminal.type('/adres\r')
    await terminal.until('1 record')
    terminal.type(escape)
    await terminal.until('2 records')
    terminal.type(escape)
    await terminal.until('─ Views ─')
  })

  test('what it lists is marked and wrapped up together, and one undo takes it back', async () => {
    must(await site.as('ewa').saveView({ ...aView, name: 'all', of: 'waiting', filter: 'queue = written' }))
    const terminal = await desk.openAs('ewa')
    terminal.type('V')
    await terminal.until('─ Views ─')
    terminal.type('\r')
    await terminal.until('Zmiana adresu')
    terminal.type('*')
    await terminal.until('2 marked. w wraps them up')
    terminal.type(escape)
    await terminal.settled()
    expect(terminal.frame()).not.toContain('✓ 2 marked')
    terminal.type(' ')
    await terminal.until('✓ 1 marked')
    terminal.type('*')
    await terminal.until('✓ 2 marked')
    terminal.type('w')
    await terminal.until('─ Wrap up')
    terminal.type('resolved\r')
    await terminal.until('2 would be wrapped up.')
    terminal.type('\r')
    await terminal.until('2 wrapped up.')
    expect(terminal.frame()).not.toContain('Zmiana adresu')
    terminal.type('u')
    await terminal.until('Zmiana adresu')
  })

  test('nothing of another kind can be marked in it', async () => {
    must(await site.as('ewa').saveView({ ...aView, name: 'cases', of: 'cases', filter: '' }))
    const terminal = await desk.openAs('ewa')
    terminal.type('V')
    await terminal.until('─ Views ─')
    terminal.type('\r')
    await terminal.until('Odczyt')
    terminal.type(' ')
    expect(await terminal.until('only contacts that wait can be marked')).not.toContain('1 marked')
  })

  test('its columns and its order are its own', async () => {
    must(
      await site.as('ewa').saveView({
        name: 'moje',
        of: 'cases',
        filter: 'agent is not empty',
        columns: ['subject', 'ref', 'agent'],
        sort: '-due',
      }),
    )
    const terminal = await desk.openAs('ewa')
    terminal.type('V\r')
    const frame = await terminal.until('2 records')
    expect(frame).toMatch(/subject +ref +agent/)
    expect(frame).toMatch(/Taryfa +KX-71 +Ola.*\n.*Odczyt +KX-70 +Ewa/)
  })

  test('one whose filter cannot be read now says why, and the others go on', async () => {
    must(await site.as('ewa').saveView({ name: 'moje', of: 'contacts', ...aView }))
    must(await site.as('ewa').saveView({ name: 'numery', of: 'customers', ...aView, filter: 'account ~ 88' }))
    // Somebody is on the line who has to be verified first.
    must(await site.as('owner').receive({ channel: 'call', queue: 'calls', subject: '' }, ['KX-20']))
    must(await site.as('ewa').take({ ref: 'KX-20' }))
    const terminal = await desk.openAs('ewa')
    terminal.type('V')
    expect(await terminal.until(/numery +!/)).toMatch(/moje +2/)
    terminal.type('j\r')
    expect(await terminal.until('─ numery')).toContain('KX-20')
  })
})
