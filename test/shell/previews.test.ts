import { afterEach, beforeEach, expect, test } from 'vitest'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { jsonFrom, shellOn } from './shell-on.ts'

let site: TestSite
beforeEach(async () => {
  site = await aSite({
    customers: [
      { ref: 'KX-101', name: 'Jan Kowalski', phone: '600 100 200', email: 'jan@poczta.example' },
      { ref: 'KX-102', name: 'J. Kowalski', phone: '600 100 200', email: 'kowalski@poczta.example' },
    ],
    interactions: [
      { ref: 'KX-1', customer: 'KX-102', state: 'active', heldBy: 'ewa' },
      { ref: 'KX-2', customer: 'KX-102' },
      { ref: 'KX-3', queue: 'calls', channel: 'call', state: 'active', heldBy: 'ewa' },
    ],
  })
  const ewa = site.as('ewa')
  must(await ewa.reply({ ref: 'KX-1', text: 'Dzień dobry', to: 'kowalski@poczta.example' }, ['KX-9']))
  must(await ewa.openCase({ interaction: 'KX-1', agent: 'ewa' }, ['KX-401']))
  must(
    await ewa.callBack({ customer: 'KX-102', queue: 'calls', dueAt: site.clock.now, whose: 'ewa' }, [
      'KX-201',
    ]),
  )
  must(await ewa.note({ ref: 'KX-102', text: 'dzwonić rano' }))
  must(await ewa.editCustomer({ ref: 'KX-102', fields: { tariff: 'g11' } }))
})
afterEach(() => site.close())

test('letting an agent go is shown first: what becomes of contacts, cases, callbacks and messages', async () => {
  const leave = ['agent', 'leave', 'ewa']
  const before = site.dump()
  const { out } = await shellOn(site, [...leave, '--dry-run'])

  expect(out).toContain('Nothing is changed')
  expect(out).toContain('Back in the queues (1): KX-1')
  expect(out).toContain('Closed by the system’s code (1): KX-3')
  expect(out).toContain('Anyone’s callbacks now (1): KX-201')
  expect(out).toContain('Cases without a name (1): KX-401')
  expect(out).toContain('Messages that wait and leave all the same (1): KX-9')
  expect(site.dump()).toEqual(before)

  const polish = await shellOn(site, [...leave, '--dry-run', '--lang', 'pl'])
  expect(polish.out).toContain('Z powrotem w kolejkach (1): KX-1')
  expect(await jsonFrom(site, [...leave, '--dry-run'])).toEqual({
    dryRun: true,
    rows: [
      {
        agent: 'ewa',
        released: ['KX-1'],
        closed: ['KX-3'],
        callbacks: ['KX-201'],
        cases: ['KX-401'],
        messages: ['KX-9'],
      },
    ],
  })
})

test('merging customers is shown first: who goes, who stays, and how much goes over', async () => {
  const merge = ['customer', 'merge', 'KX-102', 'KX-101', '--as', 'ewa']
  const before = site.dump()
  const { out } = await shellOn(site, [...merge, '--dry-run'])

  expect(out).toContain('Nothing is changed')
  expect(out).toMatch(/goes +KX-102 J\. Kowalski/)
  expect(out).toMatch(/is kept +KX-101 Jan Kowalski/)
  expect(out).toMatch(/contacts: 2, messages in them: 1, cases: 1, callbacks: 1, notes: 1/)
  expect(out).toMatch(/phones and addresses: 1/)
  expect(out).toMatch(/known already +1/)
  expect(out).toMatch(/filled in +Tariff/)
  expect(out).toMatch(/kept in a note +name/)
  expect(site.dump()).toEqual(before)

  expect((await shellOn(site, [...merge, '--dry-run', '--lang', 'pl'])).out).toMatch(/zostaje +KX-101/)
  expect(await jsonFrom(site, [...merge, '--dry-run'])).toMatchObject({
    dryRun: true,
    rows: [
      {
        ref: 'KX-102',
        into: 'KX-101',
        counts: { contacts: 2, messages: 1, cases: 1, callbacks: 1, notes: 1 },
        points: { added: 1, known: 1 },
        filled: ['fields.tariff'],
        differing: ['name'],
      },
    ],
  })
})
