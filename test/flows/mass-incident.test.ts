import { expect, test } from 'vitest'
import { aSite, must } from '../builders/a-site.ts'
import { jsonFrom, shellOn } from '../shell/shell-on.ts'

test('an outage: complaints come under one case, are resolved with it, and a doubled one is found by both refs', async () => {
  const site = await aSite({
    customers: [
      { ref: 'KX-101', name: 'Jan Kowalski' },
      { ref: 'KX-102', name: 'Anna Nowak' },
    ],
    interactions: [
      { ref: 'KX-1', customer: 'KX-101', subject: 'Nie ma prądu' },
      { ref: 'KX-2', customer: 'KX-102', subject: 'Brak zasilania' },
      { ref: 'KX-3', customer: 'KX-101', subject: 'Dalej nie ma prądu' },
    ],
  })
  const linia = (...words: readonly string[]) => jsonFrom(site, [...words, '--as', 'ewa'])
  const opened = async (...words: readonly string[]) => String((await linia('case', 'open', ...words))['ref'])

  // Ewa opens the outage, and a case for each who wrote.
  const outage = await opened('Awaria', 'stacji', '--queue', 'Infolinia', '--priority', 'urgent', '--mine')
  const jan = await opened('--from', 'KX-1')
  const anna = await opened('--from', 'KX-2')
  const again = await opened('--from', 'KX-3')
  expect(await linia('case', 'parent', jan, anna, '--under', outage)).toMatchObject({
    rows: [
      { ref: jan, parent: outage },
      { ref: anna, parent: outage },
    ],
  })

  // Jan wrote twice about one thing: the second case becomes part of the first.
  await linia('case', 'merge', again, '--into', jan)
  expect(await linia('show', again)).toMatchObject({
    kind: 'case',
    ref: jan,
    aliases: [again],
    parent: { ref: outage },
    interactions: [{ ref: 'KX-1' }, { ref: 'KX-3' }],
  })

  // The outage is not over while complaints are open, unless all are told the same.
  const alone = await shellOn(site, [
    'case',
    'resolve',
    outage,
    '--text',
    'naprawiono',
    '--json',
    '--as',
    'ewa',
  ])
  expect(alone.code).toBe(4)
  expect(JSON.parse(alone.err)).toMatchObject({ error: { code: 'case-children-open' } })
  expect(await linia('case', 'resolve', outage, '--text', 'naprawiono', '--with-children')).toMatchObject({
    ref: outage,
    children: [jan, anna],
  })
  expect(await linia('cases')).toEqual({ rows: [] })

  // Anna still has no power. By the alias Jan's case is found as well, and closed for good.
  await linia('case', 'reopen', anna)
  expect(await linia('cases')).toMatchObject({ rows: [{ ref: anna, state: 'open' }] })
  await linia('case', 'close', again)
  const closed = await shellOn(site, ['case', 'reopen', again, '--as', 'ewa'])
  expect(closed.code).toBe(4)
  expect(closed.err).toContain(`linia case open --follows ${jan}`)

  // One undo takes the closing back.
  await linia('undo')
  expect(await linia('case', 'show', again)).toMatchObject({ ref: jan, state: 'resolved' })
  await site.close()
})

test('a colleague who is named in a note of a case finds it, and has it seen', async () => {
  const site = await aSite()
  const { ref } = must(await site.as('ewa').openCase({ subject: 'Faktura' }, ['KX-401']))
  await jsonFrom(site, ['case', 'note', ref, '@ola zerknij', '--as', 'ewa'])

  expect(await jsonFrom(site, ['mentions', '--as', 'ola'])).toMatchObject({
    rows: [{ by: 'ewa', case: ref, text: '@ola zerknij' }],
  })
  expect(await jsonFrom(site, ['mention', 'seen', ref, '--as', 'ola'])).toMatchObject({ seen: 1 })
  expect(await jsonFrom(site, ['mentions', '--as', 'ola'])).toEqual({ rows: [] })
  await site.close()
})
