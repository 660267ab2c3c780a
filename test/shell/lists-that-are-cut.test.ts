import { afterEach, beforeEach, expect, test } from 'vitest'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { jsonFrom, shellOn } from './shell-on.ts'

// Whoever sees only part of a list is told so, and how to see the rest.

const more = /There is more than these 1: `--limit 4` shows more\.\n$/
let site: TestSite

beforeEach(async () => {
  site = await aSite({
    customers: [
      { ref: 'KX-17', name: 'Jan Kowalski', phone: '600100200', email: 'dom@poczta.example' },
      { ref: 'KX-18', name: 'Ola Kowalska', phone: '600100200', email: 'dom@poczta.example' },
    ],
    interactions: [
      { ref: 'KX-1', customer: 'KX-17' },
      { ref: 'KX-2', customer: 'KX-18' },
    ],
  })
})
afterEach(() => site.close())

const said = async (...words: readonly string[]) => (await shellOn(site, words)).out

test('customers who are found beyond the limit are told of', async () => {
  expect(await said('find', 'kowalsk', '--limit', '1')).toMatch(more)
  expect(await said('find', 'kowalsk', '--limit', '2')).not.toContain('more')
  expect(await said('find', 'kowalsk', '--limit', '1', '--lang', 'pl')).toContain('Jest więcej niż te 1')
  expect((await jsonFrom(site, ['find', 'kowalsk', '--limit', '1']))['rows']).toHaveLength(1)
})

test('where nobody is found, lookup says by what it finds, and the line that looks inside names, which does', async () => {
  const nobody = await said('find', 'walsk')
  expect(await said('find', 'walsk', '--as', 'ewa')).toBe(nobody)
  expect(nobody).toContain('No customer matches “walsk”.\nFound by how they begin')
  const [, filter = ''] = /`linia customers --where '(.*)'`/.exec(nobody) ?? []
  expect(await said('customers', '--where', filter)).toContain('Ola Kowalska')
  expect(await said('find', 'walsk', '--lang', 'pl')).toContain('Wewnątrz nazw: `linia customers')
  for (const number of ['12345', 'x@y.example', 'O"x'])
    expect(await said('find', number)).not.toContain('Inside')
})

test('so are numbers and addresses that several customers have', async () => {
  expect(await said('customer', 'duplicates', '--limit', '1')).toMatch(more)
  expect(await said('customer', 'duplicates', '--limit', '2')).not.toContain('more')
  expect(await said('customer', 'duplicates', 'KX-17', '--limit', '1')).toContain('1 of 2 are shown')
  expect(await said('customer', 'duplicates')).toContain('+48 600 100 200')
})

test('so are mentions and outgoing messages', async () => {
  const ewa = site.as('ewa')
  for (const text of ['@ola raz', '@ola dwa']) must(await ewa.note({ ref: 'KX-1', text }))
  expect(await said('mentions', '--as', 'ola', '--limit', '1')).toMatch(more)
  expect(await said('mentions', '--as', 'ola', '--limit', '2')).not.toContain('more')

  for (const customer of ['KX-17', 'KX-18']) {
    const wish = { customer, queue: 'written', subject: 'Umowa', text: 'Dzień dobry' }
    must(await ewa.compose({ ...wish, to: 'dom@poczta.example' }))
  }
  expect(await said('outbox', '--limit', '1')).toContain('There is more than these 1')
  expect(await said('outbox', '--limit', '2')).not.toContain('There is more')
})

test('so is what waits in a queue, with how much that is', async () => {
  const cut = 'There is more: 1 of 2 are shown. `--limit 2` shows all.'
  expect(await said('queue', 'E-mail', '--limit', '1')).toContain(cut)
  expect(await said('queue', 'E-mail', '--where', 'state = queued', '--limit', '1')).toContain(cut)
  expect(await said('queue', 'E-mail')).not.toContain('more')
})

test('who called and is not known stands in the queue and in hand under the number', async () => {
  const { ref } = await jsonFrom(site, ['call', '600999888', '--queue', 'Infolinia', '--as', 'ewa'])
  const row = new RegExp(`${String(ref)} +call .*\\+48 600 999 888`)
  expect(await said('work', '--as', 'ewa')).toMatch(row)
  await jsonFrom(site, ['transfer', String(ref), '--queue', 'Reklamacje', '--as', 'ewa'])

  expect(await said('queue', 'Reklamacje')).toMatch(row)
  expect(await said('interactions', '--where', `ref = ${String(ref)}`)).toMatch(row)
  expect(await jsonFrom(site, ['queue', 'Reklamacje'])).toMatchObject({
    rows: [{ ref, customer: null, contact: '+48600999888' }],
  })
})
