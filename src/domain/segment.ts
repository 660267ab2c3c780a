import type { EpochMs, Id } from './ids.ts'

/** How the part of an interaction that one party handled came to its end. */
export type SegmentEnding =
  'taken' | 'put-back' | 'transferred' | 'wrapped-up' | 'timed-out' | 'abandoned' | 'flowed-out'

/** The open part of an interaction; times are milliseconds, `heldMs` without a hold that still runs. */
export type Segment = {
  readonly id: Id
  readonly kind: 'queue' | 'agent'
  readonly startedAt: EpochMs
  readonly heldMs: number
  readonly heldSince: EpochMs | null
  readonly talkEndedAt: EpochMs | null
}

export type SegmentTimings = {
  readonly talkMs: number
  readonly holdMs: number
  readonly wrapUpMs: number
}

/** The hold of a segment up to a moment, with a hold that still runs. */
export function heldUntil(segment: Pick<Segment, 'heldMs' | 'heldSince'>, at: EpochMs): number {
  return segment.heldMs + (segment.heldSince === null ? 0 : Math.max(0, at - segment.heldSince))
}

/**
 * The moment that counts for a change of an open segment: the one given, but never before what was counted already.
 * Clocks are put back, and machines differ; no part of a segment is less than nothing.
 */
export function momentInSegment(
  segment: Pick<Segment, 'startedAt' | 'heldMs' | 'heldSince' | 'talkEndedAt'>,
  at: EpochMs,
): EpochMs {
  return Math.max(at, segment.talkEndedAt ?? segment.startedAt + segment.heldMs, segment.heldSince ?? at)
}

/**
 * Talk, hold and wrap-up of an agent segment; they add up to the time from its start to its end.
 * Source: FIELD.md, "Numbers": AHT is talk + hold + ACW per agent segment.
 */
export function segmentTimings(segment: {
  readonly startedAt: EpochMs
  readonly talkEndedAt: EpochMs | null
  readonly endedAt: EpochMs | null
  readonly heldMs: number
}): SegmentTimings {
  const talkEnd = segment.talkEndedAt ?? segment.endedAt ?? segment.startedAt
  const end = segment.endedAt ?? talkEnd
  return {
    talkMs: talkEnd - segment.startedAt - segment.heldMs,
    holdMs: segment.heldMs,
    wrapUpMs: end - talkEnd,
  }
}
