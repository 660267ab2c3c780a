import { expect, test } from 'vitest'
import { aSite, must } from '../builders/a-site.ts'
import { aPerson, aSiteDefinition } from '../builders/a-site-definition.ts'
import { dumpText } from '../builders/dump-store.ts'
import { errorFrom, jsonFrom } from './shell-on.ts'

async function aSiteWithPartner() {
  const people = [
    ...aSiteDefinition().people,
    aPerson({ key: 'pim', name: 'Pim Partner', role: 'partner', queues: ['partners'] }),
  ]
  const site = await aSite({
    definition: { people },
    ready: ['ewa', 'ola', 'pim'],
    customers: [{ ref: 'KX-101', name: 'Jan Kowalski', phone: '600100200' }],
    interactions: [
      { ref: 'KX-1', subject: 'Faktura', customer: 'KX-101' },
      { ref: 'KX-2', subject: 'Faktura', queue: 'partners' },
      { ref: 'KX-3', subject: 'Faktura', queue: 'partners' },
    ],
  })
  must(await site.as('ewa').callBack({ customer: 'KX-101', queue: 'calls', dueAt: site.clock.now + 1000 }))
  return site
}

test('a partner finds and counts what lies in his queues, and nothing else', async () => {
  const site = await aSiteWithPartner()
  const found = async (...words: string[]) => {
    const { rows } = await jsonFrom(site, [...words, '--as', 'pim'])
    return (rows as { ref: string }[]).map(({ ref }) => ref).toSorted()
  }

  expect(await found('interactions', '--where', 'subject ~ faktura')).toEqual(['KX-2', 'KX-3'])
  expect(await found('interactions', '--where', 'queue = E-mail')).toEqual([])
  expect(await found('interactions', '--where', 'not (queue = partners) or ref = KX-1')).toEqual([])
  expect(await found('interactions')).toEqual(['KX-2', 'KX-3'])
  expect(await found('queue', 'partners', '--where', 'subject ~ faktura')).toEqual(['KX-2', 'KX-3'])
  expect(await found('callback', 'list')).toEqual([])
  expect(await found('customers', '--where', 'name ~ kowalski')).toEqual([])
  expect((await jsonFrom(site, ['interactions', '--where', 'subject ~ faktura']))['rows']).toHaveLength(3)
  await site.close()
})

test('what is done to all that match reaches no further, and a wrong count tells no more', async () => {
  const site = await aSiteWithPartner()
  const before = dumpText(site.dump())

  expect(
    await errorFrom(site, ['take', '--where', 'subject ~ faktura', '--expect', '3', '--as', 'pim']),
  ).toMatchObject({
    code: 'filter-count-differs',
    message: expect.stringContaining('matches 2, not 3') as string,
  })
  expect(
    await errorFrom(site, ['take', '--where', 'queue = E-mail', '--expect', '1', '--as', 'pim']),
  ).toMatchObject({
    code: 'filter-count-differs',
    message: expect.stringContaining('matches 0, not 1') as string,
  })
  const rehearsed = await jsonFrom(site, ['take', '--where', 'ref = KX-1', '--dry-run', '--as', 'pim'])
  expect(rehearsed).toMatchObject({ matched: 0, rows: [], refused: [] })
  expect(dumpText(site.dump())).toBe(before)
  const { rows } = await jsonFrom(site, [
    'note',
    '--where',
    'subject ~ faktura',
    'seen',
    '--yes',
    '--as',
    'pim',
  ])
  expect((rows as { ref: string }[]).map(({ ref }) => ref).toSorted()).toEqual(['KX-2', 'KX-3'])
  await site.close()
})
