import type { EpochMs } from './ids.ts'
import { type OpenCalendar, afterOpenMs, openMsBetween } from './open-time.ts'

/**
 * One clock of an SLA policy. It counts the open time of its calendar; what it has counted is kept at every change, so a
 * later change of the calendar does not reach back. Source: FIELD.md, "Numbers": cases.
 */
export type SlaClock = {
  readonly targetSeconds: number
  /** Business time counted before `runningSince`. */
  readonly spentMs: number
  /** Null while it stands still, and once it is over. */
  readonly runningSince: EpochMs | null
  readonly startedAt: EpochMs
  /** When it will have used up its share for a warning, or all; null while it stands still, or when that is never. */
  readonly warnAt: EpochMs | null
  readonly dueAt: EpochMs | null
  readonly warnedAt: EpochMs | null
  readonly breachedAt: EpochMs | null
  readonly stoppedAt: EpochMs | null
}

export type SlaTerms = {
  readonly targetSeconds: number
  /** Share of the target after which it is worth a warning, 1 to 100. */
  readonly warningPercent: number
  readonly calendar: OpenCalendar
}

/** A clock that starts to run. */
export function startClock(terms: SlaTerms, at: EpochMs): SlaClock {
  const fresh: SlaClock = {
    targetSeconds: terms.targetSeconds,
    spentMs: 0,
    runningSince: null,
    startedAt: at,
    warnAt: null,
    dueAt: null,
    warnedAt: null,
    breachedAt: null,
    stoppedAt: null,
  }
  return runClock(fresh, terms, at)
}

/** What a clock has counted up to a moment, in milliseconds of business time; `calendar` is the one it runs by. */
export function spentUntil(clock: SlaClock, calendar: OpenCalendar, at: EpochMs): number {
  const { spentMs, runningSince } = clock
  return runningSince === null ? spentMs : spentMs + openMsBetween(calendar, runningSince, at)
}

/** A clock that stands still: what it counted stays. One that stands already is the same. */
export function pauseClock(clock: SlaClock, calendar: OpenCalendar, at: EpochMs): SlaClock {
  if (clock.runningSince === null) return clock
  const spentMs = spentUntil(clock, calendar, at)
  return { ...clock, spentMs, runningSince: null, warnAt: null, dueAt: null, ...breachOf(clock, spentMs) }
}

/** A clock that runs on by these terms; one that runs is paused before, by the calendar it ran by. */
export function runClock(clock: SlaClock, terms: SlaTerms, at: EpochMs): SlaClock {
  const { targetSeconds, warningPercent, calendar } = terms
  // Clocks of machines are put back; what was counted is not.
  const since = Math.max(at, clock.startedAt)
  const targetMs = targetSeconds * 1000
  const warningMs = Math.floor((targetMs * warningPercent) / 100)
  return {
    ...clock,
    targetSeconds,
    runningSince: since,
    stoppedAt: null,
    warnAt: clock.warnedAt === null ? afterOpenMs(calendar, since, warningMs - clock.spentMs) : null,
    dueAt: clock.breachedAt === null ? afterOpenMs(calendar, since, targetMs - clock.spentMs) : null,
  }
}

/** A clock that is over. One that is over already is the same. */
export function stopClock(clock: SlaClock, calendar: OpenCalendar, at: EpochMs): SlaClock {
  if (clock.stoppedAt !== null) return clock
  return {
    ...pauseClock(clock, calendar, at),
    stoppedAt: Math.max(at, clock.runningSince ?? clock.startedAt),
  }
}

/** A breach counts from when it happened, whether or not anybody was there to see it. */
function breachOf(clock: SlaClock, spentMs: number): { readonly breachedAt: EpochMs | null } {
  const isLate = clock.breachedAt === null && spentMs > clock.targetSeconds * 1000
  return { breachedAt: isLate ? clock.dueAt : clock.breachedAt }
}

/** On its way, waiting with its case, over in time, or too late, whether it is over or not. */
export type SlaStanding = 'running' | 'standing-still' | 'kept' | 'breached'

/** How a clock stands as far as is known: a breach is marked when it falls due. */
export function standingOf({
  breachedAt,
  stoppedAt,
  runningSince,
}: Pick<SlaClock, 'breachedAt' | 'stoppedAt' | 'runningSince'>): SlaStanding {
  if (breachedAt !== null) return 'breached'
  if (stoppedAt !== null) return 'kept'
  return runningSince === null ? 'standing-still' : 'running'
}
