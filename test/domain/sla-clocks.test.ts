import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { type OpenCalendar, openMsBetween } from '../../src/domain/open-time.ts'
import { spentUntil } from '../../src/domain/sla-clock.ts'
import {
  type CaseClock,
  type NamedCalendar,
  type SlaClockKind,
  type SlaMoment,
  type SlaPolicy,
  clocksAfter,
} from '../../src/domain/sla-policy.ts'

const hour = 3_600_000

function named(key: string, calendar: Partial<OpenCalendar>): NamedCalendar {
  const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
  return { key, calendar: { timeZone: 'Europe/Warsaw', hours: closed, holidays: [], ...calendar } }
}

function everyDay(fromMinute: number, toMinute: number): OpenCalendar['hours'] {
  const span = [{ fromMinute, toMinute }]
  return { mon: span, tue: span, wed: span, thu: span, fri: span, sat: span, sun: span }
}

const weekday = [{ fromMinute: 480, toMinute: 960 }]
const week = { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday, sat: [], sun: [] }
const calendars = {
  /** Monday to Friday 8 to 16; Christmas Eve to 12, Christmas Day closed. */
  office: named('office', {
    hours: week,
    holidays: [
      { date: '2026-12-24', labels: { en: 'Christmas Eve' }, hours: [{ fromMinute: 480, toMinute: 720 }] },
      { date: '2026-12-25', labels: { en: 'Christmas Day' }, hours: [] },
    ],
  }),
  always: named('always', { hours: everyDay(0, 1440) }),
  night: named('night', { hours: everyDay(0, 360) }),
  gap: named('gap', { hours: everyDay(120, 180) }),
  newYork: named('new-york', { timeZone: 'America/New_York', hours: week }),
  lunch: named('lunch', {
    hours: {
      ...week,
      mon: [
        { fromMinute: 480, toMinute: 720 },
        { fromMinute: 780, toMinute: 960 },
      ],
    },
  }),
  never: named('never', {}),
}

type Targets = Partial<Record<SlaClockKind, number>>

function policyOf(hours: Targets): SlaPolicy {
  const seconds = (kind: SlaClockKind): number | null => (hours[kind] ?? 0) * 3600 || null
  return {
    key: 'promise',
    targetSeconds: {
      'first-response': seconds('first-response'),
      'next-response': seconds('next-response'),
      resolution: seconds('resolution'),
    },
    warningPercent: 75,
    pauses: ['pending'],
    byPriority: { urgent: 50 },
  }
}

type Step = readonly [
  at: string,
  moment: SlaMoment['kind'] | `to ${string}`,
  now?: { readonly priority?: string; readonly calendar?: keyof typeof calendars },
]

/** Plays what happens to one case; each step is local time in Warsaw with its offset. */
function play(
  hours: Targets,
  steps: readonly Step[],
  first: keyof typeof calendars = 'office',
): readonly CaseClock[] {
  let clocks: readonly CaseClock[] = []
  let state = 'new'
  let priority = 'normal'
  let calendar = calendars[first]
  for (const [at, what, now] of steps) {
    priority = now?.priority ?? priority
    calendar = now?.calendar ? calendars[now.calendar] : calendar
    const moment: SlaMoment = what.startsWith('to ')
      ? { kind: 'state-changed', state: what.slice(3) }
      : what === 'opened'
        ? { kind: 'opened', isAnswered: false }
        : ({ kind: what } as SlaMoment)
    const situation = { state, priority, policy: policyOf(hours), calendar }
    clocks = clocksAfter(clocks, [moment], { situation, at: Date.parse(at) }).map((clock, index) => ({
      ...clock,
      id: String(index),
    }))
    if (moment.kind === 'state-changed') state = moment.state
  }
  return clocks
}

/** Worked out by hand with a calendar: when a clock is due after these steps. */
const dueTable: readonly {
  readonly says: string
  readonly hours: Targets
  readonly by?: keyof typeof calendars
  readonly steps: readonly Step[]
  readonly due: string | null
}[] = [
  {
    says: 'over a weekend: one hour on Friday, one on Monday',
    hours: { resolution: 2 },
    steps: [['2026-11-27T15:00+01:00', 'opened']],
    due: '2026-11-30T09:00+01:00',
  },
  {
    says: 'opened on Saturday, it begins on Monday',
    hours: { resolution: 3 },
    steps: [['2026-11-28T10:00+01:00', 'opened']],
    due: '2026-11-30T11:00+01:00',
  },
  {
    says: 'over a short holiday, a closed one and a weekend',
    hours: { resolution: 3 },
    steps: [['2026-12-24T11:00+01:00', 'opened']],
    due: '2026-12-28T10:00+01:00',
  },
  {
    says: 'a target that ends with the day is due with it, not with the next morning',
    hours: { resolution: 8 },
    steps: [['2026-11-23T08:00+01:00', 'opened']],
    due: '2026-11-23T16:00+01:00',
  },
  {
    says: 'a lunch break does not count',
    hours: { resolution: 4 },
    by: 'lunch',
    steps: [['2026-11-23T10:00+01:00', 'opened']],
    due: '2026-11-23T15:00+01:00',
  },
  {
    says: 'a calendar of another zone opens by its own clock',
    hours: { resolution: 1 },
    by: 'newYork',
    steps: [['2026-11-23T09:00+01:00', 'opened']],
    due: '2026-11-23T15:00+01:00',
  },
  {
    says: 'to summer time over a weekend of office hours',
    hours: { resolution: 1 },
    steps: [['2026-03-27T15:30+01:00', 'opened']],
    due: '2026-03-30T08:30+02:00',
  },
  {
    says: 'to summer time around the clock: eight real hours',
    hours: { resolution: 8 },
    by: 'always',
    steps: [['2026-03-28T20:00+01:00', 'opened']],
    due: '2026-03-29T05:00+02:00',
  },
  {
    says: 'to winter time around the clock: eight real hours',
    hours: { resolution: 8 },
    by: 'always',
    steps: [['2026-10-24T20:00+02:00', 'opened']],
    due: '2026-10-25T03:00+01:00',
  },
  {
    says: 'the night shift to summer time has five hours, the sixth is the next night’s',
    hours: { resolution: 6 },
    by: 'night',
    steps: [['2026-03-29T00:00+01:00', 'opened']],
    due: '2026-03-30T01:00+02:00',
  },
  {
    says: 'the night shift to winter time has seven hours, six end an hour before it does',
    hours: { resolution: 6 },
    by: 'night',
    steps: [['2026-10-25T00:00+02:00', 'opened']],
    due: '2026-10-25T05:00+01:00',
  },
  {
    says: 'an opening that the change to summer time skips does not count that night',
    hours: { resolution: 1 },
    by: 'gap',
    steps: [['2026-03-29T00:00+01:00', 'opened']],
    due: '2026-03-30T03:00+02:00',
  },
  {
    says: 'an hour that comes twice counts once',
    hours: { resolution: 1 },
    by: 'gap',
    steps: [['2026-10-25T00:00+02:00', 'opened']],
    due: '2026-10-25T03:00+01:00',
  },
  {
    says: 'pending: two hours were spent, six are left from Tuesday noon',
    hours: { resolution: 8 },
    steps: [
      ['2026-11-23T08:00+01:00', 'opened'],
      ['2026-11-23T10:00+01:00', 'to pending'],
      ['2026-11-24T12:00+01:00', 'to open'],
    ],
    due: '2026-11-25T10:00+01:00',
  },
  {
    says: 'pending in the evening, woken before opening: only office hours were spent',
    hours: { resolution: 8 },
    steps: [
      ['2026-11-23T10:00+01:00', 'opened'],
      ['2026-11-23T20:00+01:00', 'to pending'],
      ['2026-11-25T06:00+01:00', 'to open'],
    ],
    due: '2026-11-25T10:00+01:00',
  },
  {
    says: 'pending over the change to summer time, around the clock',
    hours: { resolution: 10 },
    by: 'always',
    steps: [
      ['2026-03-28T22:00+01:00', 'opened'],
      ['2026-03-29T00:00+01:00', 'to pending'],
      ['2026-03-29T06:00+02:00', 'to open'],
    ],
    due: '2026-03-29T14:00+02:00',
  },
  {
    says: 'while it stands still nothing is due',
    hours: { resolution: 8 },
    steps: [
      ['2026-11-23T08:00+01:00', 'opened'],
      ['2026-11-23T10:00+01:00', 'to pending'],
    ],
    due: null,
  },
  {
    says: 'pending twice',
    hours: { resolution: 8 },
    steps: [
      ['2026-11-23T08:00+01:00', 'opened'],
      ['2026-11-23T09:00+01:00', 'to pending'],
      ['2026-11-23T12:00+01:00', 'to open'],
      ['2026-11-23T15:00+01:00', 'to pending'],
      ['2026-11-26T08:00+01:00', 'to open'],
    ],
    due: '2026-11-26T12:00+01:00',
  },
  {
    says: 'reopened: four hours were spent, four are left, and the days between do not count',
    hours: { resolution: 8 },
    steps: [
      ['2026-11-23T08:00+01:00', 'opened'],
      ['2026-11-23T12:00+01:00', 'to resolved'],
      ['2026-11-26T09:00+01:00', 'to open'],
    ],
    due: '2026-11-26T13:00+01:00',
  },
  {
    says: 'resolved while pending, then reopened',
    hours: { resolution: 8 },
    steps: [
      ['2026-11-23T08:00+01:00', 'opened'],
      ['2026-11-23T09:00+01:00', 'to pending'],
      ['2026-11-24T09:00+01:00', 'to resolved'],
      ['2026-11-25T09:00+01:00', 'to open'],
    ],
    due: '2026-11-25T16:00+01:00',
  },
  {
    says: 'the calendar becomes longer: ten hours were spent by the old one',
    hours: { resolution: 12 },
    steps: [
      ['2026-11-23T08:00+01:00', 'opened'],
      ['2026-11-24T10:00+01:00', 'terms-changed', { calendar: 'always' }],
    ],
    due: '2026-11-24T12:00+01:00',
  },
  {
    says: 'the calendar becomes shorter: twelve hours of the night stay spent',
    hours: { resolution: 20 },
    by: 'always',
    steps: [
      ['2026-11-28T12:00+01:00', 'opened'],
      ['2026-11-29T00:00+01:00', 'terms-changed', { calendar: 'office' }],
    ],
    due: '2026-11-30T16:00+01:00',
  },
  {
    says: 'urgent halves the target; what was spent stays',
    hours: { resolution: 8 },
    steps: [
      ['2026-11-23T08:00+01:00', 'opened'],
      ['2026-11-23T10:00+01:00', 'terms-changed', { priority: 'urgent' }],
    ],
    due: '2026-11-23T12:00+01:00',
  },
  {
    says: 'and back to normal',
    hours: { resolution: 8 },
    steps: [
      ['2026-11-23T08:00+01:00', 'opened'],
      ['2026-11-23T10:00+01:00', 'terms-changed', { priority: 'urgent' }],
      ['2026-11-23T11:00+01:00', 'terms-changed', { priority: 'normal' }],
    ],
    due: '2026-11-23T16:00+01:00',
  },
  {
    says: 'a first response does not wait while the case is pending',
    hours: { 'first-response': 4 },
    steps: [
      ['2026-11-23T08:00+01:00', 'opened'],
      ['2026-11-23T09:00+01:00', 'to pending'],
    ],
    due: '2026-11-23T12:00+01:00',
  },
  {
    says: 'a next response counts from the customer’s message, and a second message does not restart it',
    hours: { 'next-response': 4 },
    steps: [
      ['2026-11-23T08:00+01:00', 'opened'],
      ['2026-11-23T09:00+01:00', 'replied'],
      ['2026-11-23T15:00+01:00', 'customer-wrote'],
      ['2026-11-23T15:30+01:00', 'customer-wrote'],
    ],
    due: '2026-11-24T11:00+01:00',
  },
  {
    says: 'a calendar that never opens promises nothing',
    hours: { resolution: 1 },
    by: 'never',
    steps: [['2026-11-23T08:00+01:00', 'opened']],
    due: null,
  },
]

test.each(dueTable)('$says', ({ hours, by, steps, due }) => {
  const clock = play(hours, steps, by).findLast(({ stoppedAt }) => stoppedAt === null)

  expect(clock).toBeDefined()
  expect(clock?.dueAt ?? null).toBe(due === null ? null : Date.parse(due))
})

test('a warning comes when its share of business time is used up', () => {
  const [clock] = play({ resolution: 2 }, [['2026-11-27T15:00+01:00', 'opened']])

  expect(clock?.warnAt).toBe(Date.parse('2026-11-30T08:30+01:00'))
})

test('a breach counts from when it happened, even when nobody was there', () => {
  const [clock] = play({ 'first-response': 2 }, [
    ['2026-11-23T08:00+01:00', 'opened'],
    ['2026-11-23T13:00+01:00', 'replied'],
  ])

  expect(clock?.breachedAt).toBe(Date.parse('2026-11-23T10:00+01:00'))
  expect(clock?.spentMs).toBe(5 * hour)
})

test('an answer in the last millisecond is in time', () => {
  const [clock] = play({ 'first-response': 2 }, [
    ['2026-11-23T08:00+01:00', 'opened'],
    ['2026-11-23T10:00+01:00', 'replied'],
  ])

  expect(clock?.breachedAt).toBeNull()
  expect(clock?.spentMs).toBe(2 * hour)
})

test('whoever is talking to the customer has answered already', () => {
  const situation = {
    state: 'new',
    priority: 'normal',
    policy: policyOf({ 'first-response': 1, resolution: 8 }),
    calendar: calendars.office,
  }
  const clocks = clocksAfter([], [{ kind: 'opened', isAnswered: true }], { situation, at: 0 })

  expect(clocks.map(({ kind }) => kind)).toEqual(['resolution'])
})

test('the words of a customer under a resolved case start nothing until it is open again', () => {
  const clocks = play({ 'next-response': 4 }, [
    ['2026-11-23T08:00+01:00', 'opened'],
    ['2026-11-23T09:00+01:00', 'to resolved'],
    ['2026-11-24T08:00+01:00', 'customer-wrote'],
  ])

  expect(clocks).toEqual([])
})

test('whatever happens in whatever order, a clock counts its open running time and never less than before', () => {
  const kinds = [
    'to pending',
    'to open',
    'to resolved',
    'replied',
    'customer-wrote',
    'terms-changed',
  ] as const
  const step = record({ what: constantFrom(...kinds), minutes: integer({ min: 0, max: 3000 }) })
  const start = Date.parse('2026-03-26T00:00Z')
  assert(
    property(array(step, { maxLength: 12 }), (steps) => {
      let at = start
      let spentBefore = new Map<string, number>()
      const played: Step[] = [[new Date(start).toISOString(), 'opened']]
      for (const { what, minutes } of steps) {
        at += minutes * 60_000
        played.push([new Date(at).toISOString(), what])
        const clocks = play({ 'first-response': 4, 'next-response': 3, resolution: 8 }, played)
        const spent = new Map(
          clocks.map((clock) => [clock.id ?? '', spentUntil(clock, clock.ranBy.calendar, at)]),
        )
        for (const [id, before] of spentBefore) expect(spent.get(id)).toBeGreaterThanOrEqual(before)
        for (const clock of clocks) {
          const upTo = clock.stoppedAt ?? at
          const most = openMsBetween(calendars.office.calendar, clock.startedAt, upTo)
          expect(spent.get(clock.id ?? '')).toBeLessThanOrEqual(most)
          expect(clock.breachedAt ?? at).toBeLessThanOrEqual(at)
        }
        spentBefore = spent
      }
    }),
    { numRuns: 300, seed: 1 },
  )
})
