import { expect, test } from 'vitest'
import { aDevice } from '../builders/a-device.ts'
import { must } from '../builders/a-site.ts'
import { aSiteWithDesk } from '../builders/a-desk.ts'

/** What the server keeps of a note that ewa wrote on a device. */
async function refusedNote() {
  const { site, desk } = await aSiteWithDesk({})
  must(await site.as('ewa').openCase({ subject: 'Awaria', queue: 'written', agent: 'ewa' }, ['KX-401']))
  must(
    await site.as('system').keepRefusedPush({
      id: 'pushed',
      device: 'DA',
      number: 7,
      actor: 'ewa',
      command: 'note.add',
      input: JSON.stringify({ ref: 'KX-401', text: 'Prosi o telefon po 16' }),
      refs: [],
      code: 'claim-over',
      refusal: JSON.stringify({ code: 'claim-over', ref: 'KX-401' }),
      givenAt: site.clock.now,
    }),
  )
  return { site, desk }
}

test('what the server refused of a device counts in the inbox with all that was typed, is written anew by a key, and goes by another', async () => {
  const { site, desk } = await refusedNote()
  const terminal = await desk.openAs('ewa', { columns: 120 })
  expect(terminal.frame()).toContain('@1')
  terminal.type('gi')
  const frame = await terminal.until('1 to see')
  expect(frame).toMatch(/refused[^\n]*KX-401/)
  expect(frame).toContain('Prosi o telefon po 16')
  terminal.type('o')
  expect(await terminal.until('Ctrl-D')).toContain('Prosi o telefon po 16')
  terminal.type('\u0004')
  await terminal.until('Noted on KX-401')
  expect(site.rows('notes')).toMatchObject([{ author: 'ewa', text: 'Prosi o telefon po 16' }])
  terminal.type('gi')
  await terminal.until('1 to see')
  terminal.type('D')
  await terminal.until('Nothing wants your eyes')
  expect(site.rows('refused_pushes')).toMatchObject([{ settled_by: 'ewa' }])
  terminal.type('u')
  await terminal.until('1 to see')
})

test('at 80 columns and in Polish it reads as well', async () => {
  const { desk } = await refusedNote()
  const terminal = await desk.openAs('ewa', { env: { LINIA_LANG: 'pl' } })
  terminal.type('gi')
  const frame = await terminal.until('do obejrzenia: 1')
  expect(frame).toContain('odrzucone')
  expect(frame).toContain('Prosi o telefon po 16')
})

test('both values of a field that two changed stand in the inbox, and a key puts the agent’s own there', async () => {
  const { site, desk } = await aSiteWithDesk({})
  must(await site.as('owner').newCustomer({ name: 'Anna Nowak' }, ['KX-501']))
  const device = await aDevice(site, 'DA')
  must(await site.as('ola').editCustomer({ ref: 'KX-501', name: 'Anna Nowak-Kowal' }))
  must(await device.as('ewa').editCustomer({ ref: 'KX-501', name: 'Anna Kowal' }))
  await device.sync()
  await device.close()
  const terminal = await desk.openAs('ewa')
  terminal.type('gi')
  const frame = await terminal.until('1 to see')
  expect(frame).toMatch(/which value\?[^\n]*KX-501/)
  expect(frame).toMatch(/stands now: +Anna Nowak-Kowal/)
  expect(frame).toMatch(/your device: +Anna Kowal/)
  terminal.type('O')
  await terminal.until('Nothing wants your eyes')
  expect(site.rows('customers')).toEqual(
    expect.arrayContaining([expect.objectContaining({ ref: 'KX-501', name: 'Anna Kowal' })]),
  )
  terminal.type('u')
  await terminal.until('1 to see')
})
