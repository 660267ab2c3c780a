import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { openCase } from '../../src/commands/cases/open-case.ts'
import { resolveCase } from '../../src/commands/cases/resolve-case.ts'
import { type ConsoleDesk, aDesk } from '../builders/a-desk.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { aMessage } from '../commands/refusals/refusal-site.ts'

// What somebody began to write and others overtook: it is held back, says what changed, and is never lost.

let site: TestSite
let desk: ConsoleDesk

const done = '\u0004'
const polish = { LINIA_LANG: 'pl' }

beforeEach(async () => {
  site = await aSite({
    customers: [{ ref: 'KX-9', name: 'Jan Kowalski', email: 'jan@poczta.example', language: 'pl' }],
  })
  const mail = { channel: 'email', queue: 'written', subject: 'Faktura', customer: 'KX-9' }
  must(await site.as('owner').receive({ ...mail, message: aMessage('<one@poczta.example>') }, ['KX-1']))
  site.later(1)
  desk = await aDesk(site)
})

const sent = () => site.rows('messages').filter(({ direction }) => direction === 'out')
const notes = () => site.rows('notes').map(({ text }) => text)

describe('a reply that somebody overtook', () => {
  test('says who handed the contact over, to whom and when, and is a draft afterwards', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type('rSprawdzimy.')
    await terminal.until('Sprawdzimy.')
    site.later(120)
    must(await site.as('owner').transfer({ ref: 'KX-1', queue: 'complaints' }))
    await terminal.until('since you began: → 09:02 the owner: transfer → complaints')
    terminal.type(done)
    const held = await terminal.until('Reply to KX-1 is held back')
    expect(held).toMatch(/→ 09:02 .*: transfer → (?:complaints|Complaints)/)
    expect(held).toContain('yours: Sprawdzimy.')
    expect(held).toMatch(/1 +look at it[^]*2 +send anyway[^]*3 +keep the draft/)
    terminal.type('2')
    await terminal.until(/! .*KX-1/)
    expect(sent()).toEqual([])
  })

  test('is sent all the same by one key, together with nothing else', async () => {
    const terminal = await desk.openAs('ewa', { env: polish })
    terminal.type('rSprawdzimy.')
    await terminal.until('Sprawdzimy.')
    site.later(60)
    must(await site.as('ola').note({ ref: 'KX-1', text: 'Nie odpisuj, dzwonił.' }))
    await terminal.until(/od rozpoczęcia: → 09:01 Ola Lis: notatka .*Nie odpisuj, dzwonił/)
    terminal.type(done)
    expect(await terminal.until('Odpowiedź do KX-1 wstrzymana')).toContain('Twój tekst: Sprawdzimy.')
    terminal.type('2')
    await terminal.until('Odpowiedź wyjdzie za')
    expect(sent()).toHaveLength(1)
  })

  test('Esc goes on writing, and what one did oneself holds nothing back', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type('rSprawdzimy.')
    await terminal.until('Sprawdzimy.')
    must(await site.as('ewa').note({ ref: 'KX-1', text: 'Own.' }))
    site.later(60)
    must(await site.as('ola').note({ ref: 'KX-1', text: 'Foreign.' }))
    await terminal.until('since you began')
    terminal.type(done)
    const held = await terminal.until('is held back')
    expect(held).toContain('Foreign.')
    expect(held).not.toContain('Own.')
    terminal.type('\u001B')
    await terminal.until(/^(?![^]*is held back)[^]*Reply to KX-1/)
    terminal.type(' Dziś.')
    expect(await terminal.until('Sprawdzimy. Dziś.')).toContain('since you began')
  })

  test('looking at it keeps the draft, which then goes without being asked again', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type('rSprawdzimy.')
    await terminal.until('Sprawdzimy.')
    site.later(60)
    must(await site.as('ola').note({ ref: 'KX-1', text: 'Foreign.' }))
    await terminal.until('since you began')
    terminal.type(done)
    await terminal.until('is held back')
    terminal.type('\r')
    await terminal.until(/^(?![^]*is held back)[^]*Message ✎/)
    terminal.type(`r${done}`)
    await terminal.until('The reply goes out in')
    expect(sent()).toHaveLength(1)
  })
})

test('a reply on a contact whose case was resolved, and whose customer wrote again, lists both with the first lines', async () => {
  must(await site.as('ewa').take({ ref: 'KX-1' }))
  const made = await site.give('ewa', openCase, { interaction: 'KX-1', subject: 'Faktura' })
  const terminal = await desk.openAs('ewa')
  terminal.type('m\rrSprawdzimy.')
  await terminal.until('Sprawdzimy.')
  site.later(60)
  await site.give('owner', resolveCase, { ref: made.ref, resolution: 'Skorygowano.' })
  site.later(60)
  const text = `${'Faktura jest już opłacona, proszę o potwierdzenie. '.repeat(3)}\n\nJan`
  const message = { ...aMessage('<two@poczta.example>', { references: ['<one@poczta.example>'] }), text }
  must(
    await site.as('owner').receive({ channel: 'email', queue: 'written', subject: 'Re: Faktura', message }),
  )
  await terminal.until('Something new came after you had begun')
  terminal.type(done)
  const held = await terminal.until('Reply to KX-1 is held back')
  expect(held).toContain('→ 09:01 the owner: resolved the case')
  expect(held).toMatch(/→ 09:02 Jan Kowalski: Faktura jest już opłacona[^\n]+\n {10,}\S/)
  expect(sent()).toEqual([])
})

describe('other forms', () => {
  test('a note on a contact that somebody took meanwhile is held back', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type('oZadzwonić')
    await terminal.until('Zadzwonić')
    await terminal.settled()
    site.later(60)
    must(await site.as('ola').take({ ref: 'KX-1' }))
    await terminal.until(/since you began: → 09:01 Ola Lis: take/)
    terminal.type(done)
    expect(await terminal.until('Note on KX-1 is held back')).toContain('yours: Zadzwonić')
    expect(notes()).toEqual([])
    terminal.type('2')
    await terminal.until('Noted on KX-1')
    expect(notes()).toEqual(['Zadzwonić'])
  })

  test('a wrap-up is held back when a colleague noted something, and 3 keeps what was filled in', async () => {
    must(await site.as('ewa').take({ ref: 'KX-1' }))
    const terminal = await desk.openAs('ewa')
    terminal.type('m\rwresol\r')
    await terminal.until('Wrap up KX-1')
    await terminal.settled()
    site.later(60)
    must(await site.as('ola').note({ ref: 'KX-1', text: 'Foreign.' }))
    await terminal.until('since you began')
    terminal.type('\r')
    await terminal.until('Wrap-up of KX-1 is held back')
    terminal.type('3')
    await terminal.until(/^(?![^]*is held back)/)
    expect(site.look('KX-1').interaction.state).toBe('active')
    terminal.type('w')
    expect(await terminal.until('Wrap up KX-1')).toContain('since you began')
  })
})

test('a draft that comes back after a crash says what changed in between', async () => {
  const first = await desk.openAs('ewa')
  first.type('rSprawdzimy.')
  await first.until('Sprawdzimy.')
  await first.settled(500)
  process.kill(first.pid, 'SIGKILL')
  await first.exited
  site.later(60)
  must(await site.as('owner').transfer({ ref: 'KX-1', queue: 'complaints' }))
  const second = desk.open({ env: polish })
  const back = await second.until('Odpowiedź do KX-1 została szkicem')
  expect(back).toMatch(/przekazanie → complaints/)
  expect(back).toContain('Wiadomość ✎')
  expect(site.look('KX-1').interaction.heldBy).toBeNull()
})

test('a form that comes back after a crash says what a colleague did in between', async () => {
  const first = await desk.openAs('ewa')
  first.type('rSprawdzimy.')
  await first.until('Sprawdzimy.')
  await first.settled(500)
  process.kill(first.pid, 'SIGKILL')
  await first.exited
  site.later(60)
  must(await site.as('ola').note({ ref: 'KX-1', text: 'Nie odpisuj.' }))
  const second = desk.open({ env: polish })
  const back = await second.until(/od rozpoczęcia: → 09:0\d Ola Lis: notatka .*Nie odpisuj/)
  expect(back).toContain('Sprawdzimy.')
})

test('a draft from before the store was restored still says what a colleague did since it was written', async () => {
  const first = await desk.openAs('ewa')
  first.type('rSprawdzimy.')
  await first.until('Sprawdzimy.')
  await first.settled(500)
  process.kill(first.pid, 'SIGKILL')
  await first.exited
  const files = readdirSync(desk.desk, { recursive: true, encoding: 'utf8' })
  const draft = join(desk.desk, files.find((name) => name.endsWith('KX-1.reply.json')) ?? '')
  // The backup has fewer events than were seen.
  writeFileSync(draft, readFileSync(draft, 'utf8').replace(/"seen":\d+/, '"seen":5000'))
  site.later(60)
  must(await site.as('ola').note({ ref: 'KX-1', text: 'Nie odpisuj.' }))
  const second = desk.open()
  await second.until(/since you began: → 09:0\d Ola Lis: note .*Nie odpisuj/)
  second.type(done)
  await second.until('Reply to KX-1 is held back')
  expect(sent()).toEqual([])
})
