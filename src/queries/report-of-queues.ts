import type { Figure } from '../domain/report/figure.ts'
import { handlingFigures } from '../domain/report/handling-figures.ts'
import { type ReportedSegment, type Visit, visitsOf } from '../domain/report/visit.ts'
import { waitingFigures } from '../domain/report/waiting-figures.ts'
import type { Reader } from '../store/reader.ts'
import { interactionsEntered } from './interactions-entered.ts'
import { type QueueRecord, queueByKey } from './queue-by-key.ts'
import { queueList } from './queue-list.ts'
import { segmentsOfInteraction } from './segments-of-interaction.ts'

/** An interval of a report, from a moment on and up to another; `now` ends what still runs. */
export type ReportInterval = { readonly from: number; readonly until: number; readonly now: number }

export type QueueReport = { readonly queue: QueueRecord; readonly figures: readonly Figure[] }

/** What came into each queue of the site in an interval, with what became of it up to now; in the order of the site. */
export function reportOfQueues(reader: Reader, interval: ReportInterval): readonly QueueReport[] {
  return reader.all(queueList, {}).flatMap(({ key }) => {
    const queue = reader.one(queueByKey, { key })
    if (!queue) return []
    const { visits, handled } = enteredIn(reader, key, interval)
    if (queue.isRetired && visits.length === 0) return []
    return [{ queue, figures: [...waitingFigures(visits, termsOf(queue)), ...handlingFigures(handled)] }]
  })
}

/** The same of all queues together; a contact that went through two of them came into each. */
export function reportOfAllQueues(reader: Reader, interval: ReportInterval): readonly Figure[] {
  const visits: Visit[] = []
  const handled = new Map<string, ReportedSegment>()
  for (const { key } of reader.all(queueList, {})) {
    const entered = enteredIn(reader, key, interval)
    visits.push(...entered.visits)
    for (const one of entered.handled)
      handled.set(`${one.interactionId} ${one.startedAt} ${one.agentId}`, one)
  }
  return [
    ...waitingFigures(visits, { targetMs: null, shortAbandonMs: null }),
    ...handlingFigures([...handled.values()]),
  ]
}

function termsOf(queue: QueueRecord) {
  return {
    targetMs: queue.targetSeconds === null ? null : queue.targetSeconds * 1000,
    shortAbandonMs: queue.shortAbandonSeconds === null ? null : queue.shortAbandonSeconds * 1000,
  }
}

/** The visits of one queue that began in an interval, and what agents handled of them. */
function enteredIn(
  reader: Reader,
  queueId: string,
  { from, until, now }: ReportInterval,
): { readonly visits: readonly Visit[]; readonly handled: readonly ReportedSegment[] } {
  const visits: Visit[] = []
  const handled: ReportedSegment[] = []
  for (const { interactionId } of reader.all(interactionsEntered, { queueId, from, until })) {
    const segments = reader
      .all(segmentsOfInteraction, { interactionId })
      .map((segment): ReportedSegment => ({ ...segment, interactionId }))
    const here = visitsOf(segments, now).filter(
      (visit) => visit.queueId === queueId && visit.enteredAt >= from && visit.enteredAt < until,
    )
    visits.push(...here)
    if (here.length === 0) continue
    handled.push(...segments.filter((one) => one.kind === 'agent' && one.queueId === queueId))
  }
  return { visits, handled }
}
