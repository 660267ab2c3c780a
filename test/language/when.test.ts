import { assert, constantFrom, integer, property, string, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sayUnclear } from '../../src/language/say-unclear.ts'
import { parseWhen } from '../../src/language/when.ts'

const warsaw = 'Europe/Warsaw'
/** Thursday, 14:30:25 in Warsaw. */
const now = Date.parse('2026-11-12T13:30:25Z')

function local(text: string, at = now): string {
  const when = parseWhen(text, at, warsaw)
  return typeof when === 'number' ? new Date(when).toLocaleString('sv', { timeZone: warsaw }) : when.problem
}

describe('a time in words', () => {
  test.each([
    ['tomorrow 10', '2026-11-13 10:00:00'],
    ['jutro 10', '2026-11-13 10:00:00'],
    ['Jutro o 10:15', '2026-11-13 10:15:00'],
    ['pojutrze 9.30', '2026-11-14 09:30:00'],
    ['jutro', '2026-11-13 09:00:00'],
    ['today 16', '2026-11-12 16:00:00'],
    ['dziś 10', '2026-11-12 10:00:00'],
    ['+2d 10:00', '2026-11-14 10:00:00'],
    ['+2d', '2026-11-14 14:30:00'],
    ['+3h', '2026-11-12 17:30:25'],
    ['+45m', '2026-11-12 15:15:25'],
    ['+1h30m', '2026-11-12 16:00:25'],
    ['za 2 godziny', '2026-11-12 16:30:25'],
    ['za 3 dni o 15', '2026-11-15 15:00:00'],
    ['za tydzień', '2026-11-19 14:30:00'],
    ['przyszły wtorek o 10', '2026-11-17 10:00:00'],
    ['w następny poniedziałek o 9', '2026-11-16 09:00:00'],
    ['next tuesday 10', '2026-11-17 10:00:00'],
    ['next thursday 15', '2026-11-19 15:00:00'],
    ['w najbliższy czwartek 15', '2026-11-12 15:00:00'],
    ['next week', '2026-11-19 14:30:00'],
    ['za 3 dni', '2026-11-15 14:30:00'],
    ['in 3 days', '2026-11-15 14:30:00'],
    ['in 3 days at 10', '2026-11-15 10:00:00'],
    ['in 20 minutes', '2026-11-12 14:50:25'],
    ['pon 9:00', '2026-11-16 09:00:00'],
    ['mon 9', '2026-11-16 09:00:00'],
    ['w środę o 9', '2026-11-18 09:00:00'],
    ['czw 15', '2026-11-12 15:00:00'],
    ['thu 14:00', '2026-11-19 14:00:00'],
    ['2026-12-01 9:00', '2026-12-01 09:00:00'],
    ['2026-12-01T09:00', '2026-12-01 09:00:00'],
    ['2026-12-01T09:00:00Z', '2026-12-01 10:00:00'],
    ['1.12 9:00', '2026-12-01 09:00:00'],
    ['1.11 9:00', '2027-11-01 09:00:00'],
    ['01.12.2026', '2026-12-01 09:00:00'],
    ['1 Dec', '2026-12-01 09:00:00'],
    ['Dec 1st 2026 8:30 am', '2026-12-01 08:30:00'],
    ['1 grudnia o 17', '2026-12-01 17:00:00'],
    ['29 lutego', '2028-02-29 09:00:00'],
    ['14:31', '2026-11-12 14:31:00'],
    ['14:30', '2026-11-13 14:30:00'],
    ['2 pm', '2026-11-13 14:00:00'],
    ['tomorrow at noon', '2026-11-13 12:00:00'],
    ['2025-01-01 9:00', '2025-01-01 09:00:00'],
  ])('%s', (text, expected) => {
    expect(local(text)).toBe(expected)
  })

  test.each([
    ['', 'not-understood'],
    ['banana', 'not-understood'],
    ['tomorrow tomorrow', 'not-understood'],
    ['9 10', 'not-understood'],
    ['1/12', 'not-understood'],
    ['+3h 10:00', 'not-understood'],
    ['constructor', 'not-understood'],
    ['1'.repeat(10_000), 'not-understood'],
    ['30 lutego', 'no-such-date'],
    ['2026-02-29', 'no-such-date'],
    ['2026-02-30T10:00:00Z', 'no-such-date'],
    ['31.4', 'no-such-date'],
    ['25:00', 'no-such-time'],
    ['jutro 10:60', 'no-such-time'],
    ['13 pm', 'no-such-time'],
    ['today', 'time-missing'],
    ['yesterday', 'past'],
    ['wczoraj', 'past'],
  ])('that cannot be: %.20s', (text, problem) => {
    expect(local(text)).toBe(problem)
  })

  test('that cannot be is answered with what is understood', () => {
    const unclear = parseWhen('ba\u001B[2Jnana', now, warsaw)
    expect(unclear).toMatchObject({ problem: 'not-understood' })
    if (typeof unclear === 'number') throw new Error('understood')
    expect(unclear.expected).toContain('jutro 10')
    for (const example of unclear.expected) expect(parseWhen(example, now, warsaw)).toBeTypeOf('number')
    expect(sayUnclear(unclear, 'pl')).toEqual({
      message: '„ba␛[2Jnana” to nie jest termin.',
      hint: expect.stringContaining('jutro 10'),
    })
  })
})

describe('a change of clocks', () => {
  test('does not move an hour that was promised', () => {
    expect(local('+1d 9:00', Date.parse('2026-03-28T09:00:00Z'))).toBe('2026-03-29 09:00:00')
    expect(local('jutro 10', Date.parse('2026-10-24T22:30:00Z'))).toBe('2026-10-26 10:00:00')
  })

  test('counts hours as they pass', () => {
    expect(local('+24h', Date.parse('2026-03-28T09:00:00Z'))).toBe('2026-03-29 11:00:00')
  })

  test('that skips an hour moves it on, and one that repeats it means the first', () => {
    expect(parseWhen('2026-03-29 2:30', now, warsaw)).toBe(Date.parse('2026-03-29T01:30:00Z'))
    expect(parseWhen('2026-10-25 2:30', now, warsaw)).toBe(Date.parse('2026-10-25T00:30:00Z'))
  })
})

type Moment = readonly [number, string]

function isNextOfItsTime([at, zone]: Moment, hour: number, minute: number): boolean {
  const when = parseWhen(`${hour}:${String(minute).padStart(2, '0')}`, at, zone)
  return typeof when === 'number' && when > at && when - at < 50 * 3_600_000
}

function isNextOfItsWeekday([at, zone]: Moment, day: string): boolean {
  const when = parseWhen(`${day} 12:00`, at, zone)
  if (typeof when !== 'number') return false
  const found = new Date(when).toLocaleDateString('en', { timeZone: zone, weekday: 'short' })
  return found.toLowerCase() === day && when > at && when - at < 9 * 86_400_000
}

function isReadBack([at, zone]: Moment): boolean {
  const written = new Date(at).toLocaleString('sv', { timeZone: zone }).slice(0, 16)
  const when = parseWhen(written, now, zone)
  return (
    typeof when === 'number' &&
    new Date(when).toLocaleString('sv', { timeZone: zone }).slice(0, 16) === written
  )
}

function isAnswered(text: string, [at, zone]: Moment): boolean {
  const when = parseWhen(text, at, zone)
  return typeof when === 'number' ? Number.isSafeInteger(when) : when.expected.length > 0
}

describe('whatever the moment and the zone', () => {
  const zones = [warsaw, 'UTC', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia']
  const moment = tuple(integer({ min: 172_800_000, max: 4_000_000_000_000 }), constantFrom(...zones))

  test('a time of day means the next one', () => {
    const hour = integer({ min: 0, max: 23 })
    const minute = integer({ min: 0, max: 59 })
    expect(() => assert(property(moment, hour, minute, isNextOfItsTime), { numRuns: 300 })).not.toThrow()
  })

  test('a weekday means that weekday, ahead, within nine days', () => {
    const day = constantFrom('sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat')
    expect(() => assert(property(moment, day, isNextOfItsWeekday), { numRuns: 300 })).not.toThrow()
  })

  test('a date and time written out is read back as the same date and time', () => {
    expect(() => assert(property(moment, isReadBack), { numRuns: 300 })).not.toThrow()
  })

  test('no text at all breaks the reading', () => {
    const word = constantFrom(
      '+9999w',
      '9999d',
      'jutro',
      '10',
      '31.12.9999',
      '1 Dec 9999',
      'pon',
      '24:00',
      '29.2',
      'o',
    )
    const text = tuple(word, word, string()).map((parts) => parts.join(' '))
    expect(() => assert(property(text, moment, isAnswered), { numRuns: 1_000 })).not.toThrow()
  })
})
