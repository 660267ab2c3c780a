import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aPerson, aSiteDefinition } from '../builders/a-site-definition.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { errorFrom, jsonFrom, shellOn } from './shell-on.ts'

// Somebody who leads tells others something, and knows who of them has read it.

let site: TestSite

beforeEach(async () => {
  site = await aSite({
    definition: {
      people: [
        ...aSiteDefinition().people,
        aPerson({ key: 'lena', name: 'Lena Wilk', role: 'supervisor', queues: ['written'] }),
        aPerson({ key: 'pim', name: 'Pim Bos', role: 'partner', queues: ['partners'] }),
        aPerson({ key: 'iga', name: 'Iga Rak', role: 'auditor', queues: [] }),
      ],
    },
    ready: ['ewa', 'ola', 'lena', 'pim'],
  })
})
afterEach(() => site.close())

type Row = { ref: string; title: string; readAt?: string | null; readers?: { agent: string; readAt: string | null }[] } // prettier-ignore

const textFrom = async (...words: string[]): Promise<string> => (await shellOn(site, words)).out
const announce = async (...words: string[]): Promise<string> =>
  String((await jsonFrom(site, ['announce', ...words, '--as', 'lena']))['ref'])
const offered = async (...words: string[]): Promise<string> =>
  (await shellOn(site, ['complete', '--', ...words], { env: { LINIA_AGENT: 'ola' } })).out
const rows = async (...words: string[]): Promise<readonly Row[]> =>
  (await jsonFrom(site, ['announcements', ...words]))['rows'] as Row[]
const told = async (agent: string): Promise<readonly string[]> =>
  (await rows('--as', agent)).map(({ title }) => title)

describe('whom it reaches', () => {
  test('everyone but whoever makes it, a role, a queue’s people, or people by key and by name', async () => {
    await announce('Do wszystkich', '--to', 'everyone')
    await announce('Do konsultantów', '--to', 'rola:agent')
    await announce('Do partnerów', '--to', 'queue:partners')
    await announce('Do dwojga', '--to', 'ola,Pim Bos')

    expect(await told('ola')).toEqual(['Do dwojga', 'Do partnerów', 'Do konsultantów', 'Do wszystkich'])
    expect(await told('ewa')).toEqual(['Do konsultantów', 'Do wszystkich'])
    expect(await told('pim')).toEqual(['Do dwojga', 'Do partnerów', 'Do wszystkich'])
    expect(await told('lena')).toEqual([])
  })

  test('the first line is its title unless one is given', async () => {
    const ref = await announce('Nowy formularz\nOd poniedziałku.', '--to', 'ola')
    const other = await announce('Od poniedziałku.', '--to', 'ola', '--title', 'Nowy formularz')
    for (const each of [ref, other])
      expect(await jsonFrom(site, ['announcements', 'show', each, '--as', 'ola'])).toMatchObject({
        title: 'Nowy formularz',
        text: 'Od poniedziałku.',
        to: ['ola'],
        readAt: null,
      })
  })

  test('an agent announces nothing, and is told in words who may', async () => {
    const refused = await shellOn(site, ['announce', 'Hej', '--to', 'everyone', '--as', 'ewa'])
    expect(refused.code).toBe(4)
    expect(refused.err).toContain('supervisor')
    expect(await errorFrom(site, ['announcements', '--all', '--as', 'ewa'])).toMatchObject({
      code: 'not-permitted',
    })
  })

  test('whoever may not see one is not told that it is there', async () => {
    const ref = await announce('Dla Oli', '--to', 'ola')
    expect(await errorFrom(site, ['announcements', 'show', ref, '--as', 'pim'])).toMatchObject({
      code: 'announcement-not-found',
    })
  })
})

describe('reading', () => {
  test('what must be read stands first, then what is unread; what was read stays last until it is over', async () => {
    const first = await announce('Pierwsze', '--to', 'ola', '--must-read')
    const second = await announce('Drugie', '--to', 'ola')
    await announce('Trzecie', '--to', 'ola')
    await jsonFrom(site, ['announcements', 'read', second, '--as', 'ola'])
    expect(await told('ola')).toEqual(['Pierwsze', 'Trzecie', 'Drugie'])
    expect(await textFrom('announcements', '--as', 'ola')).toMatch(/must be read[^]*unread[^]*read/)

    await jsonFrom(site, ['announcements', 'read', first, '--as', 'ola'])
    expect(await told('ola')).toEqual(['Trzecie', 'Drugie', 'Pierwsze'])
  })

  test('undo takes a reading back, and the announcement itself before anybody has read it', async () => {
    const ref = await announce('Pierwsze', '--to', 'ola,ewa')
    must(await site.as('ola').readAnnouncement({ ref }))
    const overtaken = await errorFrom(site, ['undo', '--as', 'lena'])
    expect(overtaken).toMatchObject({ code: 'undo-overtaken' })
    await jsonFrom(site, ['undo', '--as', 'ola'])
    expect(await rows('--as', 'ola')).toMatchObject([{ ref, readAt: null }])
    await jsonFrom(site, ['undo', '--as', 'lena'])
    expect(await told('ola')).toEqual([])
  })

  test('it is over at its time, and gone once it is withdrawn; undo brings that back', async () => {
    await announce('Do jutra', '--to', 'ola', '--until', 'tomorrow 18:00')
    const ref = await announce('Zostaje', '--to', 'ola')
    expect(await told('ola')).toEqual(['Zostaje', 'Do jutra'])
    site.clock.now += 48 * 3_600_000
    expect(await told('ola')).toEqual(['Zostaje'])
    await jsonFrom(site, ['announcements', 'withdraw', ref, '--as', 'lena'])
    expect(await told('ola')).toEqual([])
    await jsonFrom(site, ['undo', '--as', 'lena'])
    expect(await told('ola')).toEqual(['Zostaje'])
  })
})

describe('who has not read it', () => {
  test('is named to who leads, counted in the list, and to nobody else', async () => {
    const ref = await announce('Ważne', '--to', 'ola,ewa', '--must-read')
    must(await site.as('ewa').readAnnouncement({ ref }))

    const [row] = await rows('--all', '--as', 'lena')
    expect(row?.readers?.filter(({ readAt }) => readAt === null).map(({ agent }) => agent)).toEqual(['ola'])
    const list = await textFrom('announcements', '--all', '--as', 'lena')
    expect(list).toMatch(/1\/2 +Ola/)
    const whole = await textFrom('announcements', 'show', ref, '--as', 'lena')
    expect(whole).toMatch(/Not read yet \(1\): Ola[^\n]*\nRead \(1\): Ewa/)
    expect(await textFrom('announcements', 'show', ref, '--as', 'ola')).not.toMatch(/Read|Not read/)
    const polish = await shellOn(site, ['announcements', 'show', ref, '--as', 'lena'], {
      env: { LINIA_LANG: 'pl' },
    })
    expect(polish.out).toMatch(/Jeszcze nie przeczytało \(1\): Ola/)

    must(await site.as('ola').readAnnouncement({ ref }))
    expect(await textFrom('announcements', 'show', ref, '--as', 'iga')).toContain('All 2 have read it.')
  })

  test('somebody who left is asked no more', async () => {
    const ref = await announce('Ważne', '--to', 'ola,pim')
    must(await site.as('ola').readAnnouncement({ ref }))
    must(await site.as('owner').leaveAgent({ agent: 'pim' }))
    expect(await textFrom('announcements', 'show', ref)).toContain('All 1 have read it.')
  })
})

test('letters that act move nothing on the screen', async () => {
  const hostile = 'a\u001B[2J\u202Eb\u0007'
  const ref = must(
    await site.as('lena').announce({ title: hostile, text: `${hostile}\nzweite`, to: ['ola'] }),
  ).ref
  for (const words of [
    ['announcements', '--as', 'ola'],
    ['announcements', '--all', '--as', 'lena'],
    ['announcements', 'show', ref, '--as', 'ola'],
    ['announcements', 'read', ref, '--as', 'ola'],
  ]) {
    // eslint-disable-next-line no-control-regex
    expect(await textFrom(...words)).not.toMatch(/[\u001B\u202E\u0007]/)
  }
})

test('Tab offers those whom it can be addressed to, and what there is to read', async () => {
  const ref = await announce('Ważne', '--to', 'ola')
  expect(await offered('announce', 'x', '--to', '')).toMatch(/everyone[^]*role:agent[^]*queue:written[^]*ewa/)
  expect(await offered('announcements', 'read', '')).toContain(ref)
})
