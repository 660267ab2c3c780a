import { beforeEach, expect, test } from 'vitest'
import { shippedSite } from '../../src/shell/begin/shipped-site.ts'
import { aSiteDefinition } from '../builders/a-site-definition.ts'
import { type ConsoleDesk, aDesk } from '../builders/a-desk.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { atSetting } from './at-setting.ts'
import { aMessage } from '../commands/refusals/refusal-site.ts'

// What is answered, quoted below the answer, and what a template would put in, read before it does.

let site: TestSite
let desk: ConsoleDesk
const quote = '\u0012'
const done = '\u0004'
const preview = '\u0010'

beforeEach(async () => {
  const { templates } = shippedSite('data/demo')
  site = await aSite({
    definition: { templates },
    customers: [
      { ref: 'KX-9', name: 'Jan Kowalski', email: 'jan@poczta.example', language: 'pl' },
      { ref: 'KX-10', name: 'John Smith', email: 'john@post.example', language: 'en' },
    ],
  })
  const texts = {
    'KX-9':
      'Dzień dobry,\r\nkwota jest \u001B[31mbłędna\u202E.\n\n> stara odpowiedź\n\n-- \nJan Kowalski\ntel. 600 100 200',
    'KX-10': 'Hello,\nwrong amount.',
  }
  for (const [index, customer] of (['KX-9', 'KX-10'] as const).entries()) {
    const mail = { channel: 'email', queue: 'written', subject: 'Faktura', customer }
    const message = { ...aMessage(`<${customer}@x>`), text: texts[customer] }
    must(await site.as('owner').receive({ ...mail, message }, [`KX-${index + 1}`]))
    site.later(1)
  }
  desk = await aDesk(site)
})

const sent = () =>
  site.rows('messages').flatMap(({ direction, text }) => (direction === 'out' ? [String(text)] : []))

test('Ctrl-R quotes what is answered below one’s own text, without the signature and without what acts or hides', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type(`rSprawdzimy to.${quote}`)
  await terminal.until(/> Dzień dobry,/)
  terminal.type(` Pozdrawiam${done}`)
  await terminal.until('The reply goes out in')
  expect(sent()).toEqual([
    expect.stringMatching(
      /^Sprawdzimy to\. Pozdrawiam\n\n23 listopada 2026 o \d+:\d\d .+ napisał\(a\):\n> Dzień dobry,\n> kwota jest \[31mbłędna\.\n>\n>> stara odpowiedź$/,
    ),
  ])
})

test('Ctrl-R again takes the quote out, and Ctrl-Z brings it back', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type(`rSprawdzimy.${quote}`)
  await terminal.until('> Dzień dobry,')
  terminal.type(quote)
  await terminal.until(/^(?![^]*> Dzień dobry,)[^]*Sprawdzimy\./)
  terminal.type('\u001A')
  expect(await terminal.until('> Dzień dobry,')).toContain('Sprawdzimy.')
})

test('a customer who reads English gets an English attribution', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type(`jr`)
  await terminal.until('Reply to KX-2')
  terminal.type(`Sorry.${quote}${done}`)
  await terminal.until('The reply goes out in')
  expect(sent()[0]).toMatch(/^Sorry\.\n\nOn .+ wrote:\n> Hello,\n> wrong amount\.$/)
})

test('an agent who always quotes begins above the quote; what is only a quote is no draft and is not sent', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('gs')
  await terminal.until('Quoting')
  terminal.type('jjjj')
  await terminal.until('▸ Quoting')
  terminal.type('\r')
  await terminal.until(/Quoting +always/)
  terminal.type('gq')
  await terminal.until('Faktura')
  terminal.type('r')
  await terminal.until('> Dzień dobry,')
  terminal.type(done)
  await terminal.until('The message is empty')
  terminal.type('\u001B')
  expect(await terminal.until(/^(?![^]*Reply to)/)).not.toContain('✎')
  terminal.type('r')
  await terminal.until('> Dzień dobry,')
  terminal.type(`Sprawdzimy.${done}`)
  await terminal.until('The reply goes out in')
  expect(sent()[0]).toMatch(/^Sprawdzimy\.\n\n23 listopada/)
})

test('Ctrl-P shows what a template would put in, in the customer’s language, before Tab puts it in', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('r;re')
  await terminal.until('▸ ;rek')
  terminal.type(preview)
  const shown = await terminal.until(';rek in Polish would be')
  expect(shown).toContain('Szanowni Państwo')
  expect(shown).toContain('przyjęliśmy Państwa reklamację')
  terminal.type('\u001B')
  await terminal.until('▸ ;rek')
  terminal.type(`${preview}\t`)
  await terminal.until(/Subject +Re: Faktura[^]*Ewa Nowak\n/)
  expect(await terminal.settled()).toContain('Reply to KX-1')
})

test('where the site quotes what is answered, a reply begins so until its agent has said otherwise', async () => {
  const definition = aSiteDefinition()
  const { templates } = shippedSite('data/demo')
  must(
    await site
      .as('owner')
      .applySite({ ...definition, templates, site: { ...definition.site, quotesAnswered: true } }),
  )
  const terminal = await desk.openAs('ewa')
  terminal.type('r')
  await terminal.until('> Dzień dobry,')
  terminal.type('\u001B')
  await terminal.until(/^(?![^]*Reply to)/)
  await atSetting(terminal, 'Quoting')
  terminal.type('\r\r')
  await terminal.until(/Quoting +on Ctrl-R/)
  terminal.type('gq')
  await terminal.until('Faktura')
  terminal.type('r')
  expect(await terminal.until('Reply to KX-2')).not.toContain('> Hello')
})
