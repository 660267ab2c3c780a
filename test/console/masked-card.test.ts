import { beforeEach, expect, test } from 'vitest'
import { customerCard } from '../../src/queries/customers/customer-card.ts'
import { aSiteDefinition } from '../builders/a-site-definition.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { morning } from '../builders/an-empty-store.ts'
import { type ConsoleDesk, aDesk } from '../builders/a-desk.ts'
import type { Terminal } from './terminal.ts'

// Before a caller is verified no number or address of anybody stands whole on any screen.

let site: TestSite
let desk: ConsoleDesk

beforeEach(async () => {
  const { queues } = aSiteDefinition()
  site = await aSite({
    ready: ['ewa', 'ola'],
    definition: { queues: queues.map((queue) => ({ ...queue, verifiesCallers: queue.key === 'calls' })) },
    customers: [
      {
        ref: 'KX-1',
        name: 'Jan Kowalski',
        phone: '+48 600 100 200',
        email: 'jan.kowalski@poczta.example',
        accountNumber: '88-1203',
      },
      { ref: 'KX-2', name: 'Ola Lis', phone: '600 700 800', accountNumber: '88-4321' },
    ],
  })
  const owner = site.as('owner')
  must(await owner.editCustomer({ ref: 'KX-1', fields: { ppe: '590000700001000134', pesel: '44051401359' } }))
  must(await owner.newCustomer({ kind: 'organisation', name: 'Zakłady Żar', contactPoints: [] }, ['KX-3']))
  must(await owner.joinAccount({ account: 'KX-3', customer: 'KX-1', role: 'księgowy' }))
  const message = {
    senderName: 'Jan Kowalski',
    senderAddress: 'jan.kowalski@poczta.example',
    recipients: ['biuro@wislana.example'],
    text: 'Proszę oddzwonić na 600 100 200, konto 88-1203, PPE 590000700001000134.',
    messageId: null,
    references: [],
    rawHash: null,
    sentAt: null,
    isAutomatic: false,
    attachments: [],
  }
  const mail = { channel: 'email', queue: 'written', arrivedAt: morning - 60_000 }
  must(await owner.receive({ ...mail, subject: 'Konto 88-1203', customer: 'KX-1', message }, ['KX-20']))
  const call = { channel: 'call', queue: 'calls', subject: 'Dzwoni 600 100 200', customer: 'KX-1' }
  must(await owner.receive(call, ['KX-10']))
  must(await site.as('ola').note({ ref: 'KX-10', text: 'Mówi z 600 100 200' }))
  must(
    await site.as('ewa').note({ ref: 'KX-1', text: 'PPE 590000700001000134, jan.kowalski@poczta.example' }),
  )
  must(
    await owner.callBack({ customer: 'KX-1', queue: 'calls', dueAt: morning + 9_000_000, note: '600100200' }),
  )
  desk = await aDesk(site)
})

const secrets = [
  '600100',
  '6007008',
  '881203',
  '884321',
  '590000700001',
  '4405140',
  'jan.kowalski@',
  '@poczta',
]

/** What of the customers stands whole on a screen. */
function shownOn(frame: string): readonly string[] {
  const text = frame.replaceAll(/(?<=\d)[ \u00A0-](?=\d)/g, '')
  return secrets.filter((secret) => text.includes(secret))
}

async function withCaller(columns: number, rows: number): Promise<Terminal> {
  must(await site.as('ewa').take({ ref: 'KX-10' }))
  const terminal = await desk.openAs('ewa', { columns, rows })
  terminal.type('m\r')
  await terminal.until('KX-10')
  await terminal.until('masked')
  return terminal
}

test.each([
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
])(
  'no number stands whole on any place before the caller is verified, at $columns by $rows',
  { timeout: 60_000 },
  async ({ columns, rows }) => {
    const terminal = await withCaller(columns, rows)
    const seen = new Map<string, string>()
    const look = async (place: string, keys: string, wanted: string | RegExp) => {
      terminal.type(keys)
      await terminal.until(wanted)
      const frame = await terminal.settled()
      seen.set(place, frame)
      expect(shownOn(frame), place).toEqual([])
    }
    await look('workspace', '', /masked: v verifies the caller/)
    await expect(`${seen.get('workspace')}\n`).toMatchFileSnapshot(
      `golden/masked-workspace-${columns}x${rows}.txt`,
    )
    await look('workspace notes', '\t', 'Mówi z')
    await look('history of the contact', 'H', /“Mówi z \*\*\*/)
    await look('workspace again', '\u001B', 'Mówi z')
    await look('customer', 'C', /Zakłady Żar/)
    await expect(`${seen.get('customer')}\n`).toMatchFileSnapshot(
      `golden/masked-customer-${columns}x${rows}.txt`,
    )
    await look('history of the customer', 'H', 'PPE')
    await look('what I did', 'M', 'PPE')
    await look('lookup', 'cLis', /Ola Lis/)
    await look('customer of nobody on the line', '\r', /masked: someone else is on the line/)
    await look('my work', 'gm', /Dzwoni \*\*\*/)
    await look('queue and preview', '\t\t', /Proszę oddzwonić/)
    await look('filtered by words', '/88-12\r', /nothing|matches|No /i)
    await look('another contact', '\u001B', /Proszę oddzwonić/)
    await look('mail in the workspace', 'v', /biuro|Proszę oddzwonić/)
    await look('the call again', 'gm\r', 'KX-10')
    await look('the choice of a case', 'K', /Open a new case +Dzwoni \*\*\*/)
    await look('the case above the call', '1', 'is open, with KX-10')
    await look('case', 'K', 'Contacts 1')
    await look('cases', 'gk', '1 case')
    expect(seen.size).toBeGreaterThan(10)
  },
)

test('the lookup says that a number finds only when it is typed whole until the caller is verified', async () => {
  const terminal = await withCaller(120, 40)
  terminal.type('c')
  await terminal.until('or the whole phone number, e-mail or account until the caller is verified')
  terminal.type('0200')
  await terminal.until('No customer matches “0200”.')
  await terminal.until('a number or an address is found only when typed whole')
  terminal.type('\u0015600100200')
  expect(await terminal.until('Jan Kowalski')).not.toContain('typed whole')
})

test('v y y verifies the holder by the first method, and the card opens', async () => {
  const terminal = await withCaller(120, 40)

  terminal.type('v')
  await terminal.until('Verify the caller of KX-10')
  terminal.type('y')
  await terminal.until('PESEL: who is on the line?')
  terminal.type('y')
  await terminal.until('Verified; the card of KX-1 is open.')

  const frame = await terminal.settled()
  expect(frame).not.toContain('masked')
  expect(shownOn(frame)).toEqual(
    expect.arrayContaining(['600100', '881203', '590000700001', 'jan.kowalski@']),
  )
  expect(site.rows('verifications')).toMatchObject([
    { method_id: 'pesel', who: 'holder', result: 'passed', verified_by: 'ewa' },
  ])

  terminal.type('u')
  await terminal.until('masked')
  expect(shownOn(await terminal.settled())).toEqual([])
})

test('digits say another method, an attorney, and that he did not pass; the card stays masked', async () => {
  const terminal = await withCaller(80, 24)

  terminal.type('v221')
  await terminal.until('Verified; the card of KX-1 is open')
  terminal.type('v123')
  await terminal.until('Verification refused; the card of KX-1 stays masked')
  terminal.type('v2n')
  await terminal.until('Not verified; the card of KX-1 stays masked')

  const inOrder = site
    .rows('verifications')
    .toSorted((a, b) => Number(a['changed_by']) - Number(b['changed_by']))
  expect(inOrder.map(({ method_id, who, result }) => [method_id, who, result])).toEqual([
    ['invoice', 'attorney', 'passed'],
    ['pesel', 'attorney', 'refused'],
    ['invoice', 'holder', 'failed'],
  ])
  expect(shownOn(await terminal.settled())).toEqual([])
})

test('a reveal from the palette asks why, opens the card, and the history says so', async () => {
  const terminal = await withCaller(120, 40)

  terminal.type(':reveal\r')
  await terminal.until('Reveal the card of KX-1: why?')
  terminal.type('\r')
  await terminal.until('Say why it has to be seen.')
  terminal.type('literuje adres\r')
  await terminal.until(/600.100.200/)

  expect(site.rows('reveals')).toMatchObject([{ agent_id: 'ewa', why: 'literuje adres' }])
  const id = String(site.rows('customers').find(({ ref }) => ref === 'KX-1')?.['id'])
  expect(customerCard(site.store.reader, id, 'ewa')?.isMasked).toBe(false)
  terminal.type('M')
  await terminal.until('card revealed')
})

test('a Polish agent reads that the card is masked and which key opens it', async () => {
  must(await site.as('ewa').take({ ref: 'KX-10' }))
  const terminal = await desk.openAs('ewa', { env: { LINIA_LANG: 'pl' } })
  terminal.type('m\r')
  await terminal.until('zamaskowana: v weryfikuje rozmówcę')
  terminal.type('vy')
  expect(await terminal.until('PESEL: kto jest na linii?')).toContain('Właściciel konta')
})

test('who calls for the first time is nobody to protect: his number stands whole once he is answered, and nobody else’s does', async () => {
  const owner = site.as('owner')
  const from = { kind: 'phone' as const, value: '600 100 999' }
  must(await owner.receive({ channel: 'call', queue: 'calls', subject: '', from }, ['KX-31', 'KX-30']))
  must(await site.as('ewa').take({ ref: 'KX-30' }))
  const terminal = await desk.openAs('ewa')
  terminal.type('m\r')
  await terminal.until(/☎ KX-30/)
  const frame = await terminal.settled()
  expect(frame).toMatch(/600.100.999/)
  expect(frame).not.toContain('masked')
  terminal.type('cKowalski')
  await terminal.until(/Jan Kowalski/)
  expect(shownOn(await terminal.settled())).toEqual([])
})

test('a caller of whom there was a contact before is masked until he is verified', async () => {
  const owner = site.as('owner')
  const from = { kind: 'phone' as const, value: '600 100 999' }
  const call = { channel: 'call', queue: 'calls', subject: '', from }
  must(await owner.receive(call, ['KX-31', 'KX-30']))
  must(await owner.receive(call, ['KX-32']))
  must(await site.as('ewa').take({ ref: 'KX-32' }))
  const terminal = await desk.openAs('ewa')
  terminal.type('m\r')
  await terminal.until('masked')
  expect(await terminal.settled()).not.toMatch(/600.100.999/)
})

test('a number that has no card is masked in lists and in its contact while somebody else is on the line, and not found by its digits', async () => {
  must(await site.as('ewa').logCall({ number: '600100999', queue: 'complaints' }, ['KX-40']))
  const terminal = await desk.openAs('ewa')
  terminal.type('m')
  await terminal.until(/KX-40 .*600.100.999/)
  terminal.type('/600100999\r')
  await terminal.until('1 of 1')
  expect(await terminal.settled()).toContain('KX-40')
  terminal.type('\u001B')
  must(await site.as('ewa').end({ ref: 'KX-40' }))
  must(await site.as('ewa').take({ ref: 'KX-10' }))
  await terminal.until(/KX-40 .*\*\*\*.999/)
  expect(await terminal.settled()).not.toMatch(/100.?999/)
  terminal.type('/600100999\r')
  const frame = await terminal.until('0 of 2')
  expect(frame).not.toContain('KX-40')
  terminal.type('\u001B')
  await terminal.until(/KX-40 .*999/)
  terminal.type('/KX-40\r\r')
  await terminal.until(/☎ KX-40/)
  const contact = await terminal.settled()
  expect(contact).toMatch(/\*\*\*.999/)
  expect(contact).not.toMatch(/100.?999/)
})

test('a caller whom an import knew before by his number alone is masked until he is verified', async () => {
  const owner = site.as('owner')
  const point = { kind: 'phone' as const, value: '600 100 999' }
  must(await owner.newCustomer({ kind: 'person', name: '600 100 999', contactPoints: [point] }, ['KX-31']))
  site.clock.now += 60_000
  must(await owner.receive({ channel: 'call', queue: 'calls', subject: '', from: point }, ['KX-30']))
  must(await site.as('ewa').take({ ref: 'KX-30' }))
  const terminal = await desk.openAs('ewa')
  terminal.type('m\r')
  await terminal.until('masked')
  expect(await terminal.settled()).not.toMatch(/600.100.999/)
})

test('a draft on a masked customer stands in my work without a number, and whole again once he is verified', async () => {
  const terminal = await desk.openAs('ewa', { columns: 120, rows: 40 })
  terminal.type('\t')
  await terminal.until('Konto 88-1203')
  terminal.type('oKonto 88-1203, 600 100 200')
  await terminal.until('600 100 200')
  terminal.type('\u001B')
  await terminal.settled()
  terminal.type('m')
  expect(shownOn(await terminal.until('drafts 1'))).toContain('881203')
  must(await site.as('ewa').take({ ref: 'KX-10' }))
  await terminal.until('! masked:')
  terminal.type('m')
  await terminal.until('1 in hand')
  const masked = await terminal.until('drafts 1')
  expect(masked).toMatch(/KX-20 +note/)
  expect(shownOn(masked)).toEqual([])
  terminal.type('j')
  await terminal.settled()
  expect(shownOn(terminal.frame())).toEqual([])
  must(await site.as('ewa').verify({ ref: 'KX-10', method: 'pesel', who: 'holder', result: 'passed' }))
  await terminal.until('88-1203')
})

test('verifying shows what to ask by the method that is pointed at, and until the result is known', async () => {
  const terminal = await withCaller(80, 24)
  const definition = aSiteDefinition()
  const verification = definition.verification.map((method) => ({
    ...method,
    questions:
      method.key === 'pesel'
        ? [
            { en: 'Which are the last four digits?', pl: 'Jakie są cztery ostatnie cyfry?' },
            { en: 'Whose name stands on the contract?' },
          ]
        : [],
  }))
  const { queues } = definition
  must(
    await site.as('owner').applySite({
      ...definition,
      verification,
      queues: queues.map((queue) => ({ ...queue, verifiesCallers: queue.key === 'calls' })),
    }),
  )
  terminal.type('v')
  const frame = await terminal.until('1. Which are the last four digits?')
  expect(frame).toContain('2. Whose name stands on the contract?')
  terminal.type('j')
  await terminal.until(/^(?![^]*last four digits)/)
  terminal.type('ky')
  expect(await terminal.until('PESEL: who is on the line?')).toContain('1. Which are the last four digits?')
})
