import { expect, test } from 'vitest'
import { headerLine, type HeaderQueue, type HeaderView } from '../../src/console/components/header-line.ts'
import type { Look } from '../../src/console/look.ts'
import { themeFrom } from '../../src/console/theme.ts'
import type { Language } from '../../src/language/say.ts'
import { widthOf } from '../../src/language/width.ts'
import { sayWithKeys } from './say-with-keys.ts'

// What the top line does with its room: counts of queues before times, a cut name before none.

const now = new Date('2026-11-21T09:41:07').getTime()
const { glyphs } = themeFrom({ LANG: 'pl_PL.UTF-8', TERM: 'xterm-256color' })

function aHeaderQueue(label: string, rest: Partial<HeaderQueue> = {}): HeaderQueue {
  return {
    label,
    waiting: 2,
    oldestSince: now - 3600_000,
    callers: 0,
    liveChannel: 'voice',
    isPushed: false,
    firstDueAt: null,
    ...rest,
  }
}

const queues = [
  aHeaderQueue('Reklamacje', { waiting: 3 }),
  aHeaderQueue('E-mail i formularze', { waiting: 17 }),
  aHeaderQueue('Umowy i przepisania', { callers: 1, firstDueAt: now - 1000 }),
  aHeaderQueue('Utrzymanie i oddzwonienia', { waiting: 1 }),
]

function header(columns: number, language: Language = 'pl', view: Partial<HeaderView> = {}): string {
  const look: Look = { say: sayWithKeys(language, glyphs), language, glyphs }
  const whole: HeaderView = {
    agentName: 'Katarzyna Lis-Jabłońska',
    status: { label: language === 'pl' ? 'gotowość' : 'ready', isReady: true, since: now - 10_000_000 },
    nextStatus: null,
    call: null,
    queues,
    unsent: null,
    mail: null,
    unread: 0,
    asOf: now,
    ...view,
  }
  const line = headerLine(whole, { now, columns }, look)
  const text = line.map((each) => each.text).join('')
  expect(widthOf(text)).toBe(columns)
  return text
}

test.each(['pl', 'en'] as const)(
  'the queue with a caller stands in the narrowest header with its count: %s',
  (language) => {
    expect(header(80, language)).toMatch(/Umowy i .*… 2! . {3}\+3 /)
    expect(header(64, language)).toMatch(/Katarzyn.*… . .* Umowy i… 2! . {3}\+3 /)
  },
)

test('how many wait in the next queue comes before since when in the first', () => {
  expect(header(102)).toMatch(/Umowy i przepisania 2! . {3}Reklamacje 3 {3}\+2 /)
  expect(header(120)).toMatch(/Umowy i przepisania 2! . {3}Reklamacje 3 {3}E-mail i for… 17 {3}\+1 /)
})

test('a queue in which nobody waits takes nothing from since when they wait in the first, and is not cut', () => {
  const two = [
    aHeaderQueue('Reklamacje', { waiting: 3 }),
    aHeaderQueue('E-mail i formularze', { waiting: 0 }),
  ]
  expect(header(64, 'pl', { agentName: 'Ola', queues: two })).toMatch(/Reklamacje 3 1:00 h {3}\+1 /)
})

test('a status of days is told in days, as waiting is', () => {
  const since = now - 290 * 3_600_000
  expect(header(120, 'en', { status: { label: 'ready', isReady: true, since } })).toContain('ready 12 d ')
})

test('what was heard at a time that the clock does not show yet is not fresh, and of another day it is said', () => {
  expect(header(120, 'en', { asOf: now + 3_600_000 })).toMatch(/not fresh since \d\d:\d\d! $/)
  expect(header(120, 'en', { asOf: now - 24 * 3_600_000 })).toMatch(/not fresh since yesterday \d\d:\d\d! $/)
  expect(header(120, 'en', { asOf: now - 1000 })).not.toContain('fresh')
})

test('room that is left goes to since when, and to the word', () => {
  expect(header(180)).toMatch(
    /Umowy i przepisania 2! . 1:00 h {3}Reklamacje 3 1:00 h {3}E-mail i formularze 17 /,
  )
  expect(header(80, 'pl', { agentName: 'Ola', queues: queues.slice(0, 2) })).toMatch(
    /Reklamacje 3 .*E-mail i formularze 17/,
  )
})

test('somebody with no queue reads his whole name', () => {
  expect(header(80, 'pl', { queues: [] })).toContain('Katarzyna Lis-Jabłońska ● gotowość')
})

test('what is hidden keeps the mark of a queue that is late', () => {
  const late = [
    aHeaderQueue('Reklamacje', { waiting: 3 }),
    aHeaderQueue('E-mail i formularze', { waiting: 17 }),
    aHeaderQueue('Utrzymanie', { waiting: 1, firstDueAt: now - 1000 }),
  ]
  expect(header(72, 'pl', { queues: late })).toMatch(/\+\d!/)
  expect(header(72, 'pl', { queues: late.slice(0, 2) })).not.toContain('!')
})

test('what is unread takes nothing from since when they wait in the first queue', () => {
  const two = queues.slice(0, 2)
  for (const columns of [64, 72, 80]) {
    const wait = / 1:00 h/
    expect(wait.test(header(columns, 'pl', { queues: two, unread: 1 }))).toBe(
      wait.test(header(columns, 'pl', { queues: two })),
    )
  }
  expect(header(80, 'pl', { agentName: 'Ola', queues: queues.slice(0, 1), unread: 1 })).toMatch(
    /1:00 h .*@1 09:41 /,
  )
})
