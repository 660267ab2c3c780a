import { afterEach, beforeEach, expect, test } from 'vitest'
import { aPerson, aSiteDefinition } from '../builders/a-site-definition.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { jsonFrom, shellOn } from './shell-on.ts'

let site: TestSite
const day = 86_400_000

/** KX-401 to KX-405, a minute apart; KX-402 has the earliest term, KX-405 one in its queue, KX-404 is resolved, KX-403 waits. */
beforeEach(async () => {
  const usual = aSiteDefinition()
  site = await aSite({
    definition: {
      queues: usual.queues.map((queue) => ({ ...queue, sla: 'promise' })),
      people: [...usual.people, aPerson({ key: 'partner', role: 'partner', queues: ['partners'] })],
    },
    customers: [{ ref: 'KX-101', name: 'Jan Kowalski' }],
  })
  const ewa = site.as('ewa')
  const dues = { 'KX-402': site.clock.now + day / 48, 'KX-401': site.clock.now + 3 * day }
  for (const [ref, queue] of [
    ['KX-401', 'written'],
    ['KX-402', 'written'],
    ['KX-403', 'calls'],
    ['KX-404', 'written'],
    ['KX-405', 'partners'],
  ] as const) {
    const dueAt = ref in dues ? dues[ref as keyof typeof dues] : undefined
    const about = { subject: `Sprawa ${ref}`, queue, customer: 'KX-101', ...(dueAt && { dueAt }) }
    must(await ewa.openCase(about, [ref]))
    site.later(60)
  }
  must(await ewa.assignCase({ ref: 'KX-404', agent: 'ola' }))
  must(await ewa.resolveCase({ ref: 'KX-404', resolution: 'ok' }))
  must(await ewa.setCasePending({ ref: 'KX-403', until: site.clock.now + day }))
})
afterEach(() => site.close())

async function listed(...words: readonly string[]): Promise<readonly string[]> {
  const { rows } = (await jsonFrom(site, ['case', 'list', ...words, '--as', 'ewa'])) as {
    readonly rows: readonly { readonly ref: string }[]
  }
  return rows.map(({ ref }) => ref)
}

test('what is in work is listed by what is due next, a term or a promise', async () => {
  expect(await listed()).toEqual(['KX-402', 'KX-401', 'KX-403', 'KX-405'])

  // Its term is nearer than any of KX-401, whose answer was promised sooner.
  must(
    await site
      .as('ewa')
      .openCase({ subject: 'Pilna', queue: 'written', dueAt: site.clock.now + day / 12 }, ['KX-406']),
  )
  expect(await listed()).toEqual(['KX-402', 'KX-401', 'KX-403', 'KX-405', 'KX-406'])
})

test('what is overdue stands first, the longest overdue at its head', async () => {
  must(
    await site
      .as('ewa')
      .openCase({ subject: 'Nowa', queue: 'written', dueAt: site.clock.now + 60_000 }, ['KX-406']),
  )
  site.later(3_600 * 2)
  expect((await listed())[0]).toBe('KX-406')
  expect((await listed())[1]).toBe('KX-402')
})

test('a filter means by due what the list shows as due, and by term the term alone', async () => {
  expect(await listed('--where', 'due < +1d')).toEqual(['KX-402', 'KX-401', 'KX-403', 'KX-405'])
  expect(await listed('--where', 'term < +1d')).toEqual(['KX-402'])
  site.later(2 * 86_400)
  expect(await listed('--where', 'late')).toContain('KX-401')
})

test('a filter that nothing passes says so', async () => {
  const words = ['cases', '--where', 'due < 2020-01-01', '--as', 'ewa']
  expect((await shellOn(site, words)).out.trim()).toBe('Nothing matches.')
})

test('a filter reaches cases of any state, and options narrow it', async () => {
  expect(await listed('--where', 'state = pending')).toEqual(['KX-403'])
  expect(await listed('--where', 'state = pending and age > 3d')).toEqual([])
  site.later(4 * 86_400)
  expect(await listed('--where', 'state = pending and age > 3d')).toEqual(['KX-403'])
  expect(await listed('--where', 'subject ~ sprawa', '--queue', 'written')).toEqual([
    'KX-402',
    'KX-401',
    'KX-404',
  ])
  const wrong = await shellOn(site, ['case', 'list', '--where', 'stat = open', '--as', 'ewa'])
  expect(wrong.code).not.toBe(0)
  expect(wrong.err).toContain('state')
})

test('what is resolved can be asked for by whose it was', async () => {
  expect(await listed('--state', 'resolved', '--agent', 'ola')).toEqual(['KX-404'])
  expect(await listed('--state', 'resolved', '--agent', 'ewa')).toEqual([])
  expect(await listed('--customer', 'KX-101')).toEqual(['KX-405', 'KX-404', 'KX-403', 'KX-402', 'KX-401'])
  expect(await listed('--nobody', '--queue', 'calls')).toEqual(['KX-403'])
})

test('page after page shows every case once, along its terms', async () => {
  const seen: string[] = []
  let after: readonly string[] = []
  for (let page = 0; page < 4; page++) {
    const answer = await jsonFrom(site, ['case', 'list', '--limit', '1', ...after, '--as', 'ewa'])
    seen.push(...(answer['rows'] as { ref: string }[]).map(({ ref }) => ref))
    after = ['--after', String(answer['next'])]
    expect(answer['next'] === null).toBe(page === 3)
  }
  expect(seen).toEqual(['KX-402', 'KX-401', 'KX-403', 'KX-405'])
})

test('a partner sees the cases of his queues alone, in lists, on the card and where he is mentioned', async () => {
  must(await site.as('ewa').note({ ref: 'KX-401', text: '@partner do wiadomości' }))
  must(await site.as('ewa').note({ ref: 'KX-405', text: '@partner proszę sprawdzić' }))
  const refs = async (...words: readonly string[]) =>
    (await jsonFrom(site, [...words, '--as', 'partner']))['rows'] as readonly Record<string, unknown>[]

  expect((await refs('case', 'list')).map((row) => row['ref'])).toEqual(['KX-405'])
  expect((await refs('cases', '--where', 'subject ~ sprawa')).map((row) => row['ref'])).toEqual(['KX-405'])
  expect((await refs('mentions')).map((row) => row['case'])).toEqual(['KX-405'])
  expect(await jsonFrom(site, ['case', 'show', 'KX-405', '--as', 'partner'])).toMatchObject({ ref: 'KX-405' })
  const denied = await shellOn(site, ['case', 'show', 'KX-401', '--as', 'partner', '--json'])
  expect(JSON.parse(denied.err)).toMatchObject({ error: { code: 'ref-not-found' } })
})

test('promises stand on the card and in the list, running, standing still, missed and kept', async () => {
  const promises = async (ref: string) =>
    (await jsonFrom(site, ['case', 'show', ref, '--as', 'ewa']))['promises'] as readonly Record<
      string,
      unknown
    >[]
  const standing = async (ref: string): Promise<Readonly<Record<string, unknown>>> =>
    Object.fromEntries(
      (await promises(ref)).map(({ kind, standing: how }): [string, unknown] => [String(kind), how]),
    )
  expect(await standing('KX-405')).toEqual({ 'first-response': 'running', resolution: 'running' })
  expect(await standing('KX-403')).toMatchObject({ resolution: 'standing-still' })
  expect((await standing('KX-404'))['resolution']).toBe('kept')

  const opened = site.clock.now - 60_000
  const { rows } = await jsonFrom(site, ['case', 'list', '--queue', 'partners', '--as', 'ewa'])
  expect(rows).toMatchObject([
    { promise: { kind: 'first-response', dueAt: new Date(opened + 3_600_000).toISOString() } },
  ])

  site.later(2 * 3600)
  await site.fireDueWork()
  expect((await standing('KX-405'))['first-response']).toBe('breached')
  const said = await shellOn(site, ['case', 'show', 'KX-405', '--as', 'ewa'], { env: { LINIA_LANG: 'pl' } })
  expect(said.out).toContain('pierwsza odpowiedź · przekroczony!')
  expect((await shellOn(site, ['case', 'list', '--as', 'ewa'])).out).toMatch(/! +KX-405/)
})

test('own fields are shown by what people call them, and checked', async () => {
  const edited = ['case', 'edit', 'KX-401', '--field', 'reading=12480', '--as', 'ewa']
  await jsonFrom(site, edited)
  expect(await jsonFrom(site, ['case', 'show', 'KX-401', '--as', 'ewa'])).toMatchObject({
    fields: { reading: 12_480 },
    labelledFields: [{ key: 'reading', label: { en: 'Reading', pl: 'Odczyt' }, value: 12_480 }],
  })
  const said = await shellOn(site, ['case', 'show', 'KX-401', '--as', 'ewa'], { env: { LINIA_LANG: 'pl' } })
  expect(said.out).toContain('Odczyt: 12\u00A0480')
  const wrong = await shellOn(site, [
    'case',
    'edit',
    'KX-401',
    '--field',
    'licznik=1',
    '--as',
    'ewa',
    '--json',
  ])
  expect(JSON.parse(wrong.err)).toMatchObject({ error: { code: 'case-field-unknown' } })
})
