import { beforeEach, expect, test } from 'vitest'
import { must, type TestSite } from '../builders/a-site.ts'
import { type ConsoleDesk, aSiteWithDesk } from '../builders/a-desk.ts'
import { complaintAlone } from '../process/demo-processes.ts'

let site: TestSite
let desk: ConsoleDesk

beforeEach(async () => {
  ;({ site, desk } = await aSiteWithDesk({
    customers: [{ ref: 'KX-101', name: 'Jan Kowalski' }],
    interactions: [1, 2, 3].map((at) => ({ ref: `KX-${at}`, customer: 'KX-101', subject: `Faktura ${at}` })),
  }))
  must(await site.as('owner').publishProcess({ text: complaintAlone() }))
  for (const at of [1, 2, 3]) {
    must(await site.as('ewa').openCase({ interaction: `KX-${at}` }, [`KX-40${at}`]))
    must(await site.as('ewa').startProcess({ case: `KX-40${at}`, process: 'bill-complaint' }, [`KX-50${at}`]))
  }
})

test('the line at a glance says what is inside, stuck and out, and Enter leads to what is stuck and its case', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('gr')
  await terminal.until('3 inside, 0 stuck, 0 out today')

  // Three minutes are what the first question may take.
  site.later(181)
  const step = site.as('ewa').stepProcess
  must(await step({ ref: 'KX-502', did: 'answered', value: 'estimate' }))
  must(await step({ ref: 'KX-502', did: 'answered', value: 12 }))
  must(await step({ ref: 'KX-502', did: 'all-so' }))
  const later = await desk.openAs('ola')
  later.type('gr')
  const frame = await later.until('2 inside, 2 stuck, 1 out today')
  expect(frame).toMatch(/▸ ! Bill complaint +0 +2 +2 +1/)
  expect(frame).toMatch(/out today: .* 1/)
  expect(frame).toMatch(/Estimate or reading\? +2 +2 +1 +3:01/)

  later.type('\r')
  const inside = await later.until(/─ Bill complaint ─+ 2 inside/)
  expect(inside).toMatch(/! KX-40[13] +Estimate or rea.* +3:01 .*Jan Kowalski/)
  later.type('j\r')
  expect(await later.until(/Faktura [13]/)).toMatch(/KX-40[13]/)
  later.type('\u001B\u001B')
  await later.until('1 out today')
})

test('where nothing is published it says how to', async () => {
  const { desk: empty } = await aSiteWithDesk()
  const terminal = await empty.openAs('ewa', { env: { LINIA_LANG: 'pl' } })
  terminal.type('gr')
  expect(await terminal.until('Nie ma opublikowanych procesów')).toContain('linia process publish')
})
