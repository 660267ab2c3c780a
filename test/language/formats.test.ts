import { beforeAll, describe, expect, test } from 'vitest'
import { formatAge, formatDuration, formatWaiting } from '../../src/language/durations.ts'
import { formatBytes, formatNumber, formatShare } from '../../src/language/numbers.ts'
import { formatPhone, loadPhones } from '../../src/language/phones.ts'
import {
  formatDate,
  formatDateTime,
  formatIso,
  formatRelative,
  formatTime,
} from '../../src/language/times.ts'

describe('numbers', () => {
  test.each([0, 1, 999, 1000, 9999, 12_480, 1_234_567.891, -5, -0.0004, 0.5, 1e6, 0.1 + 0.2])(
    '%f is written as Polish and English do',
    (value) => {
      expect(formatNumber(value, 'pl')).toBe(
        new Intl.NumberFormat('pl', { signDisplay: 'negative' }).format(value),
      )
      expect(formatNumber(value, 'en')).toBe(
        new Intl.NumberFormat('en', { signDisplay: 'negative' }).format(value),
      )
    },
  )

  test('amounts, shares and sizes have their decimals', () => {
    expect(formatNumber(120.5, 'pl', 2)).toBe('120,50')
    expect(formatNumber(12_120.5, 'en', 2)).toBe('12,120.50')
    expect(formatNumber(Number.NaN, 'pl')).toBe('–')
    expect(formatShare(0.824, 'pl')).toBe('82\u00A0%')
    expect(formatShare(0.824, 'en', 1)).toBe('82.4%')
    expect([83, 999, 1000, 1_440_000, 999_950].map((bytes) => formatBytes(bytes, 'pl'))).toEqual(
      ['83 B', '999 B', '1 kB', '1,4 MB', '1 MB'].map((size) => size.replace(' ', '\u00A0')),
    )
  })
})

describe('spans of time', () => {
  test.each([
    [151, 'clock', '2:31'],
    [3751, 'clock', '1:02:31'],
    [252, 'clock-padded', '04:12'],
    [9060, 'hours', '2:31 h'],
    [-660, 'hours', '-0:11 h'],
    [-20, 'hours', '0:00 h'],
    [9060, 'words', '2 h 31'],
    [7200, 'words', '2 h'],
    [1860, 'words', '31 min'],
    [45, 'words', '45 s'],
    [273_600, 'words', '3 d 4 h'],
    [259_200, 'words', '3 d'],
    [0.9, 'clock', '0:00'],
  ] as const)('%d s as %s is %s', (seconds, style, expected) => {
    expect(formatDuration(seconds, style)).toBe(expected)
  })

  test('a wait and an age change their unit as they grow', () => {
    expect([252, 9060, 442_800].map((seconds) => formatWaiting(seconds))).toEqual([
      '0:04 h',
      '2:31 h',
      '5 d 3 h',
    ])
    expect([-5, 300, 9060, 300_000].map((seconds) => formatAge(seconds, 'pl'))).toEqual([
      'teraz',
      '5 min',
      '2 h 31',
      '3 d',
    ])
  })
})

describe('times', () => {
  const at = Date.parse('2026-11-12T08:41:07Z')

  test('are local on the screen and UTC on every edge', () => {
    expect(formatTime(at)).toBe('09:41')
    expect(formatTime(at, { seconds: true })).toBe('09:41:07')
    expect(formatDate(at, 'pl')).toBe('12 lis 2026')
    expect(formatDateTime(at, 'en')).toBe('12 Nov 2026 09:41')
    expect(formatIso(at)).toBe('2026-11-12T08:41:07.000Z')
  })

  test('near now are named by the day, over a change of clocks too', () => {
    const evening = Date.parse('2026-10-24T21:30:00Z')
    expect(formatRelative(Date.parse('2026-10-25T08:00:00Z'), evening, 'pl')).toBe('jutro 09:00')
    expect(formatRelative(Date.parse('2026-10-26T08:00:00Z'), evening, 'pl')).toBe('26 paź 09:00')
    expect(formatRelative(at, at, 'en')).toBe('today 09:41')
    expect(formatRelative(at - 86_400_000, at, 'en')).toBe('yesterday 09:41')
    expect(formatRelative(Date.parse('2025-03-01T08:00:00Z'), at, 'pl')).toBe('1 mar 2025 09:00')
  })
})

describe('phone numbers', () => {
  beforeAll(loadPhones)

  test.each([
    ['+48600100200', '+48 600 100 200'],
    ['600-100-200', '+48 600 100 200'],
    ['0048 600100200', '+48 600 100 200'],
    ['22 100 20 00', '+48 22 100 20 00'],
    ['801100200', '+48 801 100 200'],
    ['+442079460123', '+44 20 7946 0123'],
    ['+353 1 555 0123', '+353 1 555 0123'],
    ['+49 30 901820', '+49 30 901820'],
    ['+48 600 100 20', '+48 600 100 20'],
    ['+48925550200', '+48 92 555 02 00'],
    ['+999 12345678', '+999 12345678'],
    ['+12025550123', '+1 202 555 0123'],
    ['991', '991'],
    ['ewa@\u202Eabc', 'ewa@‹U+202E›abc'],
    ['', ''],
  ])('%j is read %j', (value, expected) => {
    expect(formatPhone(value)).toBe(expected)
  })
})
