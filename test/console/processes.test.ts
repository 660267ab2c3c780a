import { beforeEach, expect, test } from 'vitest'
import { aProcess, saying } from '../builders/a-process.ts'
import { must, type TestSite } from '../builders/a-site.ts'
import { type ConsoleDesk, aSiteWithDesk } from '../builders/a-desk.ts'
import { aPerson, aSiteDefinition } from '../builders/a-site-definition.ts'
import { complaintAlone } from '../process/demo-processes.ts'
import { walkedProcess } from '../properties/walked-process.ts'
import { shellOn } from '../shell/shell-on.ts'

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

test('what sticks of one’s cases is told when it does, and waits in the inbox until it goes on', async () => {
  for (const at of [1, 2, 3])
    must(await site.as('ewa').assignCase({ ref: `KX-40${at}`, agent: at === 3 ? 'ola' : 'ewa' }))
  must(await site.as('ewa').take({ ref: 'KX-2' }))
  const terminal = await desk.openAs('ewa', { clock: 'hurries' })
  expect(terminal.frame()).not.toContain('@1')
  await terminal.until('Bill complaint of KX-401 is stuck at: Estimate or reading?', 20_000)
  terminal.type('gi')
  const frame = await terminal.until('1 to see')
  expect(frame).toMatch(/stuck .*Bill complaint.* KX-401 +stuck at: Est/)
  terminal.type('x')
  await terminal.until('it stays until it goes on')
  must(await site.as('ola').stepProcess({ ref: 'KX-501', did: 'answered', value: 'estimate' }))
  await terminal.until('Nothing wants your eyes')
})

test('what waits at the entry of a process stands before what is inside, and Enter opens that very contact', async () => {
  const text = aProcess({ entry: '{ point: mailbox, begins: proposed }', steps: saying('greet', 'over') })
  must(await site.as('owner').publishProcess({ text }))
  for (const at of [7, 8]) {
    const mail = { channel: 'email', queue: 'written', entryPoint: 'mailbox', customer: 'KX-101' }
    must(await site.as('owner').receive({ ...mail, subject: `Licznik ${at}` }, [`KX-${at}`]))
  }
  must(await site.as('ewa').openCase({ interaction: 'KX-8' }, ['KX-408']))
  must(await site.as('ewa').startProcess({ case: 'KX-408', process: 'visit' }, ['KX-508']))

  const terminal = await desk.openAs('ewa')
  terminal.type('gr')
  expect(await terminal.until('4 inside, 0 stuck')).toMatch(/Visit +2 +1 +0/)
  terminal.type('\u001B[F\r')
  const frame = await terminal.until(/─ Visit ─+ 2 at entry, 1 inside/)
  expect(frame).toMatch(/▸ +KX-7 +at the entry: mailbox[^]*KX-8 +at the entry: mailbox[^]*KX-408/)
  terminal.type('j\r')
  expect(await terminal.until(/KX-8  Written  waiting/)).toContain('Licznik 8')
  expect((await shellOn(site, ['process', 'show', 'visit', '--lang', 'en'])).out).toContain(
    'at entry now: 2 (KX-7, KX-8)',
  )
})

test('where there are more processes than rows it says how many are below', async () => {
  for (const at of Array.from({ length: 12 }, (_, index) => index)) {
    const text = aProcess({ key: `p${at}`, steps: saying('greet', 'over') }).replace(
      'en: Visit',
      `en: Visit ${at}`,
    )
    must(await site.as('owner').publishProcess({ text }))
  }
  const terminal = await desk.openAs('ewa')
  terminal.type('gr')
  const frame = await terminal.until(/↓ \d+ more/)
  const below = Number(/↓ (\d+) more/.exec(frame)?.[1])
  expect(below + (frame.match(/^ [▸ ] {3}?(?:Visit \d|Bill)/gm) ?? []).length).toBe(13)
  terminal.type('\u001B[F')
  expect(await terminal.until(/▸ +Visit 9/)).not.toMatch(/↓ \d+ more/)
})

test('where nothing is published it says how to', async () => {
  const { desk: empty } = await aSiteWithDesk()
  const terminal = await empty.openAs('ewa', { env: { LINIA_LANG: 'pl' } })
  terminal.type('gr')
  expect(await terminal.until('Nie ma opublikowanych procesów')).toContain('linia process publish')
})

test('what a process hands to a skill stands among the work of who has it, until somebody takes it on', async () => {
  const usual = aSiteDefinition()
  const skilled = await aSiteWithDesk({
    definition: {
      ...usual,
      skills: [{ key: 'meters', labels: { en: 'Meters' }, position: 1, retired: false }],
      people: [
        aPerson({ key: 'ewa', name: 'Ewa Nowak', skills: { meters: 2 } }),
        aPerson({ key: 'ola', name: 'Ola Lis' }),
      ],
    },
    ready: ['ewa', 'ola'],
    customers: [{ ref: 'KX-101', name: 'Jan Kowalski' }],
    interactions: [{ ref: 'KX-1', customer: 'KX-101', subject: 'Licznik stoi' }],
  })
  const ola = skilled.site.as('ola')
  const text = walkedProcess(1).replace('handover: { queue: written', 'handover: { skill: meters')
  must(await skilled.site.as('owner').publishProcess({ text }))
  must(await ola.openCase({ interaction: 'KX-1' }, ['KX-401']))
  must(await ola.startProcess({ case: 'KX-401', process: 'round' }, ['KX-501']))
  must(await ola.stepProcess({ ref: 'KX-501', did: 'answered', value: 'hand' }))

  const terminal = await skilled.desk.openAs('ewa')
  terminal.type('gm')
  expect(await terminal.until('cases for a skill of yours')).toMatch(/Meters .*Jan Kowalski/)
  must(await skilled.site.as('ewa').assignCase({ ref: 'KX-401', agent: 'ewa' }))
  await terminal.until(/^(?![^]*skill of yours)[^]*Jan Kowalski/)
})
