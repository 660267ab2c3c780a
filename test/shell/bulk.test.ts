import { expect, test } from 'vitest'
import { receiveInteraction } from '../../src/commands/interactions/receive-interaction.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { dumpText } from '../builders/dump-store.ts'
import { errorFrom, jsonFrom, shellOn } from './shell-on.ts'

const mails = [
  { ref: 'KX-1', subject: 'Potwierdzenie wpłaty' },
  { ref: 'KX-2', subject: 'POTWIERDZENIE' },
  { ref: 'KX-3', subject: 'Faktura' },
  { ref: 'KX-4', subject: 'potwierdzenie', queue: 'complaints' },
]
const confirmations = `queue = E-mail and subject ~ "potwierdzenie"`

function states(site: TestSite): readonly string[] {
  return site
    .rows('interactions')
    .map((row) => `${row['ref']} ${row['state']}`)
    .toSorted()
}

test('all that match are wrapped up when exactly as many match as were expected, and undo takes them back', async () => {
  const site = await aSite({ interactions: mails })

  const done = await jsonFrom(site, [
    'wrap',
    'resolved',
    '--where',
    confirmations,
    '--expect',
    '2',
    '--as',
    'ewa',
  ])

  expect(done).toMatchObject({ verb: 'wrap', batch: 'B-1', matched: 2, refused: [] })
  expect((done['rows'] as { ref: string }[]).map(({ ref }) => ref).toSorted()).toEqual(['KX-1', 'KX-2'])
  expect(states(site)).toEqual(['KX-1 done', 'KX-2 done', 'KX-3 queued', 'KX-4 queued'])
  expect(site.rows('wrap_ups').map((row) => row['how'])).toEqual(['batch', 'batch'])
  await jsonFrom(site, ['undo', '--batch', 'B-1', '--as', 'ewa'])
  expect(states(site)).toEqual(['KX-1 queued', 'KX-2 queued', 'KX-3 queued', 'KX-4 queued'])
})

test('when another number matches nothing is done, and both numbers are told', async () => {
  const site = await aSite({ interactions: mails })
  const before = dumpText(site.dump())
  const words = ['take', '--where', confirmations, '--as', 'ewa']

  expect(await errorFrom(site, [...words, '--expect', '41'])).toMatchObject({
    exit: 4,
    code: 'filter-count-differs',
    message: 'The filter matches 2, not 41; nothing was done.',
  })
  expect(await errorFrom(site, words)).toMatchObject({ exit: 4, code: 'filter-unconfirmed' })
  expect(dumpText(site.dump())).toBe(before)
})

test('a rehearsal tells what would be done and what would be refused, and changes nothing', async () => {
  const site = await aSite({
    interactions: [...mails, { ref: 'KX-5', subject: '', state: 'active', heldBy: 'ola' }],
  })
  const before = dumpText(site.dump())
  const words = [
    'take',
    '--where',
    'queue = E-mail and state in (queued, active)',
    '--dry-run',
    '--as',
    'ewa',
  ]

  const { code, out } = await shellOn(site, words)
  const json = await jsonFrom(site, words)

  expect(code).toBe(0)
  expect(out).toContain('4 records match (take):')
  expect(out).toContain('1 would be refused:')
  expect(out).toMatch(/1 × .*ola.* \(KX-5\)/)
  expect(json).toMatchObject({
    dryRun: true,
    matched: 4,
    refused: [{ ref: 'KX-5', error: { code: 'interaction-taken' } }],
  })
  expect(dumpText(site.dump())).toBe(before)
})

test('nobody means what was wrapped up long ago, unless a state is asked for', async () => {
  const site = await aSite({
    interactions: [...mails, { ref: 'KX-5', subject: '', state: 'done', heldBy: 'ewa' }],
  })
  const matched = async (where: string) =>
    (await jsonFrom(site, ['wrap', 'resolved', '--where', where, '--dry-run', '--as', 'ewa']))['matched']

  expect(await matched('queue = E-mail')).toBe(3)
  expect(await matched('queue = E-mail and not state = queued')).toBe(1)
  await site.close()
})

test('at a terminal it is shown and asked; what changed before the answer is refused, the others go through', async () => {
  const site = await aSite({ interactions: mails })
  const asked: string[] = []
  const answering = (answer: string) => ({
    canAsk: () => true,
    ask: async (question: string) => {
      asked.push(question)
      must(await site.as('ola').note({ ref: 'KX-2', text: 'I look into it' }))
      return answer
    },
  })
  const where = 'queue = E-mail and state = queued'
  const words = ['transfer', '--queue', 'Reklamacje', '--where', where, '--as', 'ewa']

  const refused = await shellOn(site, words, answering(''))
  expect(refused).toMatchObject({ code: 4, out: '' })
  expect(refused.err).toContain('KX-3  ')
  expect(site.commandsGiven()).toBe(1)

  const done = await shellOn(site, ['take', ...words.slice(3)], answering('y'))
  expect(asked).toEqual(['Do this to 3 (transfer)? [y/N] ', 'Do this to 3 (take)? [y/N] '])
  expect(done.code).toBe(4)
  expect(done.out).toContain('take: 2 done, 1 refused.')
  expect(done.out).toContain('KX-2 changed meanwhile')
  expect(done.out).toContain('linia undo --batch B-1')
  expect(states(site)).toEqual(['KX-1 active', 'KX-2 queued', 'KX-3 active', 'KX-4 queued'])
})

test('two thousand are wrapped up, those that somebody changed meanwhile excepted, and all is taken back', async () => {
  const site = await aSite()
  const refs = Array.from({ length: 2000 }, (_, place) => `KX-${place + 1}`)
  await site.store.runner.runEach(
    refs.map((ref) => ({
      command: receiveInteraction,
      input: { channel: 'email', queue: 'written', subject: `Potwierdzenie ${ref}` },
      actor: 'owner',
      refs: [ref],
    })),
    (outcome) => expect(outcome.ok).toBe(true),
  )
  const changed = ['KX-7', 'KX-1000', 'KX-2000']
  const before = site.commandsGiven()

  const { code, out } = await shellOn(
    site,
    ['wrap', 'resolved', '--where', 'subject ~ potwierdzenie and state = queued', '--as', 'ewa', '--json'],
    {
      canAsk: () => true,
      ask: async () => {
        for (const ref of changed) must(await site.as('ola').note({ ref, text: 'mine' }))
        return 'yes'
      },
    },
  )

  expect(code).toBe(4)
  const done = JSON.parse(out) as {
    matched: number
    rows: object[]
    refused: { ref: string; error: object }[]
  }
  expect([done.matched, done.rows.length, site.commandsGiven() - before]).toEqual([2000, 1997, 2000])
  expect(done.refused.map(({ ref }) => ref).toSorted()).toEqual(changed.toSorted())
  expect(done.refused).toMatchObject(changed.map(() => ({ error: { code: 'interaction-changed' } })))
  expect(states(site).filter((state) => state.endsWith('done'))).toHaveLength(1997)

  await jsonFrom(site, ['undo', '--batch', 'B-1', '--as', 'ewa'])
  expect(states(site).filter((state) => state.endsWith('queued'))).toHaveLength(2000)
}, 60_000)

test('what the verb needs beside the refs stays, and every kind of record has its own fields', async () => {
  const site = await aSite({
    customers: [
      { ref: 'KX-101', name: 'Jan Kowalski', phone: '600100200' },
      { ref: 'KX-102', name: 'Łucja Żółć', phone: '600100201' },
    ],
    interactions: [{ ref: 'KX-1', subject: 'Faktura', customer: 'KX-102' }],
  })
  const as = ['--as', 'ewa', '--yes']
  must(await site.as('ewa').callBack({ customer: 'KX-101', queue: 'calls', dueAt: site.clock.now + 1000 }))

  const noted = await jsonFrom(site, ['note', '--where', 'customer ~ zolc', 'asks', 'again', ...as])
  expect(noted).toMatchObject({ verb: 'note', matched: 1, refused: [] })
  expect(site.rows('notes').map((row) => row['text'])).toEqual(['asks again'])
  const moved = await jsonFrom(site, [
    'callback',
    'move',
    '--where',
    'customer = KX-101',
    'tomorrow 10',
    ...as,
  ])
  expect(moved).toMatchObject({ matched: 1, rows: [{ dueAt: '2026-11-24T09:00:00.000Z' }] })
  const out = await jsonFrom(site, [
    'customer',
    'opt-out',
    '--where',
    'contact ~ 600100',
    '--channel',
    'sms',
    ...as,
  ])
  expect(out).toMatchObject({ matched: 2, rows: [{ channel: 'sms' }, { channel: 'sms' }] })
  const none = await jsonFrom(site, ['callback', 'cancel', '--where', 'customer ~ nobody', ...as])
  expect(none).toMatchObject({ matched: 0, rows: [], batch: null })
})

test('a filter that goes wrong points at the character, before anything is asked', async () => {
  const site = await aSite({ interactions: mails })
  const words = ['wrap', 'resolved', '--where', 'queue = E-mail and prioryty = high', '--as', 'ewa']

  expect(await errorFrom(site, words)).toMatchObject({
    exit: 2,
    code: 'filter-invalid',
    position: 20,
    why: 'filter-field-unknown',
  })
  const { err } = await shellOn(site, [...words, '--lang', 'pl'])
  expect(err.split('\n').slice(0, 3)).toEqual([
    '  queue = E-mail and prioryty = high',
    '                     ^',
    'linia: Błąd filtra przy znaku 20 „prioryty”: nie ma takiego pola.',
  ])
  expect(await errorFrom(site, ['take', 'KX-1', '--yes', '--as', 'ewa'])).toMatchObject({
    exit: 2,
    code: 'option-missing',
  })
  expect(await errorFrom(site, ['take', 'KX-1', '--where', 'late', '--as', 'ewa'])).toMatchObject({
    exit: 2,
    code: 'operand-extra',
  })
})

test('the rows of a filtered queue are the lines of a batch', async () => {
  const site = await aSite({ interactions: mails })
  const { rows } = (await jsonFrom(site, ['queue', 'E-mail', '--where', 'subject ~ "potwierdzenie"'])) as {
    rows: { ref: string; version: number }[]
  }

  expect(rows.map(({ ref }) => ref).toSorted()).toEqual(['KX-1', 'KX-2'])
  const lines = rows.map(({ ref, version }) => JSON.stringify({ id: ref, ref, version, outcome: 'resolved' }))
  const { code } = await shellOn(site, ['wrap', '--batch', '--as', 'ewa'], { pieces: [lines.join('\n')] })
  expect(code).toBe(0)
  expect(states(site).filter((state) => state.endsWith('done'))).toHaveLength(2)
})

test('a ref of another kind is named as what it is, with what can be done', async () => {
  const site = await aSite({ customers: [{ ref: 'KX-101', name: 'Jan Kowalski', phone: '600100200' }] })
  const callback = { customer: 'KX-101', queue: 'calls', dueAt: site.clock.now + 60_000 }
  const { ref } = must(await site.as('ewa').callBack(callback))
  const hintOf = async (verb: string, named: string) =>
    (await errorFrom(site, [verb, named, '--as', 'ewa'])).hint

  expect(await hintOf('take', ref)).toMatch(/is a callback, to be made .*`linia callback move TG-1 WHEN`/)
  expect(await hintOf('end', 'KX-101')).toContain(`linia interactions --where 'customer = KX-101'`)
  site.later(120)
  await site.fireDueWork()
  const made = site.rows('interactions')[0]?.['ref']
  expect(await hintOf('take', ref)).toBe(
    `${ref} is a callback that has come up; its contact is ${made}: \`linia take ${made}\`.`,
  )
  await site.close()
})

test('the help of a family shows its verbs alone', async () => {
  const site = await aSite()
  const { code, out } = await shellOn(site, ['customer', '--help'])
  expect(code).toBe(0)
  expect(out).toContain('customer opt-out REF')
  expect(out).not.toContain('linia take')
  await site.close()
})

test('the codes of a queue are listed with their keys and what they ask for', async () => {
  const site = await aSite()
  const { rows } = (await jsonFrom(site, ['codes', 'Infolinia'])) as {
    rows: { queue: string; codes: { path: string; kind: string; hotKey: string | null }[] }[]
  }
  expect(rows.map(({ queue }) => queue)).toEqual(['calls'])
  expect(rows[0]?.codes.map(({ kind }) => kind)).toContain('reason')
  const { out } = await shellOn(site, ['codes', 'Infolinia'])
  for (const { path } of rows[0]?.codes ?? []) expect(out).toContain(path)
  expect(((await jsonFrom(site, ['codes'])) as { rows: object[] }).rows.length).toBeGreaterThan(3)
  expect(await errorFrom(site, ['codes', 'Infolini'])).toMatchObject({ exit: 3, code: 'queue-unknown' })
  const { out: completed } = await shellOn(site, ['complete', '--', 'codes', ''])
  expect(completed).toContain('Infolinia')
  await site.close()
})

test('cases are given out and made urgent by what they are', async () => {
  const site = await aSite()
  for (const subject of ['Faktura za marzec', 'Licznik', 'Faktura za maj'])
    must(await site.as('ewa').openCase({ subject, queue: 'written' }))
  const as = ['--expect', '2', '--as', 'ewa']

  const given = await jsonFrom(site, [
    'case',
    'assign',
    '--agent',
    'ola',
    '--where',
    'subject ~ faktura',
    ...as,
  ])
  expect(given).toMatchObject({ matched: 2, refused: [], rows: [{ agent: 'ola' }, { agent: 'ola' }] })
  const urgent = await jsonFrom(site, ['case', 'priority', 'urgent', '--where', 'agent = ola', ...as])
  expect(urgent).toMatchObject({ matched: 2, refused: [] })
  const urgentNow = site.rows('cases').filter((row) => row['priority'] === 'urgent')
  expect(urgentNow).toHaveLength(2)
  await site.close()
})

/** Twenty customers, of whom the command reaches some before it is asked to stop. */
async function manyCustomers(): Promise<TestSite> {
  return aSite({
    customers: Array.from({ length: 20 }, (_, place) => ({ ref: `KX-${100 + place}`, name: `Jan ${place}` })),
  })
}
const optOut = ['customer', 'opt-out', '--channel', 'sms', '--where', 'name ~ jan', '--yes', '--as', 'ewa']

test('a bulk command that is stopped says how far it came and how it is taken back, and goes on when given again', async () => {
  const site = await manyCustomers()
  let asked = 0
  const signal = new AbortController().signal
  Object.defineProperty(signal, 'aborted', { get: () => ++asked > 8 })
  const interruption = () => ({ signal, forget: () => undefined })

  const { code, out } = await shellOn(site, optOut, { interruption })

  expect(code).toBe(130)
  expect(out).toContain('8 done, 0 refused')
  expect(out).toContain('linia undo --batch B-1')
  expect(out).toContain('12 were not reached')
  expect(site.rows('do_not_contact')).toHaveLength(8)
  const rest = await shellOn(site, [...optOut, '--json'])
  expect(JSON.parse(rest.out)).toMatchObject({ matched: 20, batch: 'B-2', rows: { length: 12 } })
  expect(site.rows('do_not_contact')).toHaveLength(20)
})

test('a bulk command stops where the store takes no more, and tells that once', async () => {
  const site = await manyCustomers()
  const { runner } = site.store
  let given = 0
  const full = { code: 'store-full', path: site.path } as const
  const store = {
    ...site.store,
    close: async () => undefined,
    runner: {
      ...runner,
      runEach: async (list: Iterable<never>, answer: (outcome: never, index: number) => void) => {
        let index = 0
        for (const one of list) {
          const outcome = ++given > 5 ? { ok: false, refusal: full } : await runner.run(one)
          answer(outcome as never, index++)
        }
      },
    },
  }
  const { code, err } = await shellOn(site, optOut, {
    openStore: async () => ({ ok: true, value: store }),
  })

  expect(code).toBe(4)
  expect(err.match(/full/g)).toHaveLength(1)
  expect(err).toContain('5 done, 0 refused')
  expect(given).toBe(6)
})
