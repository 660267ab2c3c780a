import { expect, test } from 'vitest'
import { afterCalendarDays } from '../../src/domain/due-time.ts'
import { type OpenCalendar, afterOpenSeconds } from '../../src/domain/open-time.ts'

const weekday = [{ fromMinute: 8 * 60, toMinute: 16 * 60 }]
const calendar: OpenCalendar = {
  timeZone: 'Europe/Warsaw',
  hours: { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday, sat: [], sun: [] },
  holidays: [
    { date: '2026-12-25', labels: { en: 'Christmas' }, hours: [] },
    { date: '2026-12-24', labels: { en: 'Christmas Eve' }, hours: [{ fromMinute: 480, toMinute: 720 }] },
  ],
}
const hour = 3600

function at(iso: string): number {
  return Date.parse(iso)
}

test.each([
  ['within a day', '2026-11-23T09:00:00+01:00', 2 * hour, '2026-11-23T11:00:00+01:00'],
  [
    'before opening, time begins with the day',
    '2026-11-23T05:00:00+01:00',
    hour,
    '2026-11-23T09:00:00+01:00',
  ],
  ['after closing, with the next', '2026-11-23T20:00:00+01:00', hour, '2026-11-24T09:00:00+01:00'],
  ['over the night', '2026-11-23T15:00:00+01:00', 2 * hour, '2026-11-24T09:00:00+01:00'],
  ['over the weekend', '2026-11-27T15:30:00+01:00', hour, '2026-11-30T08:30:00+01:00'],
  ['to the last minute of a day', '2026-11-23T08:00:00+01:00', 8 * hour, '2026-11-23T16:00:00+01:00'],
  ['over a short day and a closed one', '2026-12-24T11:00:00+01:00', 2 * hour, '2026-12-28T09:00:00+01:00'],
  ['over the change to summer time', '2026-03-27T15:00:00+01:00', 2 * hour, '2026-03-30T09:00:00+02:00'],
])('a term in open hours: %s', (_says, from, seconds, due) => {
  expect(new Date(afterOpenSeconds(calendar, at(from), seconds) ?? 0)).toEqual(new Date(due))
})

test('a day with a break is open twice', () => {
  const spans = [
    { fromMinute: 480, toMinute: 720 },
    { fromMinute: 780, toMinute: 960 },
  ]
  const siesta = { ...calendar, hours: { ...calendar.hours, mon: spans } }
  expect(afterOpenSeconds(siesta, at('2026-11-23T11:30:00+01:00'), hour)).toBe(
    at('2026-11-23T13:30:00+01:00'),
  )
})

test('a night without an hour and one with an hour more are as long as they are', () => {
  const allDay = [{ fromMinute: 0, toMinute: 1440 }]
  const always: OpenCalendar = {
    ...calendar,
    hours: { ...calendar.hours, sat: allDay, sun: allDay },
    holidays: [],
  }
  expect(afterOpenSeconds(always, at('2026-03-29T00:00:00+01:00'), 23 * hour)).toBe(
    at('2026-03-30T00:00:00+02:00'),
  )
  expect(afterOpenSeconds(always, at('2026-10-25T00:00:00+02:00'), 25 * hour)).toBe(
    at('2026-10-26T00:00:00+01:00'),
  )
})

test('a calendar that never opens has no due time', () => {
  const closed = { ...calendar, hours: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } }
  expect(afterOpenSeconds(closed, 0, 1)).toBeNull()
})

test.each([
  ['2026-11-23T09:00:00+01:00', 14, '2026-12-07T23:59:59+01:00'],
  ['2026-11-23T00:00:00+01:00', 14, '2026-12-07T23:59:59+01:00'],
  ['2026-11-23T23:59:59+01:00', 14, '2026-12-07T23:59:59+01:00'],
  ['2026-03-20T12:00:00+01:00', 14, '2026-04-03T23:59:59+02:00'],
  ['2026-10-20T12:00:00+02:00', 14, '2026-11-03T23:59:59+01:00'],
])('what was received on %s is due in %d calendar days, on the last second of %s', (from, days, due) => {
  expect(new Date(afterCalendarDays('Europe/Warsaw', at(from), days))).toEqual(new Date(due))
})
