import { beforeEach, describe, expect, test } from 'vitest'
import { shippedSite } from '../../src/shell/begin/shipped-site.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { aMessage } from '../commands/refusals/refusal-site.ts'
import { type ConsoleDesk, aDesk } from '../builders/a-desk.ts'

// Answering a mail at the keyboard: from the queue, with a template, sent, called back, held back, and never lost.

let site: TestSite
let desk: ConsoleDesk

const done = '\u0004'
const alt = (key: string) => `\u001B${key}`

const onlyEnglish = {
  key: 'english-only',
  shortName: 'only',
  labels: { en: 'Only English', pl: 'Tylko angielski' },
  channels: [],
  texts: { en: { subject: null, text: 'We are sorry.' } },
  retired: false,
  position: 99,
} as const

beforeEach(async () => {
  const { templates } = shippedSite('data/demo')
  site = await aSite({
    definition: { templates: [...templates, onlyEnglish] },
    customers: [{ ref: 'KX-9', name: 'Jan Kowalski', email: 'jan@poczta.example', language: 'pl' }],
  })
  for (const [ref, messageId, subject] of [
    ['KX-1', '<one@poczta.example>', 'Faktura'],
    ['KX-2', '<two@poczta.example>', 'Odczyt'],
  ] as const) {
    const mail = { channel: 'email', queue: 'written', subject, customer: 'KX-9' }
    must(await site.as('owner').receive({ ...mail, message: aMessage(messageId) }, [ref]))
    site.later(1)
  }
  desk = await aDesk(site)
})

const sent = () =>
  site
    .rows('messages')
    .filter(({ direction }) => direction === 'out')
    .map(({ subject, text, recipients }) => ({ subject, text, recipients }))

/** The customer writes once more in the thread of KX-1. */
async function customerWritesAgain(text: string): Promise<void> {
  site.later(60)
  const message = { ...aMessage('<later@poczta.example>', { references: ['<one@poczta.example>'] }), text }
  const again = { channel: 'email', queue: 'written', subject: 'Re: Faktura' }
  must(await site.as('owner').receive({ ...again, message }))
}

test('a reply that is begun from the notes stands below the message that it answers', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('\r')
  await terminal.until('KX-1 is yours')
  terminal.type('\t\t')
  const notes = await terminal.until('Timings')
  expect(notes).not.toContain(aMessage('<one@poczta.example>').text)
  terminal.type('r')
  const frame = await terminal.until('Reply to KX-1')
  expect(frame).toContain(aMessage('<one@poczta.example>').text)
  expect(frame).not.toContain('Timings')
})

test('r takes a mail from the queue and opens the reply, a template speaks the customer’s language, Ctrl-D sends and u calls back', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('r')
  const open = await terminal.until('Reply to KX-1')
  expect(open).toMatch(/To +jan@poczta\.example/)
  expect(open).toMatch(/Subject +Re: Faktura/)
  expect(open).toContain('in Polish')
  terminal.type(';re')
  await terminal.until('▸ ;rek')
  terminal.type('k\t')
  await terminal.until(/Subject +Re: Faktura[^]*Ewa Nowak\n/)
  terminal.type(` Pozdrawiam!${done}`)
  const frame = await terminal.until(/To jan@poczta\.example: The reply goes out in 10 s\. +u calls it back/)
  expect(frame).not.toContain('Reply to KX-1')
  expect(sent()).toEqual([
    {
      subject: 'Re: Faktura',
      text: expect.stringMatching(/^Szanowni Państwo,[^]*Ewa Nowak[^]* Pozdrawiam!$/),
      recipients: '["jan@poczta.example"]',
    },
  ])
  terminal.type('u')
  await terminal.until('Taken back: reply')
  expect(sent()).toEqual([])
  expect(site.rows('deliveries')).toEqual([])
  terminal.type('r')
  expect(await terminal.until('Reply to KX-1')).toContain('Pozdrawiam!')
})

test('a template that was looked at first is put in by Tab, and writing goes on in its text', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('r;rek')
  await terminal.until('▸ ;rek')
  terminal.type('\u0010')
  await terminal.until(';rek in Polish')
  terminal.type('\t')
  await terminal.until(/Subject +Re: Faktura[^]*Ewa Nowak\n/)
  terminal.type(' Pozdrawiam!')
  const frame = await terminal.until('Pozdrawiam!')
  expect(frame).not.toContain(';rek in Polish')
  expect(frame).toContain('Ctrl-D')
})

test('the reply, the wrap-up and the next contact are one key, and one undo takes back all of them', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('rSprawdzimy.')
  await terminal.until('Sprawdzimy.')
  terminal.type(alt('W'))
  expect(await terminal.until('Wrap up KX-1')).toContain('The reply goes out with it.')
  terminal.type('resol\r\r')
  await terminal.until('KX-1 is wrapped up, KX-2 is yours. The reply goes out in 10 s.')
  expect(sent()).toMatchObject([{ text: 'Sprawdzimy.' }])
  expect(site.look('KX-1').interaction.state).toBe('done')

  terminal.type('u')
  await terminal.until(/Taken back: reply, end, wrap-up \(KX-\d+\), take \(KX-\d+\)/)
  expect(sent()).toEqual([])
  expect(site.look('KX-1').interaction.state).toBe('active')
  expect(site.look('KX-2').interaction.state).toBe('queued')
  terminal.type('r')
  expect(await terminal.until('Reply to KX-1')).toContain('Sprawdzimy.')
})

test('a reply is called back while that is promised, whatever a colleague did to the contact meanwhile', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type(`rSprawdzimy.${done}`)
  await terminal.until('The reply goes out in')
  must(await site.as('owner').note({ ref: 'KX-1', text: 'Uwaga' }))
  terminal.type('u')
  await terminal.until('The reply does not go out: r opens it again.')
  expect(site.rows('deliveries')).toMatchObject([{ state: 'called-back' }])
  expect(site.look('KX-1').notes).toMatchObject([{ text: 'Uwaga' }])
  terminal.type('r')
  expect(await terminal.until('Reply to KX-1')).toContain('Sprawdzimy.')
})

test('a reply that was sent just before is called back by the same undo as the wrap-up after it', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type(`rSprawdzimy.${done}`)
  await terminal.until('The reply goes out in')
  terminal.type('W')
  await terminal.until('Wrap up KX-1')
  terminal.type('resol\r\r')
  await terminal.until('KX-2 is yours')
  terminal.type('u')
  await terminal.until(/Taken back: reply, end, wrap-up \(KX-\d+\), take \(KX-\d+\)/)
  expect(sent()).toEqual([])
})

test('what was done after a reply is taken back by itself, so that nothing stands in its way', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type(`rSprawdzimy.${done}`)
  await terminal.until('The reply goes out in')
  terminal.type(`oZadzwonić jutro${done}`)
  await terminal.until('Noted on KX-1')
  terminal.type('W')
  await terminal.until('Wrap up KX-1')
  terminal.type('resol\r\r')
  await terminal.until('KX-2 is yours')
  terminal.type('u')
  await terminal.until(/Taken back: end, wrap-up \(KX-\d+\), take \(KX-\d+\)/)
  expect(sent()).toHaveLength(1)
})

test('a reply that has left stays, and the rest of what was done with it is taken back', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type(`rSprawdzimy.${alt('W')}`)
  await terminal.until('Wrap up KX-1')
  terminal.type('resol\r\r')
  await terminal.until('KX-2 is yours')
  site.later(11)
  const delivery = String(site.rows('deliveries')[0]?.['id'])
  must(await site.as('system').startDelivery({ delivery }))
  terminal.type('u')
  await terminal.until('What has left stays: reply')
  expect(site.look('KX-1').interaction.state).toBe('active')
})

describe('a reply to something that changed meanwhile', () => {
  test('is held back and shows what came, then goes as it is when it is sent again', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type('rSprawdzimy.')
    await terminal.until('Sprawdzimy.')
    await customerWritesAgain('Już nieaktualne, dziękuję')
    await terminal.until('Something new came after you had begun')
    terminal.type(done)
    const held = await terminal.until('Not sent, because something new came')
    expect(held).toMatch(/→ \d\d:\d\d Jan Kowalski.*: Już nieaktualne, dziękuję/)
    expect(held).toContain('Sprawdzimy.')
    expect(sent()).toEqual([])
    terminal.type('2')
    await terminal.until('The reply goes out in')
    expect(sent()).toHaveLength(1)
  })

  test('is held back by the key that wraps up too, and nothing is wrapped up', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type(`rSprawdzimy.${alt('W')}`)
    await terminal.until('Wrap up KX-1')
    await customerWritesAgain('Już nieaktualne')
    terminal.type('resol\r\r')
    expect(await terminal.until('Not sent, because something new came')).toContain('Reply to KX-1')
    expect(site.look('KX-1').interaction.state).toBe('active')
    expect(sent()).toEqual([])
    terminal.type('2')
    await terminal.until('KX-2 is yours')
    expect(sent()).toHaveLength(1)
  })

  test('is held back after a crash as well', async () => {
    const first = await desk.openAs('ewa')
    first.type('rSprawdzimy.')
    await first.until('Sprawdzimy.')
    await first.settled(500)
    process.kill(first.pid, 'SIGKILL')
    await first.exited
    await customerWritesAgain('Już nieaktualne')

    const second = desk.open()
    await second.until(/Reply to KX-1[^]*Sprawdzimy\./)
    expect(await second.until('You are back where you were')).toContain('Something new came')
    second.type(done)
    await second.until('Not sent, because something new came')
    expect(sent()).toEqual([])
  })
})

test('Esc keeps a draft that is marked, and the key that wraps up at once never leaves it behind unseen', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('rSprawdzimy.\u001B')
  await terminal.until('Message ✎')
  terminal.type('wresol\r\u001B')
  await terminal.until(/^(?![^]*Wrap up KX-1)/)
  terminal.type('W')
  expect(await terminal.until('Wrap up KX-1')).toContain('A reply was begun and is not sent')
  expect(site.look('KX-1').interaction.state).toBe('active')
})

test('a template that the language of the customer lacks says so on the screen', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('r;only')
  await terminal.until('only in English')
  terminal.type('\t')
  const frame = await terminal.until('The template only has no Polish text: this one is English.')
  expect(frame).toContain('We are sorry.')
  terminal.type('\u000C')
  expect(await terminal.until('in English (Ctrl-L')).toContain('We are sorry.')
})

test('an address, a copy and a subject of one’s own go as they stand on the screen', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('rOdpowiedź\t, anna@poczta.example\t\u0015Korekta\t')
  await terminal.until(/Subject +Korekta/)
  terminal.type(done)
  await terminal.until('The reply goes out in')
  expect(sent()).toEqual([
    { subject: 'Korekta', text: 'Odpowiedź', recipients: '["jan@poczta.example","anna@poczta.example"]' },
  ])
})

test('a wrong address and an empty text are said at the reply, which stays open', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type(`r${done}`)
  await terminal.until('The message is empty')
  terminal.type('ok\t\u0015jan\t\t')
  terminal.type(done)
  await terminal.until(/! .*jan/)
  expect(await terminal.until('Reply to KX-1')).toContain('ok')
  expect(sent()).toEqual([])
})

test('a call is not answered in writing', async () => {
  const call = { channel: 'call', queue: 'calls', subject: 'Dzwoni', customer: 'KX-9' }
  must(await site.as('owner').receive(call, ['KX-3']))
  must(await site.as('ewa').take({ ref: 'KX-3' }))
  const terminal = await desk.openAs('ewa')
  terminal.type('m\r')
  expect(await terminal.until('☎ KX-3')).not.toContain('r reply')
  terminal.type('r')
  await terminal.until('reply: this is not answered in writing')
})
