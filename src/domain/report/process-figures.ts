import type { EpochMs } from '../ids.ts'
import { type Figure, count, mean, percentile, share } from './figure.ts'

/** A process that runs now. */
export type InsideNow = {
  readonly step: string
  /** Since when it is in its step. */
  readonly since: EpochMs
  /** When it will have been there for longer than the step may take; null for a step without a limit. */
  readonly stuckAt: EpochMs | null
}

/** A process that is over; `result` is null for one that was given up. */
export type ProcessOver = {
  readonly result: string | null
  readonly startedAt: EpochMs
  readonly endedAt: EpochMs
  readonly dueAt: EpochMs | null
}

/** A step that was come to and left again. */
export type StepPassed = {
  readonly kind: string
  readonly how: string
  readonly beganAt: EpochMs
  readonly endedAt: EpochMs
  /** How much of it nobody was at, in milliseconds. */
  readonly pausedMs: number
}

export type ProcessGoalFigure = { readonly results: readonly string[]; readonly withinSeconds: number | null }

/** Of so few it cannot be said how long a step usually takes. */
const leastHistory = 10

/**
 * Which of those inside are stuck at `now`: longer in their step than its limit or, where it has none, than the 90th percentile of
 * how long it took before. Source: FIELD.md, "Numbers": stuck.
 */
export function stuckOf<Inside extends InsideNow>(
  inside: readonly Inside[],
  now: EpochMs,
  /** How long each of the last took in the step, in milliseconds. */
  historyOf: (step: string) => readonly number[],
): readonly Inside[] {
  return inside.filter(({ step, since, stuckAt }) => {
    if (stuckAt !== null) return stuckAt <= now
    const history = historyOf(step)
    const usual = percentile('', history, 90).value
    return history.length >= leastHistory && usual !== null && (now - since) / 1000 > usual
  })
}

/** What went into a process in an interval, is inside now, stuck, and came out, and how much of the time somebody was at it. */
export function processFigures({
  entered,
  inside,
  stuck,
  over,
  passed,
  goal,
}: {
  readonly entered: number
  readonly inside: number
  readonly stuck: number
  readonly over: readonly ProcessOver[]
  readonly passed: readonly StepPassed[]
  readonly goal: ProcessGoalFigure
}): readonly Figure[] {
  const ended = over.filter(({ result }) => result !== null)
  const givenUp = over.length - ended.length
  const reached = ended.filter(
    ({ result, startedAt, endedAt }) =>
      goal.results.includes(result ?? '') &&
      (goal.withinSeconds === null || endedAt - startedAt <= goal.withinSeconds * 1000),
  ).length
  const termed = ended.filter(({ dueAt }) => dueAt !== null)
  const inTime = termed.filter(({ endedAt, dueAt }) => dueAt !== null && endedAt <= dueAt).length
  const through = ended.map(({ startedAt, endedAt }) => endedAt - startedAt)
  const [handled, waited] = [sumOf(passed, handlingMs), sumOf(passed, waitingMs)]
  const whole = handled + waited
  return [
    count('process-entered', entered),
    count('process-inside', inside),
    count('process-stuck', stuck),
    count('process-ended', ended.length, { givenUp }),
    share(
      'process-goal',
      { reached, ended: ended.length },
      { of: [reached, ended.length], leftOut: { givenUp } },
    ),
    share('process-in-time', { inTerm: inTime, ended: termed.length }, { of: [inTime, termed.length] }),
    percentile('process-through-p90', through, 90),
    share('process-handled', { handlingSeconds: handled / 1000, wholeSeconds: whole / 1000 }, { of: [handled, whole] }), // prettier-ignore
  ]
}

/** How often a process ended with each result, as many rows as there are results. */
export function resultFigures(over: readonly ProcessOver[], result: string): readonly Figure[] {
  const ended = over.filter((one) => one.result !== null).length
  const times = over.filter((one) => one.result === result).length
  return [
    count('result-count', times),
    share(
      'result-share',
      { times, ended },
      { of: [times, ended], leftOut: { givenUp: over.length - ended } },
    ),
  ]
}

/** What is in a step now, and how long those took that left it in the interval: handling and waiting told apart. */
export function stepFigures({
  inside,
  stuck,
  passed,
}: {
  readonly inside: number
  readonly stuck: number
  readonly passed: readonly StepPassed[]
}): readonly Figure[] {
  const steps = passed.length
  const [handled, waited] = [sumOf(passed, handlingMs), sumOf(passed, waitingMs)]
  const late = passed.filter(({ how }) => how === 'late').length
  const skipped = passed.filter(({ how }) => how === 'skipped' || how === 'jumped').length
  return [
    count('step-now', inside),
    count('step-stuck', stuck),
    count('step-passed', steps),
    mean('step-handling', { handlingSeconds: handled / 1000, steps }, { of: [handled, steps] }),
    percentile('step-handling-p90', passed.map(handlingMs), 90),
    mean('step-waiting', { waitingSeconds: waited / 1000, steps }, { of: [waited, steps] }),
    percentile('step-waiting-p90', passed.map(waitingMs), 90),
    count('step-late', late),
    count('step-skipped', skipped),
  ]
}

const waitingKinds: ReadonlySet<string> = new Set(['wait', 'handover', 'call'])

/** Somebody was at the step, in milliseconds. */
function handlingMs({ kind, beganAt, endedAt, pausedMs }: StepPassed): number {
  return waitingKinds.has(kind) ? 0 : Math.max(0, endedAt - beganAt - pausedMs)
}

/** Nobody could be at the step, or nobody was. */
function waitingMs({ kind, beganAt, endedAt, pausedMs }: StepPassed): number {
  return waitingKinds.has(kind) ? endedAt - beganAt : pausedMs
}

function sumOf(passed: readonly StepPassed[], of: (one: StepPassed) => number): number {
  return passed.reduce((sum, one) => sum + of(one), 0)
}
