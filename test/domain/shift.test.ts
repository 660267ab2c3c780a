import { expect, test } from 'vitest'
import { type StatusEntry, shiftAt } from '../../src/domain/shift.ts'

const hour = 3_600_000
const now = Date.UTC(2026, 10, 12, 14)
const midnight = Date.UTC(2026, 10, 11, 23)

/** The entries of a status log, the last first, from statuses and how many hours ago each began. */
function log(...entries: readonly (readonly [StatusEntry['status'], number])[]): readonly StatusEntry[] {
  return entries
    .map(([status, hoursAgo], index): StatusEntry => {
      const after = entries[index + 1]?.[1]
      const until = after === undefined ? null : now - after * hour
      return { id: `${status} ${hoursAgo}`, status, from: now - hoursAgo * hour, until }
    })
    .toReversed()
}

test('a shift began when its agent signed in, whatever was chosen since', () => {
  expect(
    shiftAt(now, log(['ready', 30], ['logged-out', 20], ['not-ready', 6], ['ready', 5]), midnight),
  ).toEqual({ since: now - 6 * hour, begunBy: 'not-ready 6' })
})

test('a night shift goes on after midnight', () => {
  expect(shiftAt(now, log(['logged-out', 30], ['ready', 15.5]), midnight).since).toBe(now - 15.5 * hour)
})

test('who forgot to sign out yesterday is not in the shift of yesterday', () => {
  expect(shiftAt(now, log(['logged-out', 40], ['ready', 29]), midnight)).toEqual({
    since: now - 16 * hour,
    begunBy: null,
  })
})

test('who has signed out has what came after it; who never signs in has the day', () => {
  expect(shiftAt(now, log(['ready', 9], ['logged-out', 1]), midnight)).toEqual({
    since: now - hour,
    begunBy: 'logged-out 1',
  })
  expect(shiftAt(now, log(['ready', 40], ['logged-out', 30]), midnight).since).toBe(midnight)
  expect(shiftAt(now, [], midnight)).toEqual({ since: midnight, begunBy: null })
})

test('a status that lasted no time is none', () => {
  const entries = log(['logged-out', 8], ['ready', 7], ['logged-out', 3], ['ready', 3])
  expect(shiftAt(now, entries, midnight).since).toBe(now - 7 * hour)
})
