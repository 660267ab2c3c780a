import type { Figure } from '../../domain/report/figure.ts'
import { handlingFigures } from '../../domain/report/handling-figures.ts'
import { type ReportedSegment, type Visit, visitsOf } from '../../domain/report/visit.ts'
import { type WaitingTerms, waitingFigures } from '../../domain/report/waiting-figures.ts'
import type { Reader } from '../../store/reader.ts'
import { agentList } from '../agents/agent-list.ts'
import { agentSegmentsBetween } from '../agents/agent-segments-between.ts'
import { interactionsEntered } from '../interactions/interactions-entered.ts'
import { type QueueRecord, queueByKey } from '../site/queue-by-key.ts'
import { queueList } from '../site/queue-list.ts'
import { segmentsOfInteraction } from '../interactions/segments-of-interaction.ts'

/** An interval of a report, from a moment on and up to another; `now` ends what still runs. */
export type ReportInterval = { readonly from: number; readonly until: number; readonly now: number }

export type QueueReport = { readonly queue: QueueRecord; readonly figures: readonly Figure[] }

/**
 * What came into each queue of the site in an interval, with what became of it up to now, and what agents began to handle of
 * each in that interval, whenever it had come; in the order of the site.
 */
export function reportOfQueues(reader: Reader, interval: ReportInterval): readonly QueueReport[] {
  const all = handledIn(reader, interval)
  return reader.all(queueList, {}).flatMap(({ key }) => {
    const queue = reader.one(queueByKey, { key })
    if (!queue) return []
    const visits = visitsTo(reader, key, interval)
    const handled = all.filter(({ queueId }) => queueId === key)
    if (queue.isRetired && visits.length === 0 && handled.length === 0) return []
    return [{ queue, figures: [...waitingFigures(visits, termsOf(queue)), ...handlingFigures(handled)] }]
  })
}

/** The same of all queues together; a contact that went through two of them came into each. */
export function reportOfAllQueues(reader: Reader, interval: ReportInterval): readonly Figure[] {
  const queues = reader.all(queueList, {})
  const visits = queues.flatMap(({ key }) => visitsTo(reader, key, interval))
  const tolerances = queues.flatMap((queue) => [...termsOf(queue).shortAbandonMs])
  return [
    ...waitingFigures(visits, { targetMs: null, shortAbandonMs: new Map(tolerances) }),
    ...handlingFigures(handledIn(reader, interval)),
  ]
}

function termsOf({ key, targetSeconds, shortAbandonSeconds }: QueueRecord): WaitingTerms {
  return {
    targetMs: targetSeconds === null ? null : targetSeconds * 1000,
    shortAbandonMs: new Map(shortAbandonSeconds === null ? [] : [[key, shortAbandonSeconds * 1000]]),
  }
}

/** The visits of one queue that began in an interval. */
function visitsTo(reader: Reader, queueId: string, { from, until, now }: ReportInterval): readonly Visit[] {
  return reader.all(interactionsEntered, { queueId, from, until }).flatMap(({ interactionId }) => {
    const segments = reader
      .all(segmentsOfInteraction, { interactionId })
      .map((segment): ReportedSegment => ({ ...segment, interactionId }))
    return visitsOf(segments, now).filter(
      (visit) => visit.queueId === queueId && visit.enteredAt >= from && visit.enteredAt < until,
    )
  })
}

/** The parts of everybody that began in an interval: what the agents' own reports have, added up. */
function handledIn(reader: Reader, { from, until }: ReportInterval): readonly ReportedSegment[] {
  return reader
    .all(agentList, {})
    .flatMap(({ key }) => reader.all(agentSegmentsBetween, { agent: key, from, until }))
}
