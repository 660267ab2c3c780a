import { expect, test } from 'vitest'
import { aDesk } from '../builders/a-desk.ts'
import { aSite } from '../builders/a-site.ts'

test('where nobody begins like what was typed, the lookup says what it finds by and Enter looks inside names', async () => {
  const site = await aSite({ customers: [{ ref: 'KX-9', name: 'Jan Kowalski', phone: '600100200' }] })
  const desk = await aDesk(site)
  const terminal = await desk.openAs('ewa')
  terminal.type('c12345')
  const number = await terminal.until(/No customer matches “12345”[^]*Esc close/)
  expect(number.replaceAll(/\s+/g, ' ')).toContain('numbers by their last three digits or more too')
  expect(number).not.toContain('inside names')

  terminal.type('\u0015walsk')
  const name = await terminal.until(/No customer matches “walsk”[^]*Esc close/)
  expect(name).toContain('Enter looks for “walsk” inside names.')
  terminal.type('\r')
  await terminal.until(/▸ +KX-9 +Jan Kowalski/)
  terminal.type('\r')
  await terminal.until(/Jan Kowalski ─/)
})

test('one Esc closes the lookup, whatever was typed, and Tab goes to what was found', async () => {
  const site = await aSite({ customers: [{ ref: 'KX-9', name: 'Jan Kowalski', phone: '600100200' }] })
  const desk = await aDesk(site)
  const terminal = await desk.openAs('ewa')
  terminal.type('ckow')
  await terminal.until(/▸ +KX-9 +Jan Kowalski[^]*Tab the list +Esc close/)
  terminal.type('\t')
  await terminal.until(/^(?![^]*Tab the list)/)
  terminal.type('/al')
  await terminal.until(/kowal/)
  terminal.type('\u001B')
  expect(await terminal.until(/─ (?:Written|Calls)/)).not.toContain('kowal')
})

test('a ref is found whatever it names, and one that names nothing says so', async () => {
  const site = await aSite({
    customers: [{ ref: 'KX-9', name: 'Jan Kowalski', phone: '600100200' }],
    interactions: [{ ref: 'KX-10', subject: 'Faktura', customer: 'KX-9' }],
  })
  const desk = await aDesk(site)
  const terminal = await desk.openAs('ewa')
  terminal.type('ckx-10')
  await terminal.until(/KX-10 +contact +Jan Kowalski/)
  terminal.type('\r')
  await terminal.until(/KX-10 +Written +waiting/)
  terminal.type(':KX-9')
  await terminal.until(/KX-9 +customer +Jan Kowalski/)
  terminal.type('\r')
  await terminal.until(/Jan Kowalski ─/)
  terminal.type(':KX-99\r')
  expect(await terminal.until('“KX-99” is no command, and no record that you may see.')).toContain(
    '“KX-99” is no command, and no record that you may see.',
  )
})

test('a verb typed in full is the verb, whatever action begins like it', async () => {
  const desk = await aDesk(await aSite({}))
  const terminal = await desk.openAs('ewa')
  terminal.type(':history')
  await terminal.until('▸ history')
  expect(await terminal.until(/▸ history.*/)).toMatch(/▸ history \[REF\]/)
})
