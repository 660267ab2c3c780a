import { connect } from 'node:net'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { type ConsoleDesk, aDesk } from '../builders/a-desk.ts'
import { aMailOfKowalski } from '../builders/a-mail-of-kowalski.ts'
import { type TestSite, must } from '../builders/a-site.ts'
import type { Terminal } from './terminal.ts'

// The phone of whoever sits here, whose other end is the test: its calls ring, are answered, held and over in the console.

let site: TestSite
let desk: ConsoleDesk
let socket: string

const alt = (key: string) => `\u001B${key}`

beforeEach(async () => {
  ;({ site, desk } = await aMailOfKowalski({ accountNumber: '88-1203' }))
  socket = join(desk.desk, '..', 'phone')
})

/** Lets something happen at the other end of the phone; answers the id of the call that it makes. */
async function there(what: string, given = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const line = connect(socket, () => line.end(`${what}\t${given}\n`))
    line.on('data', (chunk) => (said += chunk.toString()))
    line.on('end', () => resolve(said.trim()))
    line.on('error', reject)
  })
}

async function opened(options: Parameters<ConsoleDesk['openAs']>[1] = {}): Promise<Terminal> {
  const terminal = await desk.openAs('ewa', { ...options, env: { TEST_PHONE: socket, ...options.env } })
  await expect.poll(async () => there('nothing').catch(() => null)).toBe('')
  return terminal
}

const states = () =>
  site
    .rows('interactions')
    .filter((row) => row['channel'] === 'call')
    .map((row) => String(row['state']))
    .toSorted((a, b) => a.localeCompare(b))

test('a call at the phone rings over a text, Alt-a answers it and opens its customer, and the same keys as ever hold and end it', async () => {
  const terminal = await opened()
  terminal.type('oJest')
  await terminal.until('Jest')
  const call = await there('calls', '+48600100200')
  expect(await terminal.until(/☎ [A-Z]+-\d+ .*Jan Kowalski/)).toContain('Alt-a accept')
  terminal.type(alt('a'))
  await terminal.until(/☎ [A-Z]+-\d+ Jan Kowalski talking 00:0/)
  expect(states()).toEqual(['active'])
  terminal.type('h')
  await terminal.until(/Jan Kowalski on hold/)
  terminal.type('h')
  await terminal.until(/Jan Kowalski talking/)
  terminal.type('Z')
  await terminal.until(/talking \d\d:\d\d muted/)
  terminal.type('Y')
  await terminal.until('Send keys')
  terminal.type('12#\r')
  await terminal.until('Sent 12#.')
  await there('hangsUp', call)
  await expect.poll(states).toEqual(['wrapping-up'])
  expect(await terminal.settled(200)).not.toContain('talking')
})

test('e hangs up at the phone, d turns a caller away, and who gives up is gone', async () => {
  const terminal = await opened()
  await there('calls', '600100200')
  await terminal.until(/☎ [A-Z]+-\d+ .*Jan Kowalski/)
  terminal.type('a')
  await terminal.until('talking')
  terminal.type('e')
  await expect.poll(states).toEqual(['wrapping-up'])
  await there('calls', '600100300')
  await terminal.until('a accept')
  terminal.type('d')
  await expect.poll(states).toEqual(['abandoned', 'wrapping-up'])
  const gone = await there('calls', '600100400')
  await terminal.until('a accept')
  await there('hangsUp', gone)
  await expect.poll(states).toEqual(['abandoned', 'abandoned', 'wrapping-up'])
})

test('a second caller is answered while the first waits on hold, and each is told apart', async () => {
  const terminal = await opened({ columns: 120, rows: 40 })
  const first = await there('calls', '+48600100200')
  await terminal.until('a accept')
  terminal.type('a')
  await terminal.until('Jan Kowalski talking')
  await there('calls', '600100300')
  await terminal.until('a accept')
  terminal.type('a')
  await terminal.until(/☎ [A-Z]+-\d+ .*600 100 300 talking 00:\d\d \| [A-Z]+-\d+ Jan Kowalski on hold/)
  expect(states()).toEqual(['active', 'held'])
  await there('hangsUp', first)
  await expect.poll(states).toEqual(['active', 'wrapping-up'])
})

test('whoever has the number of several customers, or of none, is offered to be linked or made', async () => {
  for (const [ref, name] of [
    ['KX-70', 'Ewa Lis'],
    ['KX-71', 'Adam Lis'],
  ] as const) {
    const contactPoints = [{ kind: 'phone' as const, value: '600100500' }]
    must(await site.as('owner').newCustomer({ kind: 'person', name, contactPoints, allowKnown: true }, [ref]))
  }
  const terminal = await opened()
  const shared = await there('calls', '600100500')
  await terminal.until('a accept')
  terminal.type('a')
  await terminal.until('2 customers have this number.')
  terminal.type('c')
  await terminal.until(/Adam Lis[^]*Ewa Lis|Ewa Lis[^]*Adam Lis/)
  terminal.type('\u001Bl')
  await expect
    .poll(() => site.rows('interactions').find((row) => row['call_id'] === shared)?.['customer_id'])
    .not.toBeNull()
  await there('hangsUp', shared)
  await there('calls', '600100600')
  await terminal.until('a accept')
  terminal.type('\u001Ba')
  await terminal.until('Nobody has this number.')
})

test('T calls the number of the card on the screen, unless that customer wants no calls', async () => {
  const terminal = await opened()
  terminal.type('ckow')
  await terminal.until('Jan Kowalski')
  terminal.type('\r')
  await terminal.until('88-1203')
  terminal.type('T')
  await terminal.until(/> \+48 600 100 200/)
  terminal.type('\r')
  await terminal.until(/Jan Kowalski dialling/)
  await there('answers', 'simulated-1')
  await terminal.until(/Jan Kowalski talking/)
  terminal.type('e')
  await expect.poll(states).toEqual(['wrapping-up'])
  must(await site.as('ewa').doNotContact({ customer: 'KX-9', channel: 'call', reason: 'prosił' }))
  terminal.type('T')
  await terminal.until('Call a number')
  terminal.type('\u0015600100200\r')
  await terminal.until(/must not be contacted .call/)
  expect(states()).toEqual(['wrapping-up'])
})

test('a phone that cannot be reached says so, and a call that was lost with it is over', async () => {
  const terminal = await opened()
  const call = await there('calls', '600100200')
  await terminal.until('a accept')
  terminal.type('a')
  await terminal.until('talking')
  await there('goesAway')
  await terminal.until('baresip 127.0.0.1:4444 does not answer')
  await there('hangsUp', call)
  await there('comesBack')
  await expect.poll(states).toEqual(['wrapping-up'])
  await expect
    .poll(() => site.rows('notes').map((row) => row['text']))
    .toEqual(['The end of the call was not seen: the phone could not be reached.'])
  expect(await terminal.settled(200)).not.toContain('does not answer')
})

test('the line of calls reads as agreed, of one call and of two, in both languages', async () => {
  for (const options of [
    { name: 'calls-80x24', columns: 80, rows: 24 },
    { name: 'calls-120x40', columns: 120, rows: 40 },
    { name: 'calls-80x24.pl', columns: 80, rows: 24, env: { LINIA_LANG: 'pl' } },
  ]) {
    const { name, ...look } = options
    const fresh = await aMailOfKowalski({ accountNumber: '88-1203' })
    site = fresh.site
    desk = await aDesk(fresh.site)
    socket = join(desk.desk, '..', 'phone')
    const terminal = await opened(look)
    await there('calls', '+48600100200')
    await terminal.until(/a (?:accept|przyjmij)/)
    terminal.type('a')
    await terminal.until(/talking|rozmowa/)
    const one = await terminal.settled(300)
    await there('calls', '600100300')
    await terminal.until(/a (?:accept|przyjmij)/)
    terminal.type('a')
    await terminal.until(/\| /)
    const two = await terminal.settled(300)
    terminal.close()
    const calls = two.split('\n').slice(0, 3).join('\n')
    await expect(`${one}\n\n${calls}\n`).toMatchFileSnapshot(`golden/${name}.txt`)
  }
})
