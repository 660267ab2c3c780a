import { beforeEach, describe, expect, test } from 'vitest'
import { aPerson, aSiteDefinition } from '../builders/a-site-definition.ts'
import { type TestSite, must } from '../builders/a-site.ts'
import { jsonFrom, shellOn } from '../shell/shell-on.ts'
import { type ConsoleDesk, aSiteWithDesk } from '../builders/a-desk.ts'

let site: TestSite
let desk: ConsoleDesk

beforeEach(async () => {
  const usual = aSiteDefinition()
  const team = { key: 'helpline', labels: { en: 'Helpline' }, position: 1, retired: false as const }
  const inTeam = { team: 'helpline', queues: ['written', 'calls'] }
  ;({ site, desk } = await aSiteWithDesk({
    definition: {
      ...usual,
      teams: [team],
      people: [
        aPerson({ key: 'ewa', name: 'Ewa Nowak', ...inTeam }),
        aPerson({ key: 'ola', name: 'Ola Rak', ...inTeam }),
        aPerson({ key: 'jan', name: 'Jan Lis', queues: ['written'] }),
        aPerson({ key: 'lena', name: 'Lena Lider', role: 'supervisor', ...inTeam }),
      ],
    },
    ready: ['ewa', 'ola', 'jan', 'lena'],
    interactions: [{ ref: 'KX-12', subject: 'Faktura', state: 'active', heldBy: 'ola' }],
  }))
})

const agent = (key: string) => site.rows('agents').find((row) => row['id'] === key)

/** Moves to the row of somebody by his name, whatever the order. */
async function pointAt(terminal: Awaited<ReturnType<ConsoleDesk['openAs']>>, name: string): Promise<void> {
  const pointed = new RegExp(`^ ▸.*${name}`, 'm')
  for (let step = 0; step < 6 && !pointed.test(await terminal.settled()); step += 1) terminal.type('j')
  await terminal.until(pointed)
}

describe('the place of people', () => {
  test('a supervisor sends a colleague on a break, and u takes it back', async () => {
    const terminal = await desk.openAs('lena')
    terminal.type('gp')
    expect(await terminal.until('4 here, 4 ready')).toMatch(/Ola Rak +ready .* handling +KX-12/)
    await pointAt(terminal, 'Ewa Nowak')
    terminal.type('S')
    await terminal.until('Status of Ewa Nowak')
    terminal.type('j\r')
    await terminal.until('u takes it back')
    expect(agent('ewa')).toMatchObject({ status: 'not-ready' })
    terminal.type('M')
    await terminal.until(/status .*Ewa Nowak/)
    terminal.type('\u001B')
    await terminal.until('4 here')
    terminal.type('u')
    await terminal.until(/Taken back: status \(Ewa Nowak\)/)
    await terminal.until('4 here, 4 ready')
    expect(agent('ewa')).toMatchObject({ status: 'ready' })
  })

  test('who is on a call says so with since when, and who has it on hold too', async () => {
    must(await site.as('ola').logCall({ number: '600100999', queue: 'calls' }, ['KX-20']))
    site.later(192)
    const terminal = await desk.openAs('lena')
    terminal.type('gp')
    expect(await terminal.until('4 here, 4 ready')).toMatch(/Ola Rak +ready .* on a call 3:1\d +KX-/)
    expect(await jsonFrom(site, ['agents', '--as', 'lena'])).toMatchObject({
      rows: [{}, { key: 'ola', onTheLine: { isOnHold: false } }, { key: 'jan', onTheLine: null }, {}],
    })
    must(await site.as('ola').hold({ ref: 'KX-20' }))
    await terminal.until(/Ola Rak +ready .* on hold 0:0\d/)
    const { out } = await shellOn(site, ['agents', '--as', 'lena', '--lang', 'pl'])
    expect(out).toMatch(/Ola Rak .*zawieszona rozmowa/)
  })

  test('who is busy changes after the work in hand', async () => {
    const terminal = await desk.openAs('lena')
    terminal.type('gp')
    await terminal.until('People')
    await pointAt(terminal, 'Ola Rak')
    terminal.type('S')
    await terminal.until('Status of Ola Rak after this work')
    terminal.type('j\r')
    await terminal.until('Ola Rak, after this work')
    expect(agent('ola')).toMatchObject({ status: 'ready', next_status: 'not-ready' })
  })

  test('what a colleague has in hand is opened and taken over by who leads', async () => {
    const terminal = await desk.openAs('lena')
    terminal.type('gp')
    await terminal.until('People')
    await pointAt(terminal, 'Ola Rak')
    terminal.type('\r')
    await terminal.until('In the hands of Ola Rak')
    terminal.type('1')
    await terminal.until('Faktura')
    terminal.type('tlena\r')
    await terminal.until('KX-12 went to')
    expect(site.look('KX-12').interaction).toMatchObject({ heldBy: 'lena' })
  })

  test('who leads one team sets no status of another, and is told why', async () => {
    const lead = await desk.openAs('lena')
    lead.type('gp')
    await lead.until('People')
    await pointAt(lead, 'Jan Lis')
    lead.type('S')
    await lead.until(/! set the status: /)
    expect(agent('jan')).toMatchObject({ status: 'ready' })
  })

  test('an agent sees the team and is told that he sets nobody else’s status', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type('gp')
    await terminal.until('People')
    await pointAt(terminal, 'Ola Rak')
    terminal.type('S')
    await terminal.until(/! set the status: /)
    expect(agent('ola')).toMatchObject({ status: 'ready', next_status: null })
  })
})
