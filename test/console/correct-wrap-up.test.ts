import { beforeEach, describe, expect, test } from 'vitest'
import { type ConsoleDesk, aSiteWithDesk } from '../builders/a-desk.ts'
import { aPerson, aSiteDefinition } from '../builders/a-site-definition.ts'
import { type TestSite, must } from '../builders/a-site.ts'

let site: TestSite
let desk: ConsoleDesk

beforeEach(async () => {
  const usual = aSiteDefinition()
  const inTeam = { team: 'helpline', queues: ['written', 'calls'] }
  ;({ site, desk } = await aSiteWithDesk({
    definition: {
      ...usual,
      teams: [{ key: 'helpline', labels: { en: 'Helpline' }, position: 1, retired: false as const }],
      people: [
        aPerson({ key: 'ewa', name: 'Ewa Nowak', ...inTeam }),
        aPerson({ key: 'lena', name: 'Lena Lider', role: 'supervisor', ...inTeam }),
      ],
    },
    ready: ['ewa', 'lena'],
    customers: [{ ref: 'KX-1', name: 'Jan Kowalski', email: 'jan@example.org' }],
    interactions: [
      { ref: 'KX-12', subject: 'Faktura', state: 'active', heldBy: 'ewa' },
      { ref: 'KX-40', subject: 'Umowa', customer: 'KX-1' },
    ],
  }))
  must(await site.as('ewa').wrapUp({ ref: 'KX-12', outcome: 'resolved', note: 'Wyjaśnione' }))
})

const standing = () => site.rows('wrap_ups').toSorted((a, b) => Number(b['at']) - Number(a['at']))[0]

describe('a wrap-up that was wrong', () => {
  test('is corrected by a key from what one did, in the form as it was answered', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type('M')
    await terminal.until(/▸.*wrap-up/)
    terminal.type('F')
    await terminal.until('Correct the wrap-up of KX-12')
    expect(await terminal.settled()).toContain('Wyjaśnione')
    // What was chosen is kept.
    terminal.type('\r\r')
    await terminal.settled()
    terminal.type(' i zamknięte\r')
    await terminal.until('the wrap-up is corrected')
    expect(site.rows('wrap_ups')).toHaveLength(2)
    expect(standing()).toMatchObject({ note: 'Wyjaśnione i zamknięte' })
    terminal.type('u')
    await terminal.until('Taken back: ')
    expect(site.rows('wrap_ups')).toHaveLength(1)
  })

  test('who leads is told that it is another’s, and corrects it by the key that is named', async () => {
    const terminal = await desk.openAs('lena')
    terminal.type('ckx-12')
    await terminal.until('Enter opens it')
    terminal.type('\r')
    await terminal.until(/Written +done/)
    terminal.type('H')
    await terminal.until(/▸.*wrap-up/)
    terminal.type('U')
    await terminal.until(/only whoever did it takes it back; F corrects it/)
    terminal.type('F')
    expect(await terminal.until('Correct the wrap-up of KX-12')).toContain('Correct the wrap-up of KX-12')
  })

  test('w on what is done names the key', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type(':KX-12')
    await terminal.until(/KX-12 +contact/)
    terminal.type('\r')
    await terminal.until(/Written +done/)
    terminal.type('w')
    expect(await terminal.until(/it is wrapped up already; F corrects it/)).toMatch(
      /it is wrapped up already; F corrects it/,
    )
  })
})

test('a reply that was begun is not overlooked when its contact is handed over', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('n')
  await terminal.until('w wrap up')
  terminal.type('rDzień dobry')
  await terminal.until('Dzień dobry')
  terminal.type('\u001B')
  await terminal.until('w wrap up')
  terminal.type('t')
  expect(await terminal.until(/A reply was begun/)).toMatch(/A reply was begun/)
})
