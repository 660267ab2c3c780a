import { expect, test } from 'vitest'
import { aDesk } from '../builders/a-desk.ts'
import { aSite } from '../builders/a-site.ts'

test('where nobody begins like what was typed, the lookup says what it finds by and the line that looks inside names, which does', async () => {
  const site = await aSite({ customers: [{ ref: 'KX-9', name: 'Jan Kowalski', phone: '600100200' }] })
  const desk = await aDesk(site)
  const terminal = await desk.openAs('ewa')
  terminal.type('c12345')
  const number = await terminal.until(/No customer matches “12345”[^]*Esc close/)
  expect(number.replaceAll(/\s+/g, ' ')).toContain('numbers by their last three digits or more too')
  expect(number).not.toContain('Inside names')

  terminal.type('\u0015walsk')
  const name = await terminal.until(/No customer matches “walsk”[^]*Esc close/)
  const shown = /Inside names, as a command \((\S+)\): (customers .*'name ~ "walsk"')/.exec(name) ?? []
  const [, key = '', line = ''] = shown
  terminal.type('\u001B')
  await terminal.until('Esc back')
  terminal.type(`${key}${line}\r`)
  await terminal.until('Jan Kowalski')
})
