import type { Decision } from '../domain/decision.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Synced } from './sync-once.ts'
import type { SyncStatus } from './sync-status.ts'
import { untilStopped } from './until-stopped.ts'

/** The truth, where no poke comes. Source: DESIGN.md, "Sync". */
const slowPollMs = 15_000
const firstWaitMs = 500
const longestWaitMs = 60_000
/** A server that is heard but refuses is not asked again sooner. */
const soonestMs = 1000
/** What no further try mends: somebody has to do something. It is tried all the same, in case he did. */
const wants: ReadonlySet<Refusal['code']> = new Set([
  'sign-in-needed',
  'device-revoked',
  'agent-locked',
  'agent-not-of-device',
  'certificate-not-trusted',
  'device-copied',
  'other-server',
  'upgrade-needed',
])

export type LoopSurroundings = {
  readonly round: () => Promise<Decision<Synced>>
  /** Ends when something is to be sent or asked for, or when the time is over. */
  readonly until: (ms: number) => Promise<void>
  /** Ends when the server is heard from after it was not, or when the time is over. */
  readonly untilHeard: (ms: number) => Promise<void>
  readonly tell: (status: SyncStatus) => void
  readonly now: () => number
  /** Between 0 and 1: devices that lost their server do not come back in one moment. */
  readonly chance: () => number
  readonly stop: AbortSignal
}

/**
 * Goes round with the server until it is told to stop: at once when something is to be sent or a poke came, else slowly. A server that
 * is not there is asked less and less often, up to once a minute, and at once when it is heard again.
 */
export async function syncLoop(surroundings: LoopSurroundings): Promise<void> {
  const { round, until, untilHeard, tell, now, chance, stop } = surroundings
  let asOf: number | null = null
  let failures = 0
  while (!stop.aborted) {
    const triedAt = now()
    const synced = await round()
    if (synced.ok) {
      asOf = now()
      failures = 0
      // What came from elsewhere while it was taken over is asked for at once.
      if (synced.value.isBehind) continue
      tell({ asOf, triedAt, refusal: null, nextAt: asOf + slowPollMs })
      await until(slowPollMs)
      continue
    }
    const { refusal } = synced
    const wait = waitAfter(refusal, failures++, chance())
    tell({ asOf, triedAt, refusal: { ...refusal }, nextAt: now() + wait })
    await untilStopped(Math.min(wait, soonestMs), stop)
    if (wait > soonestMs) await untilHeard(wait - soonestMs)
  }
}

function waitAfter(refusal: Refusal, failures: number, chance: number): number {
  if ('waitSeconds' in refusal) return refusal.waitSeconds * 1000
  if (wants.has(refusal.code)) return longestWaitMs
  const wait = Math.min(firstWaitMs * 2 ** failures, longestWaitMs)
  return wait * (0.5 + chance / 2)
}
