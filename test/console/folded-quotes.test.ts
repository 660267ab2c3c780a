import { expect, test } from 'vitest'
import { aDesk } from '../builders/a-desk.ts'
import { aSite, must } from '../builders/a-site.ts'
import { aMessage } from '../commands/refusals/refusal-site.ts'

// What a mail quotes of those before it is folded away, and one key shows all of it.

test('what an answer quotes is folded, z shows the whole of it and folds it again', async () => {
  const site = await aSite({
    customers: [{ ref: 'KX-9', name: 'Jan Kowalski', email: 'jan@poczta.example', language: 'pl' }],
  })
  const text = [
    'Numer licznika to 88-1203.',
    '',
    'W dniu 20.11.2026 o 10:15, Biuro Obsługi napisał(a):',
    '> Prosimy o numer licznika.',
    '> Biuro Obsługi',
  ].join('\n')
  const mail = { channel: 'email', queue: 'written', subject: 'Re: Licznik', customer: 'KX-9' }
  must(await site.as('owner').receive({ ...mail, message: { ...aMessage('1@x'), text } }, ['KX-1']))
  site.later(60)
  const plain = { ...aMessage('2@x'), text: 'Proszę o fakturę.' }
  must(await site.as('owner').receive({ ...mail, subject: 'Faktura', message: plain }, ['KX-2']))
  const desk = await aDesk(site)

  const terminal = await desk.openAs('ewa')
  terminal.type('\r')
  await terminal.until('KX-1 is yours')
  const folded = await terminal.until('3 lines of earlier mails, z shows them')
  expect(folded).toContain('Numer licznika to 88-1203.')
  expect(folded).not.toContain('Prosimy o numer licznika.')
  terminal.type('z')
  const whole = await terminal.until('> Prosimy o numer licznika.')
  expect(whole).toContain('Biuro Obsługi napisał(a):')
  expect(whole).not.toContain('lines of earlier mails')
  terminal.type('z')
  await terminal.until('3 lines of earlier mails')

  terminal.type('m')
  terminal.type('gq\r')
  await terminal.until('KX-2 is yours')
  terminal.type('z')
  await terminal.until('no message here quotes an earlier one')
  terminal.close()
  await site.close()
})
