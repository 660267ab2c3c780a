import type { EpochMs } from '../ids.ts'
import type { SegmentEnding } from '../segment.ts'

/** A part of an interaction as a report reads it. */
export type ReportedSegment = {
  readonly interactionId: string
  readonly kind: 'queue' | 'agent'
  readonly queueId: string
  readonly agentId: string | null
  readonly startedAt: EpochMs
  readonly heldMs: number
  readonly talkEndedAt: EpochMs | null
  readonly endedAt: EpochMs | null
  readonly ending: SegmentEnding | null
}

/** How a contact left the waiting of a queue. */
export type VisitOutcome = 'answered' | 'abandoned' | 'flowed-out' | 'waiting'

/**
 * One time that a contact came into a queue, however often it was offered, put back or rung in vain there: it is counted
 * once, with its first entry and its first answer. Source: FIELD.md, "Numbers": an offer that timed out isn't a second contact.
 */
export type Visit = {
  readonly interactionId: string
  readonly queueId: string
  readonly enteredAt: EpochMs
  readonly outcome: VisitOutcome
  /** From the entry to the answer or the leaving; to `now` while it waits. */
  readonly waitedMs: number
}

/** The visits of one interaction in order; `segments` are all of its parts, in order. */
export function visitsOf(segments: readonly ReportedSegment[], now: EpochMs): readonly Visit[] {
  const visits: Visit[] = []
  let current: Visit | null = null
  for (const segment of segments) {
    if (current !== null && current.queueId !== segment.queueId) {
      visits.push(left(current, segment.startedAt))
      current = null
    }
    current ??= {
      interactionId: segment.interactionId,
      queueId: segment.queueId,
      enteredAt: segment.startedAt,
      outcome: 'waiting',
      waitedMs: Math.max(0, now - segment.startedAt),
    }
    if (current.outcome === 'waiting') current = afterSegment(current, segment)
  }
  return current === null ? visits : [...visits, current]
}

function afterSegment(visit: Visit, segment: ReportedSegment): Visit {
  if (segment.kind === 'agent') return settled(visit, 'answered', segment.startedAt)
  if (segment.endedAt === null) return visit
  switch (segment.ending) {
    case 'taken':
      return settled(visit, 'answered', segment.endedAt)
    case 'abandoned':
      return settled(visit, 'abandoned', segment.endedAt)
    // Closed from the queue, by a bulk wrap-up or by a way out: nobody answered, nobody gave up.
    case 'wrapped-up':
    case 'flowed-out':
      return settled(visit, 'flowed-out', segment.endedAt)
    case 'put-back':
    case 'transferred':
    case 'timed-out':
    case null:
      return visit
    default:
      return segment.ending satisfies never
  }
}

/** A contact that went on to another queue before anybody answered. */
function left(visit: Visit, at: EpochMs): Visit {
  return visit.outcome === 'waiting' ? settled(visit, 'flowed-out', at) : visit
}

function settled(visit: Visit, outcome: VisitOutcome, at: EpochMs): Visit {
  return { ...visit, outcome, waitedMs: Math.max(0, at - visit.enteredAt) }
}
