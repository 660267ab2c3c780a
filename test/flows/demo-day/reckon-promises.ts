import type { Happening } from './happening.ts'
import { type Reckoned, type Window, isIn, percent } from './reckoned.ts'

const hourMs = 3_600_000

/** Hours that the demo's site promises for cases of a queue, with the share of them by priority. */
const promises: Readonly<
  Record<
    string,
    {
      readonly first: number
      readonly next: number
      readonly whole: number
      readonly share: Readonly<Record<string, number>>
    }
  >
> = {
  written: { first: 10, next: 10, whole: 40, share: { normal: 1, high: 0.5, urgent: 0.25 } },
  complaints: { first: 5, next: 10, whole: 70, share: { normal: 1, high: 0.75, urgent: 0.5 } },
}

type Clock = {
  readonly kind: 'first-response' | 'next-response' | 'resolution'
  readonly allowedMs: number
  spentMs: number
  since: number | null
  stoppedAt: number | null
}

/** How many of the clocks that were over in a window had kept what was promised. Source: FIELD.md, "Numbers": cases. */
export function reckonPromises(record: readonly Happening[], window: Window): Record<string, Reckoned> {
  const clocks = record.flatMap((one) =>
    one.what === 'case-opened'
      ? clocksOf(
          one,
          record.filter((other) => 'case' in other && other.case === one.case),
        )
      : [],
  )
  const over = clocks.filter(({ stoppedAt }) => stoppedAt !== null && isIn(stoppedAt, window))
  const kinds = ['first-response', 'next-response', 'resolution'] as const
  return Object.fromEntries(
    kinds.flatMap((kind) => {
      const own = over.filter((clock) => clock.kind === kind)
      const kept = own.filter(({ spentMs, allowedMs }) => spentMs <= allowedMs).length
      const parts = { kept, clocks: own.length }
      return own.length === 0 ? [] : [[`kept-${kind}`, percent(kept, own.length, { parts })]]
    }),
  )
}

function clocksOf(
  opened: Extract<Happening, { what: 'case-opened' }>,
  story: readonly Happening[],
): readonly Clock[] {
  const promise = promises[opened.queue]
  if (!promise) return []
  const share = promise.share[opened.priority] ?? 1
  const clocks: Clock[] = []
  const start = (kind: Clock['kind'], hours: number, at: number): void => {
    clocks.push({ kind, allowedMs: hours * hourMs * share, spentMs: 0, since: at, stoppedAt: null })
  }
  const halt = (clock: Clock, at: number): void => {
    if (clock.since !== null) clock.spentMs += officeMs(clock.since, at)
    clock.since = null
  }
  const stop = (clock: Clock, at: number): void => {
    if (clock.stoppedAt !== null) return
    halt(clock, at)
    clock.stoppedAt = at
  }
  let state: string = opened.state
  for (const one of story) {
    if (one.what === 'case-opened') {
      if (!one.isAnswered) start('first-response', promise.first, one.at)
      start('resolution', promise.whole, one.at)
    } else if (one.what === 'case-answered') {
      for (const clock of clocks) if (clock.kind !== 'resolution') stop(clock, one.at)
    } else if (one.what === 'case-wrote') {
      const isAwaited = clocks.some(({ kind, stoppedAt }) => kind !== 'resolution' && stoppedAt === null)
      if (!isAwaited && state !== 'resolved' && state !== 'closed')
        start('next-response', promise.next, one.at)
    } else if (one.what === 'case-state') {
      state = one.state
      for (const clock of clocks) {
        if (state === 'resolved' || state === 'closed') stop(clock, one.at)
        else if (state === 'pending') {
          if (clock.kind !== 'first-response' && clock.stoppedAt === null) halt(clock, one.at)
        } else if (clock.stoppedAt === null || clock.kind === 'resolution') {
          clock.stoppedAt = null
          clock.since ??= one.at
        }
      }
    }
  }
  return clocks
}

/** Days off that fall on a working day of the months the tests play in. */
const daysOff = new Set(['2026-11-01', '2026-11-11', '2026-12-24', '2026-12-25', '2026-12-26'])

/** How much of the office's hours lies between two moments; they begin and end with full hours. */
function officeMs(from: number, until: number): number {
  let spent = 0
  for (let begin = Math.floor(from / hourMs) * hourMs; begin < until; begin += hourMs) {
    const told = Object.fromEntries(warsaw.formatToParts(begin).map(({ type, value }) => [type, value]))
    const { year, month, day, weekday = '', hour } = told
    const at = Number(hour)
    const isOff = daysOff.has(`${year}-${month}-${day}`)
    const isOpen = isWorkday(weekday) ? at >= 8 && at < 18 : weekday === 'Sat' && at >= 9 && at < 14
    if (isOpen && !isOff) spent += Math.min(until, begin + hourMs) - Math.max(from, begin)
  }
  return spent
}

function isWorkday(weekday: string): boolean {
  return ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].includes(weekday)
}

const warsaw = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Warsaw',
  weekday: 'short',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
})
