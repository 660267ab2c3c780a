import type { Happening } from './happening.ts'
import { type Reckoned, type Window, counted, isIn, percent, secondsEach, total } from './reckoned.ts'

/** One stay of a contact in a queue. */
type Stay = {
  readonly queue: string
  readonly cameAt: number
  end: { readonly how: 'answered' | 'abandoned' | 'flowed-out'; readonly at: number } | null
}

/** Seconds within which a queue promises to answer, and within which leaving does not count; of the demo's site. */
export const termsOfQueues: Readonly<Record<string, { readonly target?: number; readonly short?: number }>> =
  {
    billing: { target: 20, short: 5 },
    contracts: { target: 30, short: 5 },
    written: { target: 4 * 3600 },
    complaints: {},
    retention: { target: 2 * 3600 },
  }

function staysIn(record: readonly Happening[]): readonly Stay[] {
  const stays: Stay[] = []
  const latest = new Map<string, Stay>()
  const begin = (ref: string, queue: string, cameAt: number): void => {
    const stay: Stay = { queue, cameAt, end: null }
    stays.push(stay)
    latest.set(ref, stay)
  }
  const settle = (ref: string, how: 'answered' | 'abandoned' | 'flowed-out', at: number): void => {
    const stay = latest.get(ref)
    if (stay) stay.end ??= { how, at }
  }
  for (const one of record) {
    if (one.what === 'came') begin(one.ref, one.queue, one.at)
    else if (one.what === 'taken') settle(one.ref, 'answered', one.at)
    else if (one.what === 'left') settle(one.ref, 'abandoned', one.at)
    else if (one.what === 'flowed-out' || one.what === 'coded') settle(one.ref, 'flowed-out', one.at)
    else if (one.what === 'handed-over' && latest.get(one.ref)?.queue !== one.queue) {
      settle(one.ref, 'flowed-out', one.at)
      begin(one.ref, one.queue, one.at)
    }
  }
  return stays
}

/** The figures of waiting of one queue, or of all where none is named. Source: FIELD.md, "Numbers". */
export function reckonWaiting(
  record: readonly Happening[],
  window: Window,
  queue?: string,
): Record<string, Reckoned> {
  const stays = staysIn(record).filter(
    (stay) => isIn(stay.cameAt, window) && (queue === undefined || stay.queue === queue),
  )
  const waited = (stay: Stay): number => (stay.end?.at ?? window.now) - stay.cameAt
  const ended = (how: string): readonly Stay[] => stays.filter(({ end }) => end?.how === how)
  const within = (some: readonly Stay[], seconds: number): number =>
    some.filter((stay) => waited(stay) <= seconds * 1000).length
  const offered = stays.length
  const answered = ended('answered')
  const abandoned = ended('abandoned')
  const flowedOut = ended('flowed-out').length
  const waiting = offered - answered.length - abandoned.length - flowedOut
  const short = abandoned.filter((stay) => {
    const tolerance = termsOfQueues[stay.queue]?.short
    return tolerance !== undefined && waited(stay) <= tolerance * 1000
  }).length
  const waits = answered.map(waited).toSorted((one, other) => one - other)
  const notAnswered = { notAnswered: offered - answered.length }
  const atLeast = (share: number): Reckoned => {
    const value = waits.find((_wait, index) => (index + 1) / waits.length >= share - 1e-12)
    const parts = { values: waits.length }
    return { value: value === undefined ? null : value / 1000, unit: 'seconds', parts, leftOut: {} }
  }
  const figures: Record<string, Reckoned> = {
    offered: counted(offered),
    answered: counted(answered.length),
    abandoned: counted(abandoned.length),
    'abandoned-short': counted(short),
    'flowed-out': counted(flowedOut),
    waiting: counted(waiting),
    'abandon-rate': percent(abandoned.length, offered, { parts: { abandoned: abandoned.length, offered } }),
    'abandon-rate-net': percent(abandoned.length - short, offered - short, {
      parts: { abandoned: abandoned.length, short, offered },
      leftOut: { short },
    }),
    asa: secondsEach(total(waits), answered.length, {
      parts: { waitedSeconds: total(waits) / 1000, answered: answered.length },
      leftOut: notAnswered,
    }),
    'wait-p50': atLeast(0.5),
    'wait-p90': atLeast(0.9),
  }
  const target = queue === undefined ? undefined : termsOfQueues[queue]?.target
  if (target === undefined) return figures
  const inTime = within(answered, target)
  const abandonedInTime = within(abandoned, target)
  const over = answered.length + abandoned.length
  const targetSeconds = target
  return {
    ...figures,
    'sl-offered': percent(inTime, offered, { parts: { inTime, offered, targetSeconds } }),
    'sl-excl-short': percent(inTime, offered - short, {
      parts: { inTime, offered, short, targetSeconds },
      leftOut: { short },
    }),
    'sl-answered': percent(inTime, answered.length, {
      parts: { inTime, answered: answered.length, targetSeconds },
      leftOut: notAnswered,
    }),
    'sl-excl-flowout': percent(inTime, offered - flowedOut, {
      parts: { inTime, offered, flowedOut, targetSeconds },
      leftOut: { flowedOut },
    }),
    'sl-positive': percent(inTime + abandonedInTime, over, {
      parts: {
        inTime,
        abandonedInTime,
        answered: answered.length,
        abandoned: abandoned.length,
        targetSeconds,
      },
      leftOut: { others: offered - over },
    }),
  }
}
