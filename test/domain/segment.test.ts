import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { heldUntil, momentInSegment, segmentTimings } from '../../src/domain/segment.ts'

const open = { startedAt: 1000, heldMs: 0, heldSince: null, talkEndedAt: null }

test('talk, hold and wrap-up add up to the whole', () => {
  const timings = segmentTimings({ startedAt: 1000, talkEndedAt: 61_000, endedAt: 91_000, heldMs: 20_000 })
  expect(timings).toEqual({ talkMs: 40_000, holdMs: 20_000, wrapUpMs: 30_000 })
})

test('what was never wrapped up has no wrap-up time', () => {
  expect(segmentTimings({ startedAt: 0, talkEndedAt: null, endedAt: 500, heldMs: 0 })).toEqual({
    talkMs: 500,
    holdMs: 0,
    wrapUpMs: 0,
  })
})

test('a hold that runs is counted up to now, one that is over is not', () => {
  expect(heldUntil({ heldMs: 100, heldSince: 1000 }, 1500)).toBe(600)
  expect(heldUntil({ heldMs: 100, heldSince: null }, 1500)).toBe(100)
  expect(heldUntil({ heldMs: 100, heldSince: 1000 }, 900)).toBe(100)
})

test('nothing ends before what was counted of it, whatever the clock says', () => {
  expect(momentInSegment(open, 5000)).toBe(5000)
  expect(momentInSegment(open, 500)).toBe(1000)
  expect(momentInSegment({ ...open, heldMs: 700 }, 1200)).toBe(1700)
  expect(momentInSegment({ ...open, heldSince: 3000 }, 1200)).toBe(3000)
  expect(momentInSegment({ ...open, talkEndedAt: 4000 }, 1200)).toBe(4000)
})

test('however the clock jumps between holds, no part is less than nothing and the parts add up', () => {
  const moment = fc.integer({ min: 0, max: 100_000 })
  fc.assert(
    fc.property(moment, fc.array(moment, { maxLength: 8 }), moment, moment, (from, holds, talkEnd, end) => {
      let segment: {
        startedAt: number
        heldMs: number
        heldSince: number | null
        talkEndedAt: number | null
      } = {
        ...open,
        startedAt: from,
      }
      for (const at of holds) {
        segment =
          segment.heldSince === null
            ? { ...segment, heldSince: momentInSegment(segment, at) }
            : { ...segment, heldMs: heldUntil(segment, at), heldSince: null }
      }
      const talkEndedAt = momentInSegment(segment, talkEnd)
      segment = { ...segment, heldMs: heldUntil(segment, talkEndedAt), heldSince: null, talkEndedAt }
      const endedAt = momentInSegment(segment, end)
      const { talkMs, holdMs, wrapUpMs } = segmentTimings({ ...segment, endedAt })
      expect(Math.min(talkMs, holdMs, wrapUpMs)).toBeGreaterThanOrEqual(0)
      expect(talkMs + holdMs + wrapUpMs).toBe(endedAt - from)
    }),
  )
})
