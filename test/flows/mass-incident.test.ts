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
  expect(await linia('cases')).toMatchObject({ rows: [], next: null })

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

test('an outage is over: all below it are told from a template, after a look at whom that reaches', async () => {
  const site = await aSite({
    customers: [
      { ref: 'KX-101', name: 'Jan Kowalski', email: 'jan@poczta.example', language: 'pl' },
      { ref: 'KX-102', name: 'Ann Green', email: 'ann@poczta.example', language: 'en' },
      { ref: 'KX-103', name: 'Piotr Lis', phone: '600 100 200' },
    ],
    interactions: [
      { ref: 'KX-1', customer: 'KX-101', subject: 'Nie ma prądu' },
      { ref: 'KX-2', customer: 'KX-102', subject: 'No power' },
      { ref: 'KX-3', customer: 'KX-103', channel: 'call', queue: 'calls', subject: 'Brak zasilania' },
    ],
  })
  const linia = (...words: readonly string[]) => jsonFrom(site, [...words, '--as', 'ewa'])
  const opened = async (...words: readonly string[]) => String((await linia('case', 'open', ...words))['ref'])
  const outage = await opened('Awaria', 'stacji', '--mine')
  const [jan, ann, piotr] = [
    await opened('--from', 'KX-1', '--parent', outage),
    await opened('--from', 'KX-2', '--parent', outage),
    await opened('--from', 'KX-3', '--parent', outage),
  ]
  const texts = {
    pl: { subject: 'Koniec awarii', text: 'Zasilanie przywrócono. Sprawa {{ case.ref }}.' },
    en: { subject: 'Power is back', text: 'The power is back. Case {{ case.ref }}.' },
  }
  must(await site.as('ewa').saveTemplate({ shortName: 'koniec', texts }))
  const words = ['case', 'reply', outage, '--children', '--template', 'koniec'] as const

  // Whom would it reach?
  const seen = await linia(...words, '--dry-run')
  const leftOut = [{ case: piotr, why: 'not-in-writing' }]
  expect(seen).toMatchObject({ dryRun: true, rows: [{ replies: [{ case: jan }, { case: ann }], leftOut }] })
  expect(site.rows('deliveries')).toEqual([])
  const read = await shellOn(site, [...words, '--dry-run', '--as', 'ewa'], { env: { LINIA_LANG: 'pl' } })
  expect(read.out).toContain(`${piotr}: brak, na żaden kontakt nie odpowiada się pisemnie`)
  expect(read.out).toContain('2 odpowiedzi wyjdą za')

  // Each is told in his language, with the number of his own case, below what he wrote about.
  expect(await linia(...words)).toMatchObject({
    ref: outage,
    replies: [{ case: jan }, { case: ann }],
    leftOut,
  })
  const sent = site.rows('messages').filter((row) => row['direction'] === 'out')
  expect(sent.map((row) => [row['recipients'], row['subject'], row['text']])).toEqual([
    ['["jan@poczta.example"]', 'Re: Nie ma prądu', `Zasilanie przywrócono. Sprawa ${jan}.`],
    ['["ann@poczta.example"]', 'Re: No power', `The power is back. Case ${ann}.`],
  ])

  // It was too early: one undo calls all of it back, and Jan alone is written to.
  await linia('undo')
  expect(site.rows('deliveries')).toEqual([])
  const alone = await linia('case', 'reply', jan, '--text', 'Jeszcze pracujemy.')
  expect(alone).toMatchObject({ ref: jan, interaction: 'KX-1', to: 'jan@poczta.example' })

  // A template that asks for what is not there names the case it was tried on, and nobody is written to.
  const empty = { pl: { subject: 'x', text: '{{ customer.account }}' } }
  must(await site.as('ewa').saveTemplate({ shortName: 'konto', texts: empty }))
  const missing = ['case', 'reply', outage, '--children', '--template', 'konto', '--as', 'ewa', '--json']
  const refused = await shellOn(site, missing)
  expect(refused.code).toBe(4)
  expect(JSON.parse(refused.err)).toMatchObject({ error: { code: 'template-value-missing', case: jan } })
  expect(site.rows('deliveries')).toHaveLength(1)
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
