import type { Happening, OfferEnd, Status } from './happening.ts'
import { handlingsIn, reckonHandling } from './reckon-handling.ts'
import { type Reckoned, type ReckonedRow, type Window, counted, isIn, percent } from './reckoned.ts'

/** Reasons that are not paid, of the demo's site. */
const unpaidReasons: ReadonlySet<string | null> = new Set(['meal', 'end-of-shift'])

/** The people of the demo's site in the order in which it names them. */
const people = ['ewa', 'hanna', 'iwona', 'kasia', 'linh', 'marek', 'oksana', 'ola', 'piotr', 'zuzanna']

export function reckonAgents(record: readonly Happening[], window: Window): readonly ReckonedRow[] {
  return people.flatMap((agent) => {
    const handlings = handlingsIn(record).filter((one) => one.agent === agent)
    const begun = handlings.filter(({ from }) => isIn(from, window))
    const times = timesOf(agent, record, { window, handlings })
    if (begun.length === 0 && Object.values(times).every(({ value }) => (value ?? 0) === 0)) return []
    const figures = {
      ...reckonHandling(handlings, window),
      ...times,
      ...offersTo(agent, record, window),
      'put-back': counted(begun.filter(({ ending }) => ending === 'put-back').length),
      transferred: counted(begun.filter(({ ending }) => ending === 'handed-over').length),
    }
    return [{ group: 'agents', key: agent, figures }]
  })
}

type Chosen = { readonly at: number; readonly status: Status; readonly reason: string | null }

/**
 * Goes through an agent's window from one moment at which anything changed to the next, and adds each slice to all that it
 * counts for. Source: FIELD.md, "Numbers": occupancy, shrinkage.
 */
function timesOf(
  agent: string,
  record: readonly Happening[],
  {
    window,
    handlings,
  }: { readonly window: Window; readonly handlings: readonly { from: number; until: number | null }[] },
): Record<string, Reckoned> {
  const chosen: Chosen[] = record.flatMap((one) =>
    one.what === 'status' && one.agent === agent ? [{ ...one }] : [],
  )
  const from = window.from
  const until = Math.min(window.until, window.now)
  const changes = [
    from,
    until,
    ...chosen.map(({ at }) => at),
    ...handlings.flatMap((one) => [one.from, one.until ?? until]),
  ]
  const moments = [...new Set(changes)].filter((at) => at >= from && at <= until).toSorted((a, b) => a - b)
  const ms = { signedIn: 0, ready: 0, available: 0, busy: 0, awayPaid: 0, awayUnpaid: 0 }
  for (const [index, begin] of moments.entries()) {
    const end = moments[index + 1]
    if (end === undefined) break
    const length = end - begin
    const stands = chosen.findLast(({ at }) => at <= begin)
    const isBusy = handlings.some((one) => one.from <= begin && (one.until ?? Infinity) >= end)
    const isThere = stands !== undefined && stands.status !== 'logged-out'
    if (isThere || isBusy) ms.signedIn += length
    if (stands?.status === 'ready') ms.ready += length
    if (stands?.status === 'ready' && !isBusy) ms.available += length
    if (isBusy) ms.busy += length
    if (stands?.status === 'not-ready' && !isBusy) {
      if (unpaidReasons.has(stands.reason)) ms.awayUnpaid += length
      else ms.awayPaid += length
    }
  }
  const paid = ms.signedIn - ms.awayUnpaid
  return {
    'signed-in': time(ms.signedIn),
    ready: time(ms.ready),
    available: time(ms.available),
    busy: time(ms.busy),
    'away-paid': time(ms.awayPaid),
    'away-unpaid': time(ms.awayUnpaid),
    occupancy: percent(ms.busy, ms.busy + ms.available, {
      parts: { busySeconds: ms.busy / 1000, availableSeconds: ms.available / 1000 },
    }),
    shrinkage: percent(ms.awayPaid, paid, {
      parts: { awayPaidSeconds: ms.awayPaid / 1000, paidSeconds: paid / 1000 },
      leftOut: { unpaidSeconds: ms.awayUnpaid / 1000 },
    }),
  }
}

function time(length: number): Reckoned {
  return { value: length / 1000, unit: 'seconds', parts: {}, leftOut: {} }
}

function offersTo(agent: string, record: readonly Happening[], window: Window): Record<string, Reckoned> {
  const ends: (OfferEnd | 'pending')[] = []
  for (const [index, one] of record.entries()) {
    if (one.what !== 'offered' || one.agent !== agent || !isIn(one.at, window)) continue
    const over = record.slice(index).find((later) => later.what === 'offer-over' && later.ref === one.ref)
    ends.push(over?.what === 'offer-over' ? over.how : 'pending')
  }
  const of = (how: string): number => ends.filter((end) => end === how).length
  const offers = ends.length
  const accepted = of('accepted')
  const leftOut = { pending: of('pending'), withdrawn: of('withdrawn') }
  return {
    offers: counted(offers),
    'offers-declined': counted(of('declined')),
    'offers-timed-out': counted(of('timed-out')),
    'offers-accepted': percent(accepted, offers - leftOut.pending - leftOut.withdrawn, {
      parts: { accepted, offers },
      leftOut,
    }),
  }
}
