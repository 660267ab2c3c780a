import type { EpochMs } from './ids.ts'
import type { OpenCalendar } from './open-time.ts'
import { type SlaClock, type SlaTerms, pauseClock, runClock, startClock, stopClock } from './sla-clock.ts'

export const slaClockKinds = ['first-response', 'next-response', 'resolution'] as const
export type SlaClockKind = (typeof slaClockKinds)[number]

/** What a site promises for its cases; a kind without a target has no clock. */
export type SlaPolicy = {
  readonly key: string
  readonly targetSeconds: Readonly<Record<SlaClockKind, number | null>>
  readonly warningPercent: number
  /** States of a case in which the next response and the resolution stand still; the first response never does. */
  readonly pauses: readonly string[]
  /** Share of the targets by priority, in percent; a priority that is not named has all of it. */
  readonly byPriority: Readonly<Record<string, number>>
}

/** A calendar with its key. */
export type NamedCalendar = { readonly key: string; readonly calendar: OpenCalendar }

/** A clock as a case keeps it; without an id it is new. */
export type CaseClock = SlaClock & {
  readonly id: string | null
  readonly kind: SlaClockKind
  readonly policyKey: string
  /** The calendar that it runs by, or ran by last. */
  readonly ranBy: NamedCalendar
}

/** What happens to a case, as far as its clocks care. */
export type SlaMoment =
  /** `isAnswered`: somebody was talking to the customer already. */
  | { readonly kind: 'opened'; readonly isAnswered: boolean }
  | { readonly kind: 'state-changed'; readonly state: string }
  | { readonly kind: 'customer-wrote' }
  | { readonly kind: 'replied' }
  /** The reply of that moment never left: who waits for one goes on waiting. */
  | { readonly kind: 'reply-called-back'; readonly repliedAt: EpochMs }
  /** Priority, policy or calendar are others now. */
  | { readonly kind: 'terms-changed' }

/** What a case is like as its moments begin, and what holds from now on; without a policy nothing new starts. */
export type SlaSituation = {
  readonly state: string
  readonly priority: string
  readonly policy: SlaPolicy | null
  readonly calendar: NamedCalendar
}

/**
 * The clocks of a case after what happened to it, in the order in which it happened.
 * First response: from the opening to the first public reply. Next response: from a customer's message to the next reply.
 * Resolution: while the case is open; a reopened case goes on where it stopped. A clock that changes goes on by the calendar
 * in force now. Source: FIELD.md, "Numbers": cases.
 */
export function clocksAfter(
  clocks: readonly CaseClock[],
  moments: readonly SlaMoment[],
  { situation, at }: { readonly situation: SlaSituation; readonly at: EpochMs },
): readonly CaseClock[] {
  let state = situation.state
  let kept = clocks
  for (const moment of moments) {
    if (moment.kind === 'state-changed') state = moment.state
    kept = clocksAfterOne(kept, moment, { situation: { ...situation, state }, at })
  }
  return kept
}

type Now = { readonly situation: SlaSituation; readonly at: EpochMs }

function clocksAfterOne(clocks: readonly CaseClock[], moment: SlaMoment, now: Now): readonly CaseClock[] {
  switch (moment.kind) {
    case 'opened':
      return [
        ...clocks,
        ...(moment.isAnswered ? [] : started('first-response', now)),
        ...started('resolution', now),
      ]
    case 'replied':
      return clocks.map((clock) => (clock.kind === 'resolution' ? clock : stopped(clock, now)))
    case 'reply-called-back':
      return clocks.map((clock) => awaitedAgain(clock, moment.repliedAt, now))
    case 'customer-wrote': {
      const isAwaited = clocks.some((clock) => clock.kind !== 'resolution' && clock.stoppedAt === null)
      return isAwaited || isOver(now.situation.state) ? clocks : [...clocks, ...started('next-response', now)]
    }
    case 'state-changed':
      return clocks.map((clock) => afterState(clock, now))
    case 'terms-changed':
      return clocks.map((clock) => (clock.stoppedAt === null ? underTerms(clock, now) : clock))
    default:
      return moment satisfies never
  }
}

/** A clock that a reply stopped runs on from there, as if it had never stopped; one of a case that is over does not. */
function awaitedAgain(clock: CaseClock, repliedAt: EpochMs, now: Now): CaseClock {
  const isStoppedByIt = clock.kind !== 'resolution' && clock.stoppedAt === repliedAt
  if (!isStoppedByIt || isOver(now.situation.state)) return clock
  return afterState(running(clock, { ...now, at: repliedAt }), now)
}

function isOver(state: string): boolean {
  return state === 'resolved' || state === 'closed'
}

function started(kind: SlaClockKind, now: Now): readonly CaseClock[] {
  const { policy, calendar } = now.situation
  const terms = policy && termsOf(kind, policy, now.situation)
  if (!terms) return []
  const clock = { ...startClock(terms, now.at), id: null, kind, policyKey: policy.key, ranBy: calendar }
  return [afterState(clock, now)]
}

function afterState(clock: CaseClock, now: Now): CaseClock {
  const { state, policy } = now.situation
  if (isOver(state)) return stopped(clock, now)
  const isPaused = clock.kind !== 'first-response' && policy?.pauses.includes(state) === true
  if (isPaused) return clock.stoppedAt === null ? paused(clock, now) : clock
  const isReopened = clock.stoppedAt !== null && clock.kind === 'resolution'
  const goesOn = isReopened || (clock.stoppedAt === null && clock.runningSince === null)
  return goesOn ? running(clock, now) : clock
}

function stopped(clock: CaseClock, { at }: Now): CaseClock {
  return { ...clock, ...stopClock(clock, clock.ranBy.calendar, at) }
}

function paused(clock: CaseClock, { at }: Now): CaseClock {
  return { ...clock, ...pauseClock(clock, clock.ranBy.calendar, at) }
}

function running(clock: CaseClock, now: Now): CaseClock {
  const { policy, calendar } = now.situation
  const terms = (policy && termsOf(clock.kind, policy, now.situation)) ?? ownTerms(clock, now)
  const still = pauseClock(clock, clock.ranBy.calendar, now.at)
  return {
    ...clock,
    ...runClock(still, terms, now.at),
    policyKey: policy?.key ?? clock.policyKey,
    ranBy: calendar,
  }
}

/** A clock that is not over, by what holds now; one whose kind is promised no longer is over. */
function underTerms(clock: CaseClock, now: Now): CaseClock {
  const { policy } = now.situation
  const terms = policy && termsOf(clock.kind, policy, now.situation)
  if (!terms) return stopped(clock, now)
  if (clock.runningSince !== null) return running(clock, now)
  return { ...clock, targetSeconds: terms.targetSeconds, policyKey: policy.key }
}

function termsOf(kind: SlaClockKind, policy: SlaPolicy, situation: SlaSituation): SlaTerms | null {
  const seconds = policy.targetSeconds[kind]
  if (seconds === null) return null
  const share = policy.byPriority[situation.priority] ?? 100
  return {
    targetSeconds: Math.max(1, Math.round((seconds * share) / 100)),
    warningPercent: policy.warningPercent,
    calendar: situation.calendar.calendar,
  }
}

/** What a clock was promised, where its policy is gone. */
function ownTerms(clock: CaseClock, { situation }: Now): SlaTerms {
  return {
    targetSeconds: clock.targetSeconds,
    warningPercent: 100,
    calendar: situation.calendar.calendar,
  }
}
