import { beforeEach, expect, test } from 'vitest'
import { shippedSite } from '../../src/shell/begin/shipped-site.ts'
import { type ConsoleDesk, aSiteWithDesk } from '../builders/a-desk.ts'
import { type TestSite, must } from '../builders/a-site.ts'
import type { Terminal } from './terminal.ts'

// The wrap-up form of a mail of the demo site: it says what is wrong where it is typed, and what the next key does.

let site: TestSite
let desk: ConsoleDesk
let terminal: Terminal

beforeEach(async () => {
  ;({ site, desk } = await aSiteWithDesk({ ready: ['ewa'], definition: shippedSite('data/demo') }))
  must(await site.as('owner').receive({ channel: 'email', queue: 'written', subject: 'Rachunek' }, ['KX-1']))
  terminal = await desk.openAs('ewa')
  terminal.type('\r')
  await terminal.until('KX-1 is yours')
  terminal.type('w')
  await terminal.until('a digit, or letters narrow')
  terminal.type('1')
  await terminal.until(/Reason +Estimated reading/)
})

test('an amount that is none is said at its field, Enter does not leave it, and nothing is sent with it', async () => {
  terminal.type('3')
  await terminal.until('▸ Amount *')
  terminal.type('\r')
  await terminal.until('! “Amount” is missing: fill it in (an amount')
  terminal.type('sto złotych')
  await terminal.until('sto złotych')
  expect(await terminal.settled()).not.toContain('!')
  terminal.type('\r')
  const told = await terminal.until('! wanted: an amount')
  expect(told).toMatch(/▸ Amount \*/)
  terminal.type('\t')
  expect(await terminal.until('▸ Paid by')).toContain('! wanted: an amount')
  terminal.type(done)
  await terminal.until('▸ Amount *')
  expect(site.look('KX-1').wrapUp).toBeUndefined()
  terminal.type('\u0015120,50 zł\r')
  expect(await terminal.until('▸ Paid by')).not.toContain('! wanted')
  terminal.type(done)
  await terminal.until('KX-1 is wrapped up')
  expect(site.look('KX-1').wrapUp?.fields).toEqual({ amount: 120.5 })
})

test('Ctrl-D says what is in the way, missing or wrong, and goes to it', async () => {
  terminal.type(done)
  expect(await terminal.until('! The outcome is missing: choose it by its digit, or by letters.')).toMatch(
    /▸ 1 +Information given/,
  )
  terminal.type('3')
  await terminal.until('▸ Amount *')
  terminal.type(done)
  expect(await terminal.until('! “Amount” is missing: fill it in (an amount')).toMatch(/▸ Amount \*/)
  terminal.type('abc\t')
  await terminal.until('▸ Paid by')
  terminal.type(done)
  expect(await terminal.until('! “Amount” cannot be “abc”. Wanted: an amount')).toMatch(/▸ Amount \*/)
  expect(site.look('KX-1').wrapUp).toBeUndefined()
  terminal.type('\u0015120,50')
  expect(await terminal.until('120,50')).not.toContain('cannot be')
  terminal.type(done)
  await terminal.until('KX-1 is wrapped up')
  expect(site.look('KX-1').wrapUp?.fields).toEqual({ amount: 120.5 })
})

test('two digits lead to the note, where letters are text', async () => {
  terminal.type('1prąd')
  await terminal.until(/▸ Note +prąd/)
  terminal.type('\r')
  await terminal.until('KX-1 is wrapped up')
  expect(site.look('KX-1').wrapUp).toMatchObject({ note: 'prąd', moreOutcomes: [] })
})

test('Enter says why it chooses nothing where no code is called what was typed', async () => {
  terminal.type('prad\r')
  await terminal.until('! No code is called “prad”: Ctrl-U takes that out, Tab goes on.')
  terminal.type('\u00151')
  expect(await terminal.until('▸ Note')).toMatch(/Outcome +Information given/)
})

test('codes that were kept stand in the form that opens again, and digits put others in their place', async () => {
  terminal.type(`1${done}`)
  await terminal.until('KX-1 is wrapped up')
  terminal.type('u')
  await terminal.until('w opens the form as it was')
  terminal.type('w')
  const kept = await terminal.until('Enter keeps, digits replace')
  expect(kept).toMatch(/Reason .*Estimated reading/)
  expect(kept).toMatch(/Outcome +Information given/)
  terminal.type(`42`)
  await terminal.until(/Outcome +Corrected/)
  await terminal.until('▸ Note')
  terminal.type(done)
  await terminal.until('KX-1 is wrapped up')
  expect(site.look('KX-1').wrapUp).toMatchObject({
    reasonCodeId: expect.stringContaining('reading'),
    outcomeCodeId: expect.stringContaining('corrected'),
    moreOutcomes: [],
    note: '',
  })
})

test('codes that were kept are kept by Enter, and by Ctrl-D at once', async () => {
  terminal.type('1gotowe\u001B')
  await terminal.until(/^(?![^]*Wrap up KX-1)/)
  terminal.type('w')
  await terminal.until('Enter keeps, digits replace')
  terminal.type('\r\r')
  await terminal.until(/▸ Note +gotowe/)
  terminal.type('\u001B')
  await terminal.until(/^(?![^]*Wrap up KX-1)/)
  terminal.type(`w${done}`)
  await terminal.until('KX-1 is wrapped up')
  expect(site.look('KX-1').wrapUp).toMatchObject({
    reasonCodeId: expect.stringContaining('estimate'),
    outcomeCodeId: expect.stringContaining('informed'),
    note: 'gotowe',
  })
})

test('where several outcomes may stand digits add and drop them, Enter goes on, and each says what it does', async () => {
  terminal.type('1')
  await terminal.until('▸ Note')
  terminal.type('\u001B[Z')
  await terminal.until(/✓1 +Information given/)
  await terminal.until('Enter go on')
  // Beside the answer, where one looks, too.
  await terminal.until(/Outcome \*? +Enter goes on, digits add +Information given/)
  terminal.type('2')
  const both = await terminal.until(/✓2 +Corrected/)
  expect(both).toMatch(/✓1 +Information given/)
  expect(both).toContain('Information given, Corrected')
  terminal.type('1')
  await terminal.until(/^(?![^]*✓1)/)
  terminal.type('none')
  await terminal.until('Enter add this')
  terminal.type('\r')
  await terminal.until('Corrected, No action needed')
  terminal.type('\r')
  await terminal.until('▸ Note')
  await terminal.until('Enter, Ctrl-D wrap up   Alt-Enter new line')
  terminal.type('\r')
  await terminal.until('KX-1 is wrapped up')
  expect(site.look('KX-1').wrapUp).toMatchObject({
    outcomeCodeId: expect.stringContaining('corrected'),
    moreOutcomes: [expect.stringContaining('none')],
  })
})

test('long labels and the choices of a field stand whole where there is room, and below the field where there is none', async () => {
  must(await site.as('owner').receive({ channel: 'email', queue: 'complaints', subject: 'Skarga' }, ['KX-2']))
  terminal.type('\u001B')
  await terminal.until(/^(?![^]*Wrap up KX-1)/)
  must(await site.as('ewa').take({ ref: 'KX-2' }))
  terminal.type('m')
  await terminal.until('Skarga')
  for (let step = 0; step < 3 && !/▸.*Skarga/.test(await terminal.settled()); step += 1) terminal.type('j')
  terminal.type('\rw')
  await terminal.until('Wrap up KX-2')
  terminal.type('1reject\r')
  expect(await terminal.until('▸ Grounds *')).toContain('Negotiation coordinator named *')
  const narrow = await terminal.settled()
  for (const choice of ['Reading confirmed', 'Billed by the price list', 'Filed too late'])
    expect(narrow).toContain(choice)
  // One action is named once, with both keys that do it.
  expect(narrow.match(/next field/g)).toHaveLength(1)
  expect(narrow).toContain('Enter, Tab next field')
  const wide = await terminal.resize(160, 50)
  expect(wide).toMatch(/^ {5}reading-confirmed = Reading confirmed .*= Filed too late$/m)
  expect(wide).toMatch(/^ {3}Negotiation coordinator named \*/m)
})

const done = '\u0004'
