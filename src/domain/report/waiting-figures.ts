import { type Figure, count, mean, percentile, share } from './figure.ts'
import type { Visit } from './visit.ts'

export type WaitingTerms = {
  /** What counts as served in time; null where the queue has no target, or queues have different ones. */
  readonly targetMs: number | null
  /** Whoever leaves sooner hardly waited, by queue; a queue without a tolerance is not among them. */
  readonly shortAbandonMs: ReadonlyMap<string, number>
}

/**
 * The figures of waiting of the contacts that came in an interval, whatever became of them later.
 * Source: FIELD.md, "Numbers": offered, abandon rate, service level and its variants, ASA.
 */
export function waitingFigures(visits: readonly Visit[], terms: WaitingTerms): readonly Figure[] {
  const { targetMs, shortAbandonMs } = terms
  const of = (outcome: Visit['outcome']): readonly Visit[] => visits.filter((one) => one.outcome === outcome)
  const offered = visits.length
  const answered = of('answered')
  const abandoned = of('abandoned')
  const flowedOut = of('flowed-out').length
  const waiting = of('waiting').length
  const short = abandoned.filter(
    ({ queueId, waitedMs }) => waitedMs <= (shortAbandonMs.get(queueId) ?? -1),
  ).length
  const waits = answered.map(({ waitedMs }) => waitedMs)
  return [
    count('offered', offered),
    count('answered', answered.length),
    count('abandoned', abandoned.length),
    count('abandoned-short', short),
    count('flowed-out', flowedOut),
    count('waiting', waiting),
    share(
      'abandon-rate',
      { abandoned: abandoned.length, offered },
      { of: [abandoned.length, offered], leftOut: {} },
    ),
    share(
      'abandon-rate-net',
      { abandoned: abandoned.length, short, offered },
      { of: [abandoned.length - short, offered - short], leftOut: { short } },
    ),
    ...(targetMs === null ? [] : serviceLevels(visits, { answered, abandoned, short, targetMs })),
    mean(
      'asa',
      { waitedSeconds: sum(waits) / 1000, answered: answered.length },
      { of: [sum(waits), answered.length], leftOut: notAnswered(offered, answered.length) },
    ),
    percentile('wait-p50', waits, 50),
    percentile('wait-p90', waits, 90),
  ]
}

function serviceLevels(
  visits: readonly Visit[],
  {
    answered,
    abandoned,
    short,
    targetMs,
  }: {
    readonly answered: readonly Visit[]
    readonly abandoned: readonly Visit[]
    readonly short: number
    readonly targetMs: number
  },
): readonly Figure[] {
  const offered = visits.length
  const inTime = within(answered, targetMs)
  const abandonedInTime = within(abandoned, targetMs)
  const flowedOut = visits.filter(({ outcome }) => outcome === 'flowed-out').length
  const settled = answered.length + abandoned.length
  const targetSeconds = targetMs / 1000
  return [
    share('sl-offered', { inTime, offered, targetSeconds }, { of: [inTime, offered] }),
    share(
      'sl-excl-short',
      { inTime, offered, short, targetSeconds },
      { of: [inTime, offered - short], leftOut: { short } },
    ),
    share(
      'sl-answered',
      { inTime, answered: answered.length, targetSeconds },
      { of: [inTime, answered.length], leftOut: notAnswered(offered, answered.length) },
    ),
    share(
      'sl-excl-flowout',
      { inTime, offered, flowedOut, targetSeconds },
      { of: [inTime, offered - flowedOut], leftOut: { flowedOut } },
    ),
    share(
      'sl-positive',
      { inTime, abandonedInTime, answered: answered.length, abandoned: abandoned.length, targetSeconds },
      { of: [inTime + abandonedInTime, settled], leftOut: { others: offered - settled } },
    ),
  ]
}

function within(visits: readonly Visit[], milliseconds: number): number {
  return visits.filter(({ waitedMs }) => waitedMs <= milliseconds).length
}

function notAnswered(offered: number, answered: number): Figure['leftOut'] {
  return { notAnswered: offered - answered }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
