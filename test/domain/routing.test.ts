import { expect, test } from 'vitest'
import type { Id } from '../../src/domain/ids.ts'
import { type Candidate, byRouting, routingRank, routingScore } from '../../src/domain/routing.ts'

const now = 1_000_000_000
const minute = 60_000

function waiting(id: string, changes: Partial<Candidate> = {}): Candidate {
  return {
    id: id as Id,
    channel: 'call',
    queuedAt: now - minute,
    dueAt: null,
    priorityCreditSeconds: 0,
    expectedHandlingSeconds: 300,
    ...changes,
  }
}

function order(candidates: readonly Candidate[]): readonly string[] {
  return candidates.toSorted(byRouting(now)).map(({ id }) => id)
}

/** What a call gains that is due in so many minutes. */
function boostOf(minutes: number): number {
  return routingScore(waiting('a', { dueAt: now + minutes * minute }), now) - routingScore(waiting('a'), now)
}

function mail(id: string, dueIn: number, handling: number): Candidate {
  return waiting(id, { channel: 'email', dueAt: now + dueIn * minute, expectedHandlingSeconds: handling })
}

test('who has waited longer is served first', () => {
  expect(order([waiting('b'), waiting('a', { queuedAt: now - 2 * minute })])).toEqual(['a', 'b'])
})

test('a credit of 90 seconds counts as 90 seconds of waiting', () => {
  expect(routingScore(waiting('a', { priorityCreditSeconds: 90 }), now)).toBe(150)
  expect(
    order([waiting('b', { queuedAt: now - 2 * minute }), waiting('a', { priorityCreditSeconds: 90 })]),
  ).toEqual(['a', 'b'])
})

test('equal scores are ordered by age, then by id', () => {
  const older = waiting('z', { queuedAt: now - 2 * minute })
  const favoured = waiting('a', { queuedAt: now - minute, priorityCreditSeconds: 60 })
  expect(routingScore(older, now)).toBe(routingScore(favoured, now))
  expect(order([favoured, older])).toEqual(['z', 'a'])
  expect(order([waiting('c'), waiting('b')])).toEqual(['b', 'c'])
})

test('the boost is nothing while there is time, grows as the due time nears, and ends at ten minutes', () => {
  // Handling takes five minutes, so fifteen before the due time there are ten left.
  expect(boostOf(20)).toBe(0)
  expect(boostOf(15)).toBe(0)
  expect(boostOf(10)).toBe(300)
  expect(boostOf(5)).toBe(600)
  expect(boostOf(-60)).toBe(600)
})

test('a person on the line comes before a mail, however late the mail is', () => {
  const late = waiting('mail', { channel: 'email', queuedAt: 0, dueAt: 1 })
  expect(order([late, waiting('call')])).toEqual(['call', 'mail'])
  expect(routingRank(waiting('call'))).toBeLessThan(routingRank(late))
})

test('mails are ordered by least slack: due time less the expected handling', () => {
  expect(order([mail('b', 60, 300), mail('a', 70, 1800), mail('c', 90, 0)])).toEqual(['a', 'b', 'c'])
})

test('the order of the index is the order of routing where no boost is at work', () => {
  const mixed = [
    waiting('call-1', { queuedAt: now - 3 * minute }),
    waiting('call-2', { priorityCreditSeconds: 30 }),
    waiting('chat', { channel: 'chat', queuedAt: now }),
    waiting('mail-1', { channel: 'email', dueAt: now - minute }),
    waiting('mail-2', { channel: 'email', dueAt: now + 100 * minute }),
    waiting('letter', { channel: 'letter', queuedAt: now + minute }),
  ]
  const byIndex = mixed.toSorted((a, b) => routingRank(a) - routingRank(b)).map(({ id }) => id)
  expect(order(mixed)).toEqual(byIndex)
})
