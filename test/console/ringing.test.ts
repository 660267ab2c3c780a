import { beforeEach, describe, expect, test } from 'vitest'
import { type TestSite, must } from '../builders/a-site.ts'
import { type ConsoleDesk, type OpenOptions, aDesk } from '../builders/a-desk.ts'
import { aMailOfKowalski } from '../builders/a-mail-of-kowalski.ts'
import type { Terminal } from './terminal.ts'

// A call comes in: it rings over whatever is on the screen, takes no key that is being typed, and is answered, worked on and
// wrapped up with the keys of the main job.

let site: TestSite
let desk: ConsoleDesk

const done = '\u0004'
const escape = '\u001B'
const alt = (key: string) => `\u001B${key}`

beforeEach(async () => {
  ;({ site, desk } = await aMailOfKowalski({ accountNumber: '88-1203' }))
})

async function rings(ref = 'KX-20'): Promise<void> {
  const call = { channel: 'call', queue: 'billing', subject: 'Rachunek', customer: 'KX-9' }
  must(await site.as('owner').receive(call, [ref]))
  must(await site.as('owner').offer({ ref, agent: 'ewa' }))
}

const bells = (terminal: Terminal) => terminal.written().split('\u0007').length - 1
const stateOf = (ref: string) => site.look(ref).interaction.state

const places: readonly { readonly name: string; readonly keys: string; readonly typed: string }[] = [
  { name: 'the queues', keys: '', typed: '' },
  { name: 'the filter of a queue', keys: '/fakt', typed: 'a' },
  { name: 'the lookup', keys: 'ckow', typed: 'al' },
  { name: 'a note', keys: 'oJest', typed: ' dalej' },
  { name: 'a reply', keys: 'rDzień', typed: ' dobry a d' },
  { name: 'the wrap-up form', keys: '\rwodcz', typed: 'y' },
  { name: 'the palette', keys: ':not', typed: 'a' },
  { name: 'the help', keys: '?', typed: '' },
  { name: 'the choice of a status', keys: 's', typed: '' },
  { name: 'the history', keys: 'M', typed: '' },
]

describe.each([
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
])('a call at $columns by $rows', ({ columns, rows }) => {
  test.each(places)(
    'rings over $name, takes none of the keys that are typed, and Alt-a answers',
    async ({ keys, typed, name }) => {
      const terminal = await desk.openAs('ewa', { columns, rows })
      terminal.type(keys)
      await terminal.settled(200)
      await rings()
      const isTextOrPanel = !['the queues', 'the history'].includes(name)
      const line = await terminal.until(/☎ KX-20 .*Jan Kowalski.*accept/)
      expect(line).toContain(isTextOrPanel ? 'Alt-a accept' : '  a accept')
      expect(line.split('\n')).toHaveLength(rows)
      terminal.type(typed)
      const whole = keys.replace(/^[/c:or\r]+w?/, '') + typed
      if (typed !== '') await terminal.until(whole)
      expect(stateOf('KX-20')).toBe('offered')
      terminal.type(alt('a'))
      await terminal.until('KX-20 is yours')
      expect(stateOf('KX-20')).toBe('active')
    },
  )
})

test('the line of what rings reads as agreed, over a list and over a text, in both languages', async () => {
  const looks: readonly (OpenOptions & { readonly name: string; readonly keys: string })[] = [
    { name: 'ringing-80x24', columns: 80, rows: 24, keys: '' },
    { name: 'ringing-120x40', columns: 120, rows: 40, keys: '' },
    { name: 'ringing-160x50', columns: 160, rows: 50, keys: '' },
    { name: 'ringing-note-80x24', columns: 80, rows: 24, keys: 'oJest pan na linii?' },
    { name: 'ringing-80x24.pl', columns: 80, rows: 24, keys: '', env: { LINIA_LANG: 'pl' } },
  ]
  await rings()
  for (const { name, keys, ...options } of looks) {
    const own = await aDesk(site)
    const terminal = await own.openAs('ewa', options)
    await terminal.until('KX-20')
    terminal.type(keys)
    const frame = `${await terminal.settled(200)}\n`
    terminal.close()
    await expect(frame).toMatchFileSnapshot(`golden/${name}.txt`)
  }
})

test('it rings the bell once for each call, unless the bell is off', async () => {
  const [loud, quiet] = [await desk.openAs('ewa'), await desk.openAs('ewa', { env: { LINIA_BELL: 'off' } })]
  await rings()
  await loud.until('☎ KX-20')
  await quiet.until('☎ KX-20')
  loud.type('jjkk')
  await loud.settled(200)
  expect([bells(loud), bells(quiet)]).toEqual([1, 0])
})

test('who waits on the line in a queue that offers nobody is seen in the header, first, and heard once by who is ready', async () => {
  const terminal = await desk.openAs('ewa')
  const before = bells(terminal)
  must(await site.as('owner').receive({ channel: 'call', queue: 'billing', subject: 'Rachunek' }, ['KX-21']))
  const frame = await terminal.until(/Ewa Nowak .*1 ☎/)
  expect(frame.split('\n')[0]).toMatch(/\d\d:\d\d   Billing 1 ☎/)
  await terminal.settled(200)
  expect(bells(terminal) - before).toBe(1)
})

test('n leaves nobody on the line for a mail; Enter on the mail does', async () => {
  const terminal = await desk.openAs('ewa')
  await rings()
  await terminal.until('☎ KX-20')
  terminal.type('a')
  await terminal.until('KX-20 is yours')
  terminal.type('n')
  await terminal.until('KX-20 is still on the line.')
  expect(stateOf('KX-1')).toBe('queued')
})

test('wrapped up, a call gives back the mail that it broke in on', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('n')
  await terminal.until(/KX-1 .*is yours/)
  await rings()
  await terminal.until('☎ KX-20')
  terminal.type('a')
  await terminal.until('KX-20 is yours')
  terminal.type('w')
  await terminal.until('Wrap up KX-20')
  terminal.type('1')
  await terminal.until(/Outcome/)
  terminal.type(`1${escape}`)
  await terminal.until('v verify the caller')
  terminal.type('E')
  const frame = await terminal.until('back to KX-1')
  expect(frame).toContain('Faktura')
  expect(stateOf('KX-1')).toBe('active')
})

test('who only rings masks nothing of others: the mail that is being answered stays as it was, and so does the queue', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('\r')
  await terminal.until('KX-1 is yours')
  const before = await terminal.until('jan@poczta.example')
  const call = { channel: 'call', queue: 'billing', subject: 'Telefon 600300400' }
  must(await site.as('owner').receive(call, ['KX-21']))
  must(await site.as('owner').offer({ ref: 'KX-21', agent: 'ewa' }))
  const rung = await terminal.until('☎ KX-21')
  expect(before).not.toContain('masked')
  expect(rung).toContain('jan@poczta.example')
  expect(rung).not.toContain('masked')
  expect(rung).not.toContain('600300400')
  terminal.type('a')
  await terminal.until('KX-21 is yours')
  terminal.type('c')
  await terminal.until('Customers')
  terminal.type('kowalski')
  await terminal.until('KX-9')
  expect(await terminal.settled()).not.toContain('jan@poczta.example')
})

test('from the list n names what ends the call, and that key does', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('e')
  await terminal.until('end: nobody is on the line')
  await rings()
  await terminal.until('☎ KX-20')
  terminal.type('a')
  // Of who is not verified, too, the keys of a call stand in the footer.
  expect(await terminal.until('v verify the caller')).toMatch(/h hold or resume.*e end/)
  terminal.type('m')
  await terminal.until('My work')
  terminal.type('n')
  await terminal.until('KX-20 is still on the line.')
  terminal.type('gp')
  await terminal.until('People')
  terminal.type('h')
  await terminal.until('KX-20 is on hold.')
  terminal.type('gq')
  await terminal.until('Billing')
  terminal.type('e')
  await terminal.until('KX-20 has ended.')
  expect(stateOf('KX-20')).toBe('wrapping-up')
})

test('the reasons to decline close when the offer rings no more, and say so', async () => {
  const terminal = await desk.openAs('ewa')
  await rings()
  await terminal.until('☎ KX-20')
  terminal.type('d')
  await terminal.until('Decline KX-20: why?')
  site.later(21)
  await site.fireDueWork()
  const frame = await terminal.until('KX-20 rang out unanswered')
  expect(frame).not.toContain('Decline KX-20')
})

test('a waiting mail that is looked at says that it waits, and Enter takes it', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('v')
  await terminal.until('Enter take')
  terminal.type('w')
  await terminal.until('wrap up: it waits, Enter takes it')
  terminal.type('\r')
  await terminal.until('KX-1 is yours')
  terminal.type('\r')
  await terminal.until('take: you have it in hand already')
  expect(site.look('KX-1').interaction).toMatchObject({ state: 'active', heldBy: 'ewa' })
})

test('who is on the line stands in the header of every place, and one key leads back to him', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('gl')
  await terminal.until('who is on the line: nobody is on the line')
  terminal.type('\r')
  await terminal.until('KX-1 is yours')
  await rings()
  await terminal.until('☎ KX-20')
  terminal.type('a')
  await terminal.until('KX-20 is yours')
  terminal.type('m')
  const own = await terminal.until('My work')
  expect(own.split('\n')[0]).toMatch(/Ewa Nowak ● ready \d\d:\d\d {2}☎ KX-20 0:00/)
  expect(own).toMatch(/KX-20[^]*KX-1 /)
  terminal.type('gl')
  expect(await terminal.until('v verify the caller')).toContain('☎ KX-20  Billing')
})

describe('an offer', () => {
  test('is declined with one of the reasons, and the text that was being written is open again', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type('oJest pan')
    await terminal.until('Jest pan')
    await rings()
    await terminal.until('Alt-d decline')
    terminal.type(alt('d'))
    await terminal.until('Decline KX-20: why?')
    terminal.type('1')
    const frame = await terminal.until('KX-20 declined.')
    expect(frame).toContain('Note on KX-1')
    expect(stateOf('KX-20')).toBe('queued')
    terminal.type(` na linii${done}`)
    await terminal.until('Noted on KX-1')
    expect(site.look('KX-1').notes.map(({ text }) => text)).toEqual(['Jest pan na linii'])
  })

  test('that nobody answers says that it rang out, that one is not ready, and how to be ready again', async () => {
    const terminal = await desk.openAs('ewa')
    await rings()
    await terminal.until('☎ KX-20')
    site.later(21)
    await site.fireDueWork()
    const frame = await terminal.until('KX-20 rang out unanswered')
    expect(frame).toContain('s 1 makes you ready')
    expect(frame).not.toContain('accept')
    terminal.type('s1')
    await terminal.until('Ewa Nowak ● ready')
  })

  test('counts its seconds down, the last five as an alarm', async () => {
    await rings()
    site.later(16)
    const terminal = await desk.openAs('ewa', { clock: 'stands' })
    await terminal.until('00:04')
    const cell = terminal.cells()[1]?.find(({ text, color }) => text === '4' && color !== null)
    expect(cell?.color).toBe(1)
  })
})

test('what a supervisor takes out of an agent’s hands says so on his screen', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('\r')
  await terminal.until('KX-1 is yours')
  must(await site.as('owner').transfer({ ref: 'KX-1', queue: 'complaints' }))
  const frame = await terminal.until('the owner handed KX-1 on to Complaints.')
  expect(frame).toContain('✉ KX-1')
})

test('a call is answered, verified, held, wrapped up while talking and ended into the chosen status, key by key', async () => {
  const terminal = await desk.openAs('ewa')
  await rings()
  await terminal.until('☎ KX-20')
  terminal.type('a')
  const masked = await terminal.until('masked: v verifies the caller')
  expect(masked).not.toContain('600 100 200')
  terminal.type('v')
  await terminal.until('Verify the caller of KX-20: how?')
  terminal.type('y')
  await terminal.until('who is on the line?')
  terminal.type('y')
  expect(await terminal.until('Verified')).toContain('600 100 200')

  terminal.type('w')
  await terminal.until('Wrap up KX-20')
  terminal.type('13120,50\r')
  await terminal.until(/Amount \* +120,50/)
  terminal.type('\r')
  terminal.type('zwrot do piątku')
  await terminal.until('zwrot do piątku')
  terminal.type(escape)
  await terminal.until('h hold or resume')
  expect(stateOf('KX-20')).toBe('active')

  terminal.type('h')
  await terminal.until('KX-20 is on hold.')
  terminal.type('h')
  await terminal.until('KX-20 goes on.')
  terminal.type('s')
  await terminal.until('Status after this work')
  terminal.type('5')
  await terminal.until('→ Break')
  terminal.type('E')
  const frame = await terminal.until('KX-20 is wrapped up. Now Break')
  expect(frame).toMatch(/Ewa Nowak ○ Break/)
  expect(site.look('KX-20').wrapUp).toMatchObject({
    reasonCodeId: 'reason:billing.estimate@1',
    outcomeCodeId: 'outcome:refund.promised@1',
    fields: { amount: 120.5 },
    note: 'zwrot do piątku',
  })
})

test('the same E ends the work when the caller hung up first', async () => {
  const terminal = await desk.openAs('ewa')
  await rings()
  await terminal.until('☎ KX-20')
  terminal.type('a')
  await terminal.until('KX-20 is yours')
  terminal.type('w')
  await terminal.until('Wrap up KX-20')
  terminal.type(`11${escape}`)
  await terminal.until('? help')
  must(await site.as('ewa').end({ ref: 'KX-20' }))
  await terminal.until('wrapping up')
  terminal.type('E')
  await terminal.until('KX-20 is wrapped up')
  expect(stateOf('KX-20')).toBe('done')
})
