import { describe, expect, test } from 'vitest'
import { whenSpan } from '../../src/language/when-span.ts'

// Thursday, 12 November 2026, 9:30 in Warsaw.
const now = Date.UTC(2026, 10, 12, 8, 30)

function spanOf(text: string, isPast = false): string | undefined {
  const span = whenSpan(text, { now, timeZone: 'Europe/Warsaw', isPast })
  if (span === undefined) return undefined
  const [from, until] = [span.from, span.until].map((at) => new Date(at).toISOString().slice(0, 16))
  return `${from} ${until} ${span.fromDay} ${span.untilDay}`
}

describe('words name a stretch of time in the zone of the site', () => {
  test.for([
    ['today', '2026-11-11T23:00 2026-11-12T23:00 2026-11-12 2026-11-13'],
    ['jutro', '2026-11-12T23:00 2026-11-13T23:00 2026-11-13 2026-11-14'],
    ['wczoraj', '2026-11-10T23:00 2026-11-11T23:00 2026-11-11 2026-11-12'],
    ['2026-11-01', '2026-10-31T23:00 2026-11-01T23:00 2026-11-01 2026-11-02'],
    ['2026-10-25', '2026-10-24T22:00 2026-10-25T23:00 2026-10-25 2026-10-26'],
    ['2026-03-29', '2026-03-28T23:00 2026-03-29T22:00 2026-03-29 2026-03-30'],
    ['31 Dec', '2026-12-30T23:00 2026-12-31T23:00 2026-12-31 2027-01-01'],
    ['thu', '2026-11-11T23:00 2026-11-12T23:00 2026-11-12 2026-11-13'],
    ['pon', '2026-11-15T23:00 2026-11-16T23:00 2026-11-16 2026-11-17'],
    ['tomorrow 10', '2026-11-13T09:00 2026-11-13T09:01 2026-11-13 2026-11-14'],
    ['8:00', '2026-11-13T07:00 2026-11-13T07:01 2026-11-13 2026-11-14'],
    ['2026-11-12T08:00Z', '2026-11-12T08:00 2026-11-12T08:01 2026-11-12 2026-11-13'],
  ] as const)('%s', ([text, span]) => {
    expect(spanOf(text)).toBe(span)
  })

  test.for([
    ['pon', '2026-11-08T23:00 2026-11-09T23:00 2026-11-09 2026-11-10'],
    ['thu', '2026-11-11T23:00 2026-11-12T23:00 2026-11-12 2026-11-13'],
    ['31 Dec', '2025-12-30T23:00 2025-12-31T23:00 2025-12-31 2026-01-01'],
    ['29 Feb', '2024-02-28T23:00 2024-02-29T23:00 2024-02-29 2024-03-01'],
    ['8:00', '2026-11-12T07:00 2026-11-12T07:01 2026-11-12 2026-11-13'],
    ['10:00', '2026-11-11T09:00 2026-11-11T09:01 2026-11-11 2026-11-12'],
    ['mon 10', '2026-11-09T09:00 2026-11-09T09:01 2026-11-09 2026-11-10'],
  ] as const)('looking back, %s', ([text, span]) => {
    expect(spanOf(text, true)).toBe(span)
  })

  test('a span from now is its moment', () => {
    expect(whenSpan('+3h', { now, timeZone: 'Europe/Warsaw', isPast: false })).toMatchObject({
      from: now + 3 * 3_600_000,
      until: now + 3 * 3_600_000 + 1,
    })
  })

  test.for(['', 'soon', '2026-02-30', '31 Feb', 'tomorrow 25:00', 'x'.repeat(5000), '2026-13-01T00:00Z'])(
    '%s names none',
    (text) => {
      expect(spanOf(text)).toBeUndefined()
    },
  )
})
