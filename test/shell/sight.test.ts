import { afterAll, beforeAll, expect, test } from 'vitest'
import { libraryViews } from '../../src/library/library-views.ts'
import { watchedCommands } from '../../src/library/watched-commands.ts'
import { aPerson, aSiteDefinition } from '../builders/a-site-definition.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { errorFrom, jsonFrom, shellOn } from './shell-on.ts'

let site: TestSite

beforeAll(async () => {
  const definition = aSiteDefinition()
  site = await aSite({
    definition: {
      ...definition,
      people: [
        ...definition.people,
        aPerson({ key: 'zuza', name: 'Zuza Kania', role: 'partner', queues: ['partners'] }),
        aPerson({ key: 'iga', name: 'Iga Rak', role: 'auditor', queues: [] }),
      ],
    },
    customers: [
      { ref: 'KX-101', name: 'Jan Kowalski', phone: '600 100 200' },
      { ref: 'KX-102', name: 'Jan Kowalczyk', phone: '600 100 300' },
    ],
    interactions: [
      { ref: 'KX-1', customer: 'KX-101', subject: 'Poufne', state: 'done', heldBy: 'ewa' },
      { ref: 'KX-2', customer: 'KX-101', queue: 'partners', subject: 'Dla partnera' },
      { ref: 'KX-3', customer: 'KX-102', subject: 'Nie dla partnera' },
    ],
  })
  const owner = site.as('owner')
  const dueAt = site.clock.now + 1000
  must(await owner.openCase({ subject: 'Późna', queue: 'written', dueAt }, ['KX-202']))
  must(await owner.openCase({ subject: 'Dla partnera', queue: 'partners' }, ['KX-201']))
  must(await owner.callBack({ customer: 'KX-101', queue: 'partners', dueAt: dueAt + 1000 }, ['KX-203']))
  must(await owner.callBack({ customer: 'KX-101', queue: 'calls', dueAt }, ['KX-204']))
  must(await owner.openCase({ subject: 'Awaria', queue: 'written' }, ['KX-205']))
  must(await owner.openCase({ subject: 'Spod spodu', queue: 'written', parent: 'KX-201' }, ['KX-206']))
  must(await owner.setCaseParent({ ref: 'KX-201', parent: 'KX-205' }))
  must(await owner.linkCase({ ref: 'KX-201', to: 'KX-202', kind: 'related' }))
  must(await owner.note({ ref: 'KX-1', text: 'Zapisane poufnie' }))
  must(await owner.linkCaseInteraction({ ref: 'KX-201', interaction: 'KX-1' }))
  must(await owner.note({ ref: 'KX-201', text: 'Dla wszystkich' }))
})
afterAll(() => site.close())

const rowsOf = async (words: readonly string[]): Promise<unknown[]> => {
  const { rows } = await jsonFrom(site, words)
  return rows as unknown[]
}

test('a partner sees his queues alone, and counts no others', async () => {
  expect(await rowsOf(['queues', '--as', 'zuza'])).toMatchObject([{ key: 'partners', waiting: 1 }])
  expect(await rowsOf(['queues', '--as', 'iga'])).toHaveLength(4)
  expect(await rowsOf(['queues'])).toHaveLength(4)
  expect(await rowsOf(['codes', '--as', 'zuza'])).toMatchObject([{ queue: 'partners' }])
  expect(await rowsOf(['codes', '--as', 'iga'])).toHaveLength(4)
  expect(await errorFrom(site, ['codes', 'written', '--as', 'zuza'])).toMatchObject({ code: 'not-permitted' })
})

test('a partner finds the customers who were handed over to him, and nobody else', async () => {
  expect(await rowsOf(['find', 'kowal', '--as', 'zuza'])).toMatchObject([{ ref: 'KX-101' }])
  expect(await rowsOf(['find', '600100300', '--as', 'zuza'])).toEqual([])
  expect(await rowsOf(['find', 'KX-102', '--as', 'zuza'])).toEqual([])
  expect(await rowsOf(['find', 'kowal', '--as', 'ewa'])).toHaveLength(2)
})

test('the card of his customer holds nothing of what lies in other queues', async () => {
  const { out: partner } = await shellOn(site, ['show', 'KX-101', '--as', 'zuza', '--json'])
  const { out: agent } = await shellOn(site, ['show', 'KX-101', '--as', 'ewa', '--json'])

  expect(partner).toContain('Dla partnera')
  expect(partner).not.toContain('Poufne')
  expect(agent).toContain('Poufne')
})

test('the case of a partner tells nothing of cases and contacts in other queues', async () => {
  const hidden = ['KX-1', 'KX-202', 'KX-205', 'KX-206', 'Poufne', 'Późna', 'Awaria', 'Spod', 'poufnie']
  for (const words of [
    ['show', 'KX-201', '--json'],
    ['case', 'show', 'KX-201'],
  ]) {
    const { out: partner } = await shellOn(site, [...words, '--as', 'zuza'])
    const { out: agent } = await shellOn(site, [...words, '--as', 'ewa'])

    expect(partner).toContain('Dla wszystkich')
    expect(hidden.filter((text) => new RegExp(`${text}\\b`).test(partner))).toEqual([])
    expect(hidden.filter((text) => agent.includes(text))).toEqual(hidden)
  }
  const { notes } = await jsonFrom(site, ['show', 'KX-201', '--as', 'zuza'])
  expect(notes).toMatchObject([{ note: 2, text: 'Dla wszystkich' }])
})

/** What a partner is answered, with every ref alike. */
async function answered(of: readonly string[]) {
  const given = of.flatMap((word, index) => (index === 0 ? word.split(' ') : [word]))
  const { code, err } = await shellOn(site, [...given, '--as', 'zuza'])
  return { code, err: err.replaceAll(/KX-\d+/g, 'REF') }
}

test.each([
  ['show', 'KX-1'],
  ['show', 'KX-3'],
  ['show', 'KX-102'],
  ['customer show', 'KX-102'],
  ['history', 'KX-3'],
  ['history', 'KX-102'],
  ['case show', 'KX-202'],
  ['note', 'KX-3', 'hm'],
  ['case open', 'Nowa', '--from', 'KX-3'],
  ['customer edit', 'KX-102', '--name', 'Ktoś'],
])('a partner is told no more of a ref beyond his queues than of none: %s %s', async (...words) => {
  const nothing = words.map((word) => (word.startsWith('KX-') ? 'KX-9999' : word))

  const hidden = await answered(words)
  expect(hidden).toEqual(await answered(nothing))
  expect(hidden.code).toBe(3)
  expect(hidden.err).toContain('REF, or you may not see it')
})

test.each([
  ['history', 'ewa'],
  ['queue', 'E-mail'],
  ['queue', 'E-mail', '--where', 'subject ~ "Nie"'],
  ['site export'],
  ['watch', '--for', '1s'],
])('a partner is refused what lies beyond his queues: %s %s', async (...words) => {
  const given = [...words.flatMap((word, index) => (index === 0 ? word.split(' ') : [word])), '--as', 'zuza']

  expect(await errorFrom(site, given)).toMatchObject({ code: 'not-permitted' })
})

test('lists of the whole site hold what lies in a partner’s queues, and nothing else', async () => {
  const refs = async (...words: readonly string[]) =>
    (await rowsOf([...words, '--as', 'zuza'])).map((row) => (row as { ref: string }).ref)

  expect(await refs('interactions')).toEqual(['KX-2'])
  expect(await refs('callback', 'list')).toEqual(['KX-203'])
  expect(await refs('case', 'list')).toEqual(['KX-201'])
  expect(await refs('cases', '--limit', '1')).toEqual(['KX-201'])
  expect(await refs('outbox', '--all')).toEqual([])
  expect(await refs('mentions')).toEqual([])
  expect(await rowsOf(['case', 'list', '--as', 'ewa'])).toHaveLength(4)
  expect(await rowsOf(['callback', 'list', '--as', 'ewa'])).toHaveLength(2)
})

test('a program that a partner opened sees his queues alone', async () => {
  must(await site.as('ewa').take({ ref: 'KX-3' }))
  const told = (viewer: string) => {
    const see = libraryViews(site.store.reader, { now: () => site.clock.now, viewer })
    return {
      queues: see.queues().map(({ key }) => key),
      waiting: see.queueView('written')?.map(({ ref }) => ref),
      records: ['KX-1', 'KX-102', 'KX-202', 'KX-204'].map(
        (ref) => see.interaction(ref) ?? see.customer(ref) ?? see.case(ref) ?? see.callback(ref),
      ),
      found: see.find('kowal').map(({ ref }) => ref),
      work: see.work('ewa').map(({ ref }) => ref),
      histories: ['KX-1', 'KX-102'].map((ref) => see.history(ref).length > 0),
    }
  }

  expect(told('zuza')).toEqual({
    queues: ['partners'],
    waiting: undefined,
    records: [undefined, undefined, undefined, undefined],
    found: ['KX-101'],
    work: [],
    histories: [false, false],
  })
  expect(told('ewa')).toMatchObject({
    waiting: [],
    records: [{ ref: 'KX-1' }, { ref: 'KX-102' }, { ref: 'KX-202' }, { ref: 'KX-204' }],
    work: ['KX-3'],
    histories: [true, true],
  })
  expect(told('zuza').queues).toHaveLength(1)
  expect(libraryViews(site.store.reader, { now: () => 0, viewer: 'zuza' }).case('KX-201')).toBeDefined()
  must(await site.as('owner').undo({ seq: site.lastSeq() }))
})

async function refsHeard(viewer: string | null): Promise<readonly string[]> {
  const heard = new Set<string>()
  const signal = AbortSignal.timeout(150)
  for await (const { refs } of watchedCommands(site.store, { since: 0, signal, viewer })) {
    for (const ref of refs) heard.add(ref)
  }
  return [...heard].toSorted()
}

test('a program that a partner opened hears of his queues alone', async () => {
  const all = await refsHeard(null)

  expect(all).toEqual(expect.arrayContaining(['KX-1', 'KX-102', 'KX-204']))
  expect(await refsHeard('ewa')).toEqual(all)
  expect(await refsHeard('zuza')).toEqual(['KX-101', 'KX-2', 'KX-201', 'KX-203'])
})

async function workOfEwa(viewer: string): Promise<readonly string[] | undefined> {
  const rows = (await rowsOf(['agents', '--as', viewer])) as readonly { key: string; work: string[] }[]
  return rows.find(({ key }) => key === 'ewa')?.work
}

test('the work of others is told to whoever may see it', async () => {
  must(await site.as('ewa').take({ ref: 'KX-3' }))

  expect(await workOfEwa('zuza')).toEqual([])
  expect(await workOfEwa('ola')).toEqual(['KX-3'])
  must(await site.as('owner').undo({ seq: site.lastSeq() }))
})

async function offered(viewer: string, ...words: readonly string[]): Promise<readonly string[]> {
  const { out } = await shellOn(site, ['complete', '--', '--as', viewer, ...words, ''])
  return out.split('\n').filter((word) => word !== '')
}

test('completion offers what may be seen', async () => {
  expect(await offered('zuza', 'take')).toEqual(['KX-2'])
  expect(await offered('zuza', 'queue')).toEqual(['Partnerzy'])
  expect(await offered('ewa', 'take')).toContain('KX-3')
  expect(await offered('nobody', 'take')).toEqual([])
})

test('a filter tells a partner nothing of customers whose card he may not see', async () => {
  const hidden = await aSite({
    definition: {
      people: [
        ...aSiteDefinition().people,
        aPerson({ key: 'zuza', role: 'partner', queues: ['partners'] }),
        aPerson({ key: 'iga', role: 'auditor', queues: [] }),
      ],
    },
    customers: [
      { ref: 'KX-101', phone: '600 100 200' },
      { ref: 'KX-102', phone: '600 100 300' },
    ],
    interactions: [
      { ref: 'KX-1', customer: 'KX-101', queue: 'partners' },
      { ref: 'KX-2', customer: 'KX-102', state: 'active', heldBy: 'ewa' },
    ],
  })
  const owner = hidden.as('owner')
  for (const customer of ['KX-101', 'KX-102'])
    must(await owner.editCustomer({ ref: customer, fields: { pesel: '44051401359' } }))
  const dueAt = hidden.clock.now + 1000
  must(await owner.callBack({ customer: 'KX-102', queue: 'partners', dueAt }, ['KX-201']))
  must(await hidden.as('ewa').transfer({ ref: 'KX-2', agent: 'zuza' }))
  const matching = async (who: string, ...words: readonly string[]) => {
    const { code, out } = await shellOn(hidden, [...words, '--json', '--as', who])
    return code === 0 ? (JSON.parse(out) as { rows: { ref: string }[] }).rows.map(({ ref }) => ref) : code
  }

  for (const where of ['field.pesel ~ 4405', 'not field.pesel is empty', 'field.pesel is empty']) {
    expect(await matching('zuza', 'callback', 'list', '--where', where), where).toBe(4)
    expect(await matching('iga', 'callback', 'list', '--where', where), where).toHaveLength(
      where === 'field.pesel is empty' ? 0 : 1,
    )
  }
  expect(await matching('zuza', 'interactions')).toEqual(['KX-2', 'KX-1'])
  expect(await matching('zuza', 'interactions', '--where', 'field.pesel ~ 4405')).toEqual(['KX-1'])
  expect(await matching('zuza', 'interactions', '--where', 'not field.pesel ~ 7')).toEqual(['KX-2', 'KX-1'])
  expect(await matching('zuza', 'interactions', '--where', 'not field.pesel ~ 4')).toEqual(['KX-2'])
  expect(await matching('iga', 'interactions', '--where', 'field.pesel ~ 4405')).toHaveLength(2)
  await hidden.close()
})

test('an auditor looks at everything and changes nothing', async () => {
  for (const words of [
    ['show', 'KX-3'],
    ['history', 'KX-102'],
    ['queue', 'E-mail'],
    ['site', 'export'],
    ['customers'],
  ]) {
    expect((await shellOn(site, [...words, '--as', 'iga'])).code, words.join(' ')).toBe(0)
  }
  for (const words of [
    ['note', 'KX-3', 'hm'],
    ['take', 'KX-3'],
    ['customer', 'add', 'Ola Lis'],
  ]) {
    const error = await errorFrom(site, [...words, '--as', 'iga'])
    expect(['not-permitted', 'agent-logged-out'], words.join(' ')).toContain(error.code)
  }
})

test('who may read his own history alone reads that of what is his', async () => {
  const what = 'history.see'
  const own = await aSite({
    definition: {
      rights: [
        { key: `agent:${what}`, role: 'agent', what, scope: 'own', limitAmount: null, retired: false },
      ],
    },
    customers: [{ ref: 'KX-101' }],
    interactions: [{ ref: 'KX-1', state: 'active', heldBy: 'ewa' }],
  })
  const exits = await Promise.all(
    [
      ['history', 'KX-1', '--as', 'ewa'],
      ['history', 'KX-1', '--as', 'ola'],
      ['history', 'KX-101', '--as', 'ewa'],
      ['history', '--as', 'ola'],
    ].map(async (words) => (await shellOn(own, words)).code),
  )

  expect(exits).toEqual([0, 4, 4, 0])
  await own.close()
})
