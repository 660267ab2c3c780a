import { afterEach, beforeEach, expect, test } from 'vitest'
import { libraryViews } from '../../src/library/library-views.ts'
import { aPerson, aSiteDefinition } from '../builders/a-site-definition.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { errorFrom, jsonFrom, shellOn } from './shell-on.ts'

// While a caller is not verified no verb, filter or view tells a number of anybody, whole or a digit at a time.

const secrets = ['600100', '881203', '590000700001', 'jan@', '4405140', 'kto@', '601100']
let site: TestSite

beforeEach(async () => {
  const { queues, people } = aSiteDefinition()
  site = await aSite({
    definition: {
      queues: queues.map((queue) => ({ ...queue, verifiesCallers: queue.key === 'calls' })),
      people: [
        ...people,
        aPerson({ key: 'aga', name: 'Aga Audytor', role: 'auditor' }),
        aPerson({ key: 'hanna', name: 'Hanna Szef', role: 'supervisor', queues: ['calls'] }),
      ],
    },
    customers: [
      {
        ref: 'KX-101',
        name: 'Jan Kowalski',
        phone: '600 100 200',
        email: 'jan@poczta.example',
        accountNumber: '88-1203',
      },
      { ref: 'KX-102', name: 'Ola Lis', phone: '600 100 300' },
      // Whoever called or wrote and was not known is called by his number or address.
      { ref: 'KX-103', name: '+48601100400', phone: '601 100 400' },
      { ref: 'KX-104', name: 'kto@poczta.example', email: 'kto@poczta.example' },
    ],
    interactions: [
      { ref: 'KX-1', queue: 'calls', channel: 'call', customer: 'KX-101', subject: 'oddzwonić 600 100 200' },
      { ref: 'KX-2', customer: 'KX-101', subject: 'konto 88-1203' },
      { ref: 'KX-3', customer: 'KX-103', subject: 'Prośba', state: 'active', heldBy: 'ewa' },
      { ref: 'KX-4', customer: 'KX-104', subject: 'Pytanie' },
    ],
  })
  const ewa = site.as('ewa')
  must(await ewa.editCustomer({ ref: 'KX-101', fields: { ppe: '590000700001000134', pesel: '44051401359' } }))
  must(await ewa.openCase({ interaction: 'KX-2', subject: 'PPE 590000700001000134' }, ['KX-401']))
  must(await ewa.note({ ref: 'KX-401', text: '@ola konto 88-1203, jan@poczta.example' }))
  must(await ewa.openCase({ subject: 'Sprawa', customer: 'KX-103' }, ['KX-402']))
  must(await ewa.newCustomer({ name: 'Firma', kind: 'organisation' }, ['KX-105']))
  must(await ewa.joinAccount({ account: 'KX-105', customer: 'KX-103', role: 'szef' }))
  must(
    await ewa.callBack({ customer: 'KX-103', queue: 'calls', dueAt: site.clock.now + 8_000_000 }, ['KX-202']),
  )
  must(
    await ewa.callBack(
      { customer: 'KX-101', queue: 'calls', dueAt: site.clock.now + 9_000_000, note: 'na 600100200' },
      ['KX-201'],
    ),
  )
  // Nobody knows who called, and the call was handed on.
  const { ref } = await jsonFrom(site, ['call', '601100777', '--queue', 'Infolinia', '--as', 'ola'])
  must(await site.as('ola').transfer({ ref: String(ref), queue: 'complaints' }))
})
afterEach(() => site.close())

/** What people read, standard errors included. */
async function textFrom(place: TestSite, words: readonly string[]): Promise<string> {
  const { out, err } = await shellOn(place, words)
  return out + err
}

function leaksIn(told: string): readonly string[] {
  const text = told.replaceAll(/(?<=\d)[ \u00A0-](?=\d)/g, '')
  return secrets.filter((secret) => text.includes(secret))
}

const shown: readonly (readonly string[])[] = [
  ['show', 'KX-1'],
  ['show', 'KX-2'],
  ['show', 'KX-101'],
  ['show', 'KX-201'],
  ['show', 'KX-401'],
  ['show', 'KX-3'],
  ['show', 'KX-103'],
  ['show', 'KX-104'],
  ['show', 'KX-105'],
  ['show', 'KX-202'],
  ['show', 'KX-402'],
  ['customer', 'people', 'KX-105'],
  ['customer', 'duplicates'],
  ['case', 'show', 'KX-401'],
  ['case', 'list'],
  ['history', 'KX-101'],
  ['history', 'KX-1'],
  ['history'],
  ['mentions'],
  ['outbox', '--all'],
  ['queue', 'E-mail'],
  ['queue', 'Reklamacje'],
  ['queue', 'Reklamacje', '--where', 'state = queued'],
  ['queue', 'E-mail', '--where', 'state = queued'],
  ['work'],
  ['interactions'],
  ['customers'],
  ['callback', 'list'],
  ['find', 'Kowalski'],
  ['take', '--where', 'queue = E-mail', '--dry-run'],
  ['compose', 'KX-101', '--text', 'Dzień dobry', '--dry-run'],
  ['case', 'reply', 'KX-401', '--text', 'Dzień dobry', '--dry-run'],
  ['customer', 'opt-out', '--channel', 'call', '--where', 'name ~ kto', '--dry-run'],
]

test('no verb tells a number before the caller is verified; the same verbs do after', async () => {
  must(await site.as('ewa').take({ ref: 'KX-1' }))
  for (const words of shown) {
    expect(leaksIn(await textFrom(site, [...words, '--as', 'ewa'])), words.join(' ')).toEqual([])
    expect(leaksIn(JSON.stringify(await jsonFrom(site, [...words, '--as', 'ewa']))), words.join(' ')).toEqual(
      [],
    )
  }
  must(await site.as('ewa').verify({ ref: 'KX-1', method: 'pesel', who: 'holder', result: 'passed' }))
  const told = await Promise.all(
    shown.slice(0, 5).map(async (words) => JSON.stringify(await jsonFrom(site, [...words, '--as', 'ewa']))),
  )
  expect(leaksIn(told.join('\n'))).toEqual(secrets.slice(0, 5))
})

test('what completes a line names records that are masked by their refs alone', async () => {
  must(await site.as('ewa').take({ ref: 'KX-1' }))
  const completed = async (...words: string[]) =>
    (await shellOn(site, ['complete', '--', ...words], { env: { LINIA_AGENT: 'ewa' } })).out
  const refs = await completed('show', '')
  expect(refs).toContain('KX-1')
  expect(refs).toContain('KX-3')
  expect(leaksIn(refs)).toEqual([])
})

test('what a masked customer wrote is not quoted, and what a caller’s own card has is once he is verified', async () => {
  must(await site.as('ewa').take({ ref: 'KX-2' }))
  must(await site.as('ewa').take({ ref: 'KX-1' }))
  const reply = ['reply', 'KX-2', '--text', 'Dzień dobry', '--quote', '--dry-run', '--as', 'ewa']
  const refused = await errorFrom(site, reply)
  expect(refused).toMatchObject({ code: 'cards-masked' })
  expect(refused['message']).toContain('while KX-1 is in hand')
  must(await site.as('ewa').verify({ ref: 'KX-1', method: 'pesel', who: 'holder', result: 'passed' }))
  expect((await shellOn(site, reply)).err).not.toContain('mask')
})

test('no filter tells a masked value a digit at a time, and other filters work on', async () => {
  const matching = async (verb: string, where: string) =>
    ((await jsonFrom(site, [verb, '--where', where, '--as', 'ewa']))['rows'] as readonly unknown[]).length
  expect(await matching('customers', 'account ~ 12')).toBe(1)

  must(await site.as('ewa').take({ ref: 'KX-1' }))

  for (const [verb = '', where = ''] of [
    ['customers', 'account ~ 12'],
    ['customers', 'not contact ~ 6001'],
    ['customers', 'name ~ jan or field.ppe ~ 59'],
    ['customers', 'field.pesel is empty'],
    ['interactions', 'subject ~ 88'],
    ['interactions', 'contact ~ 6'],
  ]) {
    expect(await errorFrom(site, [verb, '--where', where, '--as', 'ewa']), where).toMatchObject({
      code: 'cards-masked',
      message: expect.stringContaining('KX-1') as string,
    })
  }
  expect(await errorFrom(site, ['callback', 'list', '--where', 'phone ~ 6', '--as', 'ewa'])).toMatchObject({
    code: 'cards-masked',
  })
  expect(
    await errorFrom(site, ['take', '--where', 'subject ~ 88', '--expect', '1', '--as', 'ewa']),
  ).toMatchObject({
    code: 'cards-masked',
  })
  for (const where of ['customer ~ 6011', 'customer = "+48601100400"', 'not customer ~ "kto@"']) {
    expect(await errorFrom(site, ['interactions', '--where', where, '--as', 'ewa']), where).toMatchObject({
      code: 'cards-masked',
    })
  }
  expect(await errorFrom(site, ['customers', '--where', 'name ~ 011', '--as', 'ewa'])).toMatchObject({
    code: 'cards-masked',
  })
  expect(await matching('interactions', 'customer = KX-103')).toBe(1)
  expect(await matching('customers', 'name ~ kowalski')).toBe(1)
  expect(await matching('interactions', 'subject ~ konto')).toBe(1)
  expect((await jsonFrom(site, ['customers', '--where', 'account ~ 12']))['rows']).toHaveLength(1)
})

test('a customer is found by a number that the caller says whole, and by no part of it', async () => {
  const found = async (typed: string) =>
    ((await jsonFrom(site, ['find', typed, '--as', 'ewa']))['rows'] as readonly { ref: string }[]).map(
      ({ ref }) => ref,
    )
  expect(await found('600100')).toEqual(['KX-101', 'KX-102'])

  must(await site.as('ewa').take({ ref: 'KX-1' }))

  const parts = ['6', '600100', '60010020', '0200', '88-12', 'jan@p', 'jan@poczta', '4405']
  for (const part of [...parts, '48', '48601', '+48 601', '4860110040', 'kto@', 'kto poczta']) {
    expect(await found(part), part).toEqual([])
  }
  for (const whole of [
    '600 100 200',
    '+48 600100200',
    '88-1203',
    '881203',
    'Jan@poczta.example',
    'kowal',
    'jan kow',
    'KX-101',
  ]) {
    expect(await found(whole), whole).toEqual(['KX-101'])
  }
})

test('an answer names nobody’s address before the caller is verified, and neither does what a program is told', async () => {
  must(await site.as('owner').editCustomer({ ref: 'KX-104', language: 'pl' }))
  must(await site.as('ewa').take({ ref: 'KX-4' }))
  must(await site.as('ewa').openCase({ interaction: 'KX-4', subject: 'Pytanie' }, ['KX-403']))
  must(await site.as('ewa').take({ ref: 'KX-1' }))
  const answers: readonly (readonly string[])[] = [
    ['reply', 'KX-4', '--text', 'Dzień dobry', '--cc', 'ola@firma.example', '--dry-run'],
    ['reply', 'KX-4', '--text', 'Dzień dobry'],
    ['case', 'reply', 'KX-403', '--text', 'Dzień dobry'],
    ['compose', 'KX-104', '--text', 'Dzień dobry', '--queue', 'E-mail'],
  ]
  for (const words of answers) {
    const told = await textFrom(site, [...words, '--as', 'ewa'])
    expect(leaksIn(told), words.join(' ')).toEqual([])
    expect(told, words.join(' ')).toContain('k***@***')
    expect(leaksIn(JSON.stringify(await jsonFrom(site, [...words, '--as', 'ewa'])))).toEqual([])
  }
  expect(must(await site.as('ewa').replyOnCase({ ref: 'KX-403', text: 'ok' })).to).toBe('k***@***')
  expect(site.rows('deliveries').at(-1)).toMatchObject({ address: 'kto@poczta.example' })

  must(await site.as('ewa').wrapUp({ ref: 'KX-1', reason: 'billing', outcome: 'resolved' }))
  expect(await textFrom(site, [...(answers[1] ?? []), '--as', 'ewa'])).toContain('kto@poczta.example')
})

test('what belongs to nobody known is masked where it is listed', async () => {
  const compose = { to: 'obcy@poczta.example', text: 'Dzień dobry', queue: 'written' }
  must(await site.as('ola').compose(compose))
  must(await site.as('ewa').take({ ref: 'KX-1' }))

  const told = await textFrom(site, ['outbox', '--all', '--as', 'ewa'])
  expect(told).toContain('o***@***')
  expect(told).not.toContain('obcy')
})

function watched(agent: string): readonly string[] {
  return ['watch', '--personal', '--since', '1', '--count', '1', '--as', agent]
}

test('what commands were given is watched by whoever answers for it, and an export waits for an open card', async () => {
  expect(await errorFrom(site, watched('ola'))).toMatchObject({ code: 'not-permitted' })
  expect(await textFrom(site, watched('aga'))).not.toBe('')

  must(await site.as('hanna').status({ status: 'ready' }))
  must(await site.as('hanna').take({ ref: 'KX-1' }))
  for (const words of [
    watched('hanna'),
    ['export', '--as', 'hanna'],
    ['export', '--customer', 'KX-101', '--as', 'hanna'],
  ]) {
    expect(await errorFrom(site, words), words.join(' ')).toMatchObject({ code: 'cards-masked' })
  }
  must(await site.as('hanna').verify({ ref: 'KX-1', method: 'pesel', who: 'holder', result: 'passed' }))
  expect(leaksIn(await textFrom(site, ['export', '--customer', 'KX-101', '--as', 'hanna']))).toEqual(
    secrets.slice(0, 5),
  )
})

test('a program that opened the store for an agent sees what the agent may see', async () => {
  must(await site.as('ewa').take({ ref: 'KX-1' }))
  const told = (viewer: string | null) => {
    const views = libraryViews(site.store.reader, { now: () => site.clock.now, viewer })
    return JSON.stringify([
      views.customer('KX-101'),
      views.interaction('KX-1'),
      views.case('KX-401'),
      views.callback('KX-201'),
      views.find('Jan'),
      views.queueView('written'),
      views.work('ewa'),
    ])
  }
  expect(leaksIn(told('ewa'))).toEqual([])
  expect(leaksIn(told(null))).toEqual(secrets)
})

test('who shares a number, and who is of an organisation, is masked as his card is', async () => {
  const owner = site.as('owner')
  const phone = { kind: 'phone', value: '600 100 200' } as const
  must(await owner.newCustomer({ name: '600100200', contactPoints: [phone], allowKnown: true }, ['KX-113']))
  must(await owner.newCustomer({ kind: 'organisation', name: 'Zakład', contactPoints: [] }, ['KX-114']))
  must(await owner.joinAccount({ account: 'KX-114', customer: 'KX-113', role: 'szef' }))
  const asked = [
    ['customer', 'duplicates'],
    ['customer', 'duplicates', 'KX-113'],
    ['customer', 'people', 'KX-114'],
  ]
  const told = async () =>
    Promise.all(asked.map(async (words) => leaksIn(await textFrom(site, [...words, '--as', 'ewa']))))

  expect(await told()).toEqual([['600100'], ['600100'], ['600100']])
  must(await site.as('ewa').take({ ref: 'KX-1' }))
  expect(await told()).toEqual([[], [], []])
  must(await site.as('ewa').verify({ ref: 'KX-1', method: 'pesel', who: 'holder', result: 'passed' }))
  expect(await told()).toEqual([['600100'], ['600100'], ['600100']])
})
