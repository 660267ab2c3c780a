import { describe, expect, test } from 'vitest'
import { fireDueWork } from '../../src/commands/fire-due-work.ts'
import { aPerson, aSiteDefinition } from '../builders/a-site-definition.ts'
import { must } from '../builders/a-site.ts'
import { aSiteWithDesk } from '../builders/a-desk.ts'

test('a mention counts in the header, opens its contact, is read by a key and comes back by u', async () => {
  const { site, desk } = await aSiteWithDesk({
    interactions: [{ ref: 'KX-12', subject: 'Faktura' }],
  })
  must(await site.as('ola').note({ ref: 'KX-12', text: '@ewa please look' }))
  const terminal = await desk.openAs('ewa')
  expect(terminal.frame()).toContain('@1')
  terminal.type('gi')
  expect(await terminal.until('1 to see')).toContain('@ewa please look')
  terminal.type('\r')
  await terminal.until('KX-12  Written')
  terminal.type('\u001B')
  await terminal.until('1 to see')
  terminal.type('x')
  const frame = await terminal.until('Nothing wants your eyes')
  expect(frame).not.toContain('@1')
  terminal.type('u')
  await terminal.until('1 to see')
})

test('a mention on a case opens the case', async () => {
  const { site, desk } = await aSiteWithDesk({})
  must(await site.as('ola').openCase({ subject: 'Awaria', queue: 'written' }, ['KX-70']))
  must(await site.as('ola').note({ ref: 'KX-70', text: '@ewa please look' }))
  const terminal = await desk.openAs('ewa')
  terminal.type('gi')
  await terminal.until('KX-70')
  terminal.type('\r')
  expect(await terminal.until('▣ KX-70')).toContain('Awaria')
})

test('what is not there to be read says so', async () => {
  const { desk } = await aSiteWithDesk({})
  const terminal = await desk.openAs('ewa')
  terminal.type('gi')
  await terminal.until('Nothing wants your eyes')
  terminal.type('x')
  expect(await terminal.until('mark as read: nothing is selected')).toContain('Inbox')
})

test('what did not arrive says why in the reader’s language, with the server’s words behind, until its work is done', async () => {
  const { site, desk } = await aSiteWithDesk({
    customers: [{ ref: 'KX-101', name: 'Jan Kowalski', email: 'jan@poczta.example' }],
    interactions: [{ ref: 'KX-1', customer: 'KX-101', state: 'active', heldBy: 'ewa' }],
  })
  must(await site.as('ewa').reply({ ref: 'KX-1', subject: 'Faktura', text: 'ok', now: true }, ['KX-2']))
  must(await site.as('ewa').wrapUp({ ref: 'KX-1', reason: 'billing', outcome: 'resolved' }))
  const delivery = String(site.rows('deliveries')[0]?.['id'])
  const { attempt } = must(await site.as('system').startDelivery({ delivery }))
  const said = { attempt: attempt ?? 0, error: '550 5.1.1 unknown user', isPermanent: true }
  must(await site.as('system').failDelivery({ delivery, ...said }))
  await fireDueWork(site.store, site.clock.now)
  const task = String(site.rows('interactions').find(({ channel }) => channel === 'task')?.['ref'])

  const terminal = await desk.openAs('ewa', { env: { LINIA_LANG: 'pl' } })
  terminal.type('gi')
  const frame = await terminal.until('nie ma takiego adresu')
  expect(frame).toContain('550 5.1.1 unknown user')
  expect(frame).toContain(`Wróciła jako ${task}`)
  expect(frame).not.toContain('oznacz jako przeczytane')
  terminal.type('\r')
  expect(await terminal.until('niewysłana')).toMatch(/nie ma takiego adresu\s[^]*550 5\.1\.1 unknown user/)

  must(await site.as('ewa').accept({ ref: task }))
  must(await site.as('ewa').wrapUp({ ref: task, reason: 'billing', outcome: 'resolved' }))
  terminal.type('\u001B')
  await terminal.until('Nic nie wymaga uwagi')
})

const led = {
  definition: {
    people: [
      ...aSiteDefinition().people,
      aPerson({ key: 'lena', name: 'Lena Wilk', role: 'supervisor', queues: ['written'] }),
    ],
  },
}
const news = { title: 'Przerwa w systemie', text: 'Od 14:00 nie działa podgląd faktur.', to: ['everyone'] }

describe('announcements', () => {
  test('one that must be read stands first, counts in the header, and goes from the count by x; u brings it back', async () => {
    const { site, desk } = await aSiteWithDesk({ ...led, interactions: [{ ref: 'KX-12' }] })
    must(await site.as('lena').announce({ ...news, mustBeRead: true }))
    must(await site.as('ola').note({ ref: 'KX-12', text: '@ewa please look' }))
    const terminal = await desk.openAs('ewa')
    expect(terminal.frame()).toContain('@2')
    terminal.type('gi')
    const frame = await terminal.until('2 to see')
    expect(frame).toMatch(/must read![^\n]*Lena Wilk[^\n]*Przerwa w systemie[^]*mention/)
    expect(frame).toContain('Od 14:00 nie działa podgląd faktur.')
    expect(frame).not.toMatch(/Not read yet|have read/)
    terminal.type('x')
    expect(await terminal.until('1 to see')).toMatch(/mention[^]* read +/)
    expect(site.rows('announcement_readers').filter((row) => row['read_at'] !== null)).toHaveLength(1)
    terminal.type('u')
    await terminal.until('2 to see')
  })

  test('the palette fills the one under the cursor in where % stands, and where it is left out', async () => {
    const { site, desk } = await aSiteWithDesk(led)
    must(await site.as('lena').announce(news))
    const terminal = await desk.openAs('ewa')
    terminal.type('gi')
    await terminal.until('1 to see')
    terminal.type(':announcements read %\r')
    await terminal.until('0 to see')
    expect(site.rows('announcement_readers').filter((row) => row['read_at'] !== null)).toHaveLength(1)
  })

  test('Enter opens it whole, longer than the screen, and x there marks it as read', async () => {
    const { site, desk } = await aSiteWithDesk(led)
    const text = Array.from({ length: 40 }, (_line, index) => `wiersz ${index + 1}`).join('\n')
    must(await site.as('lena').announce({ ...news, text }))
    const terminal = await desk.openAs('ewa', { env: { LINIA_LANG: 'pl' } })
    terminal.type('gi')
    expect(await terminal.until('do obejrzenia: 1')).toMatch(/ogłoszenie[^]*jeszcze \d+ wiersz/)
    terminal.type('\r')
    await terminal.until('wiersz 10')
    terminal.type('\u001B[6~\u001B[6~\u001B[6~')
    await terminal.until('wiersz 40')
    terminal.type('x')
    await terminal.until('do obejrzenia: 0')
    terminal.type('x')
    await terminal.until('jest już przeczytane')
  })

  test('all that is marked is read together, and one undo takes it back', async () => {
    const { site, desk } = await aSiteWithDesk({ ...led, interactions: [{ ref: 'KX-12' }] })
    for (const title of ['Pierwsze', 'Drugie']) must(await site.as('lena').announce({ ...news, title }))
    must(await site.as('ola').note({ ref: 'KX-12', text: '@ewa please look' }))
    const terminal = await desk.openAs('ewa')
    terminal.type('gi')
    await terminal.until('3 to see')
    terminal.type('*')
    await terminal.until('3 marked')
    terminal.type('x')
    await terminal.until('3 marked as read')
    expect(await terminal.until('0 to see')).not.toContain('@')
    terminal.type('u')
    expect(await terminal.until('3 to see')).toContain('@3')
  })

  test('who leads sees how many have read it, and the names of those who have not', async () => {
    const { site, desk } = await aSiteWithDesk(led)
    const { ref } = must(await site.as('lena').announce({ ...news, to: ['ola', 'ewa'] }))
    must(await site.as('ewa').readAnnouncement({ ref }))
    const terminal = await desk.openAs('lena')
    terminal.type('gi')
    expect(await terminal.until('1/2 · Przerwa')).toMatch(/0 to see[^]*to others/)
    terminal.type('\r')
    expect(await terminal.until('Read (1): Ewa')).toContain('Not read yet (1): Ola')
    terminal.type('\u001B')
    must(await site.as('ola').readAnnouncement({ ref }))
    await terminal.until('2/2 · Przerwa')
    terminal.type('W')
    await terminal.until('is withdrawn')
    await terminal.until('Nothing wants your eyes')
  })

  test('a supervisor begins one by a key, and an agent is told who may', async () => {
    const { desk } = await aSiteWithDesk(led)
    const terminal = await desk.openAs('lena')
    terminal.type('gi')
    expect(await terminal.until('Nothing wants your eyes')).toContain('To announce something yourself')
    terminal.type('n')
    await terminal.until('Announce something')
    terminal.type('Przerwa\u0004')
    await terminal.until(/is announced to \d/)
    await terminal.until('· Przerwa')

    const other = await desk.openAs('ewa')
    other.type('gi')
    expect(await other.until('1 to see')).not.toContain('announce something')
    other.type('n')
    await other.until('announce something: not within your rights')
  })

  test('one is written in a form: to a queue, until a time in words, to be said read; Esc keeps it, also over a new start', async () => {
    const { site, desk } = await aSiteWithDesk(led)
    const terminal = await desk.openAs('lena')
    terminal.type('gi')
    await terminal.until('Nothing wants your eyes')
    terminal.type('n')
    await terminal.until(/To +everyone/)
    terminal.type('Przerwa\tOd 14:00\rbez podglądu\t')
    await terminal.until(/Space adds Calls/)
    expect(await terminal.settled()).toMatch(/Text +Od 14:00\n +bez podglądu/)
    terminal.type('\u001B[C')
    await terminal.until(/Space adds Written/)
    terminal.type(' ')
    await terminal.until(/Space takes out Written +Written/)
    terminal.type('\twczora')
    await terminal.until('wczora')
    terminal.type('\u0004')
    expect(await terminal.until(/! .*wczora/)).toContain('Announce something')
    terminal.type('\u001B')
    await terminal.until(/^(?![^]*Announce something)/)
    terminal.type('n')
    await terminal.until(/Title +Przerwa/)
    terminal.type('\u001B')
    await terminal.until(/^(?![^]*Announce something)/)
    terminal.type('q')
    await terminal.exited

    const again = await desk.openAs('lena')
    again.type('gi')
    await again.until('Nothing wants your eyes')
    again.type('n')
    await again.until(/Title +Przerwa/)
    again.type('\t\t\t\u0015+2h')
    await again.until(/= today 11:00/)
    again.type('\t ')
    await again.until('everybody says that he has read it')
    again.type('\u0004')
    await again.until(/is announced to \d/)
    expect(site.rows('announcements')).toMatchObject([
      {
        title: 'Przerwa',
        text: 'Od 14:00\nbez podglądu',
        must_be_read: 1,
        until_at: site.clock.now + 7_200_000,
      },
    ])
    expect(String(site.rows('announcements')[0]?.['audience'])).toContain('queue:written')
    again.type('n')
    expect(await again.until('Announce something')).not.toContain('Title        Przerwa')
  })

  test('whom it is for is typed: names complete, and one that is nobody’s is told before anything is sent', async () => {
    const { site, desk } = await aSiteWithDesk(led)
    const terminal = await desk.openAs('lena')
    terminal.type('gi')
    await terminal.until('Nothing wants your eyes')
    terminal.type('nPrzerwa\t\tnobodi')
    await terminal.until('“nobodi” is nobody’s name here.')
    terminal.type('\u0004')
    await terminal.until('! “nobodi” is nobody’s name here.')
    expect(site.rows('announcements')).toEqual([])
    terminal.type('\u0015lena w')
    await terminal.until(/lena w +→ Space adds Lena Wilk/)
    terminal.type('\t')
    await terminal.until(/To +→ Space adds \S+ +Lena Wilk/)
    terminal.type('writ\u0004')
    await terminal.until(/is announced to \d/)
    expect(String(site.rows('announcements')[0]?.['audience'])).toMatch(/lena.*queue:written/)
  })

  test('it is over at its time, though nothing is written then', async () => {
    const { site, desk } = await aSiteWithDesk(led)
    must(await site.as('lena').announce({ ...news, untilAt: site.clock.now + 3 * 60_000 }))
    const terminal = await desk.openAs('ewa', { clock: 'hurries' })
    terminal.type('gi')
    await terminal.until('Przerwa')
    expect(await terminal.until('Nothing wants your eyes')).not.toContain('Przerwa')
  })

  test('what acts in a title or a text does nothing on the screen', async () => {
    const { site, desk } = await aSiteWithDesk(led)
    const hostile = 'a\u001B[2J\u202Eb\u0007c'
    must(await site.as('lena').announce({ title: hostile, text: `${hostile}\n${hostile}`, to: ['ewa'] }))
    const terminal = await desk.openAs('ewa')
    terminal.type('gi')
    expect(await terminal.until('1 to see')).not.toMatch(/[\u202E\u0007]/)
    terminal.type('\r')
    await terminal.until('Esc close')
    expect(terminal.frame()).not.toMatch(/[\u202E\u0007]/)
  })
})
