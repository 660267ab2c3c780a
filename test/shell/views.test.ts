import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aPerson, aSiteDefinition } from '../builders/a-site-definition.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { shippedSite } from '../../src/shell/begin/shipped-site.ts'
import { errorFrom, jsonFrom, shellOn } from './shell-on.ts'

// A filter with a name, columns and an order: one's own or everybody's, for every list.

let site: TestSite
const hour = 3_600_000

beforeEach(async () => {
  site = await aSite({
    definition: {
      people: [
        ...aSiteDefinition().people,
        aPerson({ key: 'lena', role: 'supervisor', queues: ['written'] }),
        aPerson({ key: 'pim', role: 'partner', queues: ['partners'] }),
      ],
    },
    ready: ['ewa', 'ola', 'lena', 'pim'],
    customers: [{ ref: 'KX-101', name: 'Jan Kowalski', phone: '600100200' }],
    interactions: [
      { ref: 'KX-1', subject: 'Faktura za listopad', customer: 'KX-101', channel: 'form' },
      { ref: 'KX-2', subject: 'Faktura', queue: 'partners' },
      { ref: 'KX-3', subject: 'Faktura', state: 'active', heldBy: 'ewa' },
    ],
  })
  const due = site.clock.now
  must(await site.as('ewa').openCase({ subject: 'Druga', agent: 'ewa', dueAt: due + 2 * hour }, ['KX-401']))
  must(await site.as('ewa').openCase({ subject: 'Pierwsza', agent: 'ewa', dueAt: due + hour }, ['KX-402']))
  must(await site.as('ewa').openCase({ subject: 'Cudza', agent: 'ola' }, ['KX-403']))
})
afterEach(() => site.close())

const refs = async (...words: string[]): Promise<readonly string[]> =>
  ((await jsonFrom(site, words))['rows'] as { ref: string }[]).map(({ ref }) => ref)

const textFrom = async (words: readonly string[]): Promise<string> => (await shellOn(site, words)).out

const offered = async (...words: string[]): Promise<string> =>
  (await shellOn(site, ['complete', '--', ...words], { env: { LINIA_AGENT: 'ewa' } })).out

const save = (name: string, ...words: string[]) => jsonFrom(site, ['view', 'save', name, ...words])

describe('one’s own', () => {
  test('narrows, orders and lays out its list, and --where narrows it further', async () => {
    await save('moje', '--of', 'cases', '--where', 'agent = me', '--columns', 'subject,ref', '--order', '-due', '--as', 'ewa') // prettier-ignore

    expect(await refs('cases', '--view', 'moje', '--as', 'ewa')).toEqual(['KX-401', 'KX-402'])
    expect(await refs('cases', '--view', 'moje', '--where', 'subject ~ pierwsza', '--as', 'ewa')).toEqual(['KX-402']) // prettier-ignore
    const text = await textFrom(['cases', '--view', 'moje', '--as', 'ewa'])
    expect(text).toMatch(/^ *subject +ref\n +Druga +KX-401\n +Pierwsza +KX-402/)
  })

  test('shows what waits of it, in one queue or in all, in its order', async () => {
    await save('faktury', '--of', 'contacts', '--where', 'subject ~ faktura', '--columns', 'subject,ref', '--order', '-waits', '--as', 'lena') // prettier-ignore
    expect(new Set(await refs('queue', '--view', 'faktury', '--as', 'lena'))).toEqual(new Set(['KX-1', 'KX-2'])) // prettier-ignore
    expect(await refs('queue', 'written', '--view', 'faktury', '--as', 'lena')).toEqual(['KX-1'])
    expect(await refs('queue', 'written', '--view', 'faktury', '--where', 'channel = chat', '--as', 'lena')).toEqual([]) // prettier-ignore
    expect(await textFrom(['queue', '--view', 'faktury', '--as', 'lena'])).toMatch(/^ *subject +ref\nFaktura za listopad +KX-1\n/) // prettier-ignore
    const alone = await shellOn(site, ['queue', '--as', 'lena'])
    expect(alone.code).toBe(2)
    expect(alone.err).toContain('written')
  })

  test('is there for every kind of list', async () => {
    await save('czeka', '--of', 'waiting', '--where', 'channel = form', '--as', 'ewa')
    await save('historia', '--of', 'contacts', '--where', 'subject ~ faktura', '--as', 'ewa')
    await save('klienci', '--of', 'customers', '--where', 'name ~ kowal', '--columns', 'name', '--as', 'ewa')
    must(await site.as('ewa').callBack({ customer: 'KX-101', queue: 'calls', dueAt: site.clock.now + hour }, ['KX-501'])) // prettier-ignore
    await save('dzwonic', '--of', 'callbacks', '--columns', 'ref,phone', '--order', '-made', '--as', 'ewa')

    expect(await refs('interactions', '--view', 'czeka', '--as', 'ewa')).toEqual(['KX-1'])
    expect(await refs('interactions', '--view', 'historia', '--as', 'ewa')).toHaveLength(3)
    expect(await refs('customers', '--view', 'klienci', '--as', 'ewa')).toEqual(['KX-101'])
    expect(await refs('callback', 'list', '--view', 'dzwonic', '--as', 'ewa')).toEqual(['KX-501'])
    expect(await textFrom(['callback', 'list', '--view', 'dzwonic', '--as', 'ewa'])).toMatch(
      /^ref +phone\nKX-501 +\+?[\d ]+/,
    )
  })

  test('is replaced under its name, removed, and brought back by undo', async () => {
    await save('moje', '--of', 'cases', '--where', 'agent = me', '--as', 'ewa')
    await save('moje', '--of', 'cases', '--where', 'agent = ola', '--as', 'ewa')
    expect(await refs('cases', '--view', 'moje', '--as', 'ewa')).toEqual(['KX-403'])
    await jsonFrom(site, ['undo', '--as', 'ewa'])
    expect(await refs('cases', '--view', 'moje', '--as', 'ewa')).toEqual(['KX-402', 'KX-401'])

    await jsonFrom(site, ['view', 'remove', 'moje', '--as', 'ewa'])
    expect(await errorFrom(site, ['cases', '--view', 'moje', '--as', 'ewa'])).toMatchObject({ code: 'view-not-found' }) // prettier-ignore
    await jsonFrom(site, ['undo', '--as', 'ewa'])
    expect(await refs('cases', '--view', 'moje', '--as', 'ewa')).toHaveLength(2)
  })

  test('is known by the words it was given, and by a name that can be typed', async () => {
    await save('Pilne u mnie, Łódź', '--of', 'cases', '--where', 'agent = me', '--as', 'ewa')

    expect((await jsonFrom(site, ['view', 'list', '--as', 'ewa']))['rows']).toMatchObject([
      { name: 'pilne-u-mnie-lodz', labels: { en: 'Pilne u mnie, Łódź' }, of: 'cases', owner: 'ewa' },
    ])
    expect(await refs('cases', '--view', 'pilne u mnie, lodz', '--as', 'ewa')).toHaveLength(2)
  })

  test('is offered where its name is typed', async () => {
    await save('moje', '--of', 'cases', '--as', 'ewa')
    expect(await offered('view', 'show', 'm')).toContain('moje')
    expect(await offered('cases', '--view', '')).toContain('moje')
  })

  test('is nobody else’s', async () => {
    await save('moje', '--of', 'cases', '--as', 'ewa')

    expect((await jsonFrom(site, ['view', 'list', '--as', 'ola']))['rows']).toEqual([])
    expect(await errorFrom(site, ['cases', '--view', 'moje', '--as', 'ola'])).toMatchObject({ code: 'view-not-found' }) // prettier-ignore
  })

  test('shows where its filter goes wrong before it is kept', async () => {
    expect(
      await errorFrom(site, [
        'view',
        'save',
        'moje',
        '--of',
        'cases',
        '--where',
        'agnet = me',
        '--as',
        'ewa',
      ]),
    ).toMatchObject({ code: 'filter-invalid', hint: expect.stringContaining('agent') as string })
  })
})

describe('everybody’s', () => {
  test('is made by who leads, and by nobody else', async () => {
    expect(
      await errorFrom(site, ['view', 'save', 'wspolny', '--of', 'cases', '--shared', '--as', 'ewa']),
    ).toMatchObject({ code: 'not-permitted' })
    await save('wspolny', '--of', 'cases', '--where', 'agent = me', '--shared', '--as', 'lena')

    expect(await refs('cases', '--view', 'wspolny', '--as', 'ewa')).toEqual(['KX-402', 'KX-401'])
    expect(await refs('cases', '--view', 'wspolny', '--as', 'ola')).toEqual(['KX-403'])
    expect(await errorFrom(site, ['view', 'remove', 'wspolny', '--shared', '--as', 'ewa'])).toMatchObject({
      code: 'not-permitted',
    })
  })

  test('reaches no further than the rights of whoever looks', async () => {
    await save('faktury', '--of', 'contacts', '--where', 'subject ~ faktura or ref = KX-1', '--shared', '--as', 'lena') // prettier-ignore
    await save('ludzie', '--of', 'customers', '--shared', '--as', 'lena')

    expect(await refs('interactions', '--view', 'faktury', '--as', 'ewa')).toHaveLength(3)
    expect(await refs('interactions', '--view', 'faktury', '--as', 'pim')).toEqual(['KX-2'])
    expect(await refs('customers', '--view', 'ludzie', '--as', 'pim')).toEqual([])
  })

  test('gives way to one’s own of the same name', async () => {
    await save('moje', '--of', 'cases', '--shared', '--as', 'lena')
    await save('moje', '--of', 'cases', '--where', 'agent = me', '--as', 'ewa')

    expect(await refs('cases', '--view', 'moje', '--as', 'ewa')).toHaveLength(2)
    expect(await refs('cases', '--view', 'moje', '--as', 'ola')).toHaveLength(3)
  })

  test('is asked of the list that it is of', async () => {
    await save('wspolny', '--of', 'cases', '--shared')

    expect(await errorFrom(site, ['customers', '--view', 'wspolny'])).toMatchObject({
      code: 'view-of-other-kind',
      hint: expect.stringContaining('linia view show wspolny') as string,
    })
  })

  test('stands in the files of the site, which write it back to the last byte', async () => {
    await site.close()
    site = await aSite({ definition: shippedSite('data/demo') })
    const folder = mkdtempSync(join(tmpdir(), 'linia-views-'))
    try {
      await save('pilne', '--of', 'waiting', '--where', 'due < +2h', '--columns', 'ref,due', '--order', '-due', '--label', 'Pilne', '--shared') // prettier-ignore
      await jsonFrom(site, ['site', 'export', join(folder, 'one')])
      const first = readFileSync(join(folder, 'one/views.yaml'), 'utf8')
      expect(first).toContain('where: due < +2h')

      await jsonFrom(site, ['view', 'remove', 'pilne', '--shared'])
      await jsonFrom(site, ['site', 'apply', join(folder, 'one')])
      await jsonFrom(site, ['site', 'export', join(folder, 'two')])
      expect(readFileSync(join(folder, 'two/views.yaml'), 'utf8')).toBe(first)
      expect(await refs('interactions', '--view', 'pilne', '--as', 'ewa')).toEqual([])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
