import { agentFigures, type StatusSpan } from '../../domain/report/agent-figures.ts'
import { type Figure, count, share } from '../../domain/report/figure.ts'
import { handlingFigures } from '../../domain/report/handling-figures.ts'
import type { ReportedSegment } from '../../domain/report/visit.ts'
import type { Reader } from '../../store/reader.ts'
import type { AgentRow } from '../agents/agent-by-key.ts'
import { agentList } from '../agents/agent-list.ts'
import { agentSegmentsBetween } from '../agents/agent-segments-between.ts'
import { offersBetween } from '../agents/offers-between.ts'
import { paidReasons } from '../site/paid-reasons.ts'
import type { ReportInterval } from './report-of-queues.ts'
import { statusBefore, statusLogBetween } from '../agents/status-log-between.ts'

export type AgentReport = { readonly agent: AgentRow; readonly figures: readonly Figure[] }

/** What an agent holds at the start of an interval began within this time before it. */
const lookedBackMs = 7 * 86_400_000

/** How each agent spent an interval and what he handled in it, in the order of the site; those who were not there are left out. */
export function reportOfAgents(reader: Reader, interval: ReportInterval): readonly AgentReport[] {
  const { from, until, now } = interval
  const paid = new Set(reader.all(paidReasons, {}).map(({ key }) => key))
  return reader.all(agentList, {}).flatMap((agent) => {
    const of = { agent: agent.key, from, until }
    const before = reader.one(statusBefore, { agent: agent.key, at: from })
    const chosen = [...(before ? [before] : []), ...reader.all(statusLogBetween, of)]
    const statuses = chosen.map((span): StatusSpan => ({
      from: span.from,
      until: span.until ?? now,
      status: span.status,
      isPaid: span.reasonId === null || paid.has(span.reasonId),
    }))
    const running = reader.all(agentSegmentsBetween, { ...of, from: from - lookedBackMs })
    const begun = running.filter(({ startedAt }) => startedAt >= from)
    const handling = running.map(({ startedAt, endedAt }) => ({ from: startedAt, until: endedAt ?? now }))
    const span = { from, until: Math.min(until, now) }
    const times = agentFigures(statuses, handling, span)
    const isIdle = times.every(({ value }) => value === null || value === 0)
    if (isIdle && begun.length === 0) return []
    return [{ agent, figures: [...handlingFigures(begun), ...times, ...offerFigures(reader, of, begun)] }]
  })
}

function offerFigures(
  reader: Reader,
  of: { readonly agent: string; readonly from: number; readonly until: number },
  begun: readonly ReportedSegment[],
): readonly Figure[] {
  const offers = new Map(reader.all(offersBetween, of).map(({ state, offers: times }) => [state, times]))
  const all = [...offers.values()].reduce((sum, times) => sum + times, 0)
  const ended = (state: string): number => offers.get(state) ?? 0
  return [
    count('offers', all),
    count('offers-declined', ended('declined')),
    count('offers-timed-out', ended('timed-out')),
    share(
      'offers-accepted',
      { accepted: ended('accepted'), offers: all },
      {
        of: [ended('accepted'), all - ended('pending') - ended('withdrawn')],
        leftOut: { pending: ended('pending'), withdrawn: ended('withdrawn') },
      },
    ),
    count('put-back', begun.filter(({ ending }) => ending === 'put-back').length),
    count('transferred', begun.filter(({ ending }) => ending === 'transferred').length),
  ]
}
