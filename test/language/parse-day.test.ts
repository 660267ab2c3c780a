import { expect, test } from 'vitest'
import { parseDay } from '../../src/language/parse-day.ts'

/** A Sunday, half past midnight in Warsaw and still Saturday in London. */
const now = Date.parse('2026-11-21T23:30:00Z')

test.for([
  ['today', '2026-11-22'],
  ['dziś', '2026-11-22'],
  ['wczoraj', '2026-11-21'],
  ['jutro', '2026-11-23'],
  ['tomorrow', '2026-11-23'],
  ['pojutrze', '2026-11-24'],
  ['pon', '2026-11-23'],
  ['1 Dec', '2026-12-01'],
  ['+10d', '2026-12-02'],
  [' 2026-12-24 ', '2026-12-24'],
] as const)('a day is read in words of either language: %s', ([typed, day]) => {
  expect(parseDay(typed, now, 'Europe/Warsaw')).toBe(day)
})

test('what names no day says what would', () => {
  expect(parseDay('kiedyś', now, 'Europe/Warsaw')).toMatchObject({ problem: 'not-understood' })
  for (const hour of ['2', '14:30', '+3h']) {
    expect(parseDay(hour, now, 'Europe/Warsaw')).toMatchObject({ problem: 'not-understood' })
  }
  expect(parseDay('31.02', now, 'Europe/Warsaw')).toMatchObject({ problem: 'no-such-date' })
})
