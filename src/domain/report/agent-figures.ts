import type { EpochMs } from '../ids.ts'
import { type Figure, mean, share } from './figure.ts'

export type Span = { readonly from: EpochMs; readonly until: EpochMs }

/** A time for which an agent chose one status; `isPaid` says so of not ready, everything else is paid. */
export type StatusSpan = Span & {
  readonly status: 'ready' | 'not-ready' | 'logged-out'
  readonly isPaid: boolean
}

/**
 * The figures of one agent's time in an interval, all in whole milliseconds of its spans cut to the interval.
 * Busy is the union of handling and wrapping up over all channels: three chats at once are not three hundred percent.
 * Available is being ready and not busy. Source: FIELD.md, "Numbers": occupancy, shrinkage.
 */
export function agentFigures(
  statuses: readonly StatusSpan[],
  handling: readonly Span[],
  interval: Span,
): readonly Figure[] {
  const cut = (spans: readonly Span[]): readonly Span[] => union(spans.map((span) => cutTo(span, interval)))
  const signedIn = cut(statuses.filter(({ status }) => status !== 'logged-out'))
  const ready = cut(statuses.filter(({ status }) => status === 'ready'))
  const away = statuses.filter(({ status }) => status === 'not-ready')
  const busy = cut(handling)
  const paidAwayMs = length(without(cut(away.filter(({ isPaid }) => isPaid)), busy))
  const unpaidMs = length(without(cut(away.filter(({ isPaid }) => !isPaid)), busy))
  const busyMs = length(busy)
  const availableMs = length(without(ready, busy))
  const signedInMs = length(union([...signedIn, ...busy]))
  const paidMs = signedInMs - unpaidMs
  return [
    mean('signed-in', {}, { of: [signedInMs, 1] }),
    mean('ready', {}, { of: [length(ready), 1] }),
    mean('available', {}, { of: [availableMs, 1] }),
    mean('busy', {}, { of: [busyMs, 1] }),
    mean('away-paid', {}, { of: [paidAwayMs, 1] }),
    mean('away-unpaid', {}, { of: [unpaidMs, 1] }),
    share(
      'occupancy',
      { busySeconds: seconds(busyMs), availableSeconds: seconds(availableMs) },
      { of: [busyMs, busyMs + availableMs] },
    ),
    share(
      'shrinkage',
      { awayPaidSeconds: seconds(paidAwayMs), paidSeconds: seconds(paidMs) },
      { of: [paidAwayMs, paidMs], leftOut: { unpaidSeconds: seconds(unpaidMs) } },
    ),
  ]
}

function seconds(milliseconds: number): number {
  return milliseconds / 1000
}

function cutTo(span: Span, { from, until }: Span): Span {
  return { from: Math.max(span.from, from), until: Math.min(span.until, until) }
}

/** Spans in order that do not touch; empty ones are gone. */
function union(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  const inOrder = spans.filter(({ from, until }) => until > from).toSorted((a, b) => a.from - b.from)
  for (const span of inOrder) {
    const last = joined.at(-1)
    if (last && span.from <= last.until)
      joined.splice(-1, 1, { ...last, until: Math.max(last.until, span.until) })
    else joined.push(span)
  }
  return joined
}

/** What is in the first and not in the second; both in order and not touching. */
function without(spans: readonly Span[], taken: readonly Span[]): readonly Span[] {
  return spans.flatMap((span) => {
    const rest: Span[] = []
    let from = span.from
    for (const hole of taken) {
      if (hole.until <= from || hole.from >= span.until) continue
      if (hole.from > from) rest.push({ from, until: hole.from })
      from = Math.max(from, hole.until)
    }
    return from < span.until ? [...rest, { from, until: span.until }] : rest
  })
}

function length(spans: readonly Span[]): number {
  return spans.reduce((total, { from, until }) => total + (until - from), 0)
}
