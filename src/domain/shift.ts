import type { EpochMs } from './ids.ts'
import type { AgentStatus } from './agent-state.ts'

/** An entry of the status log: what an agent had chosen, from when to when; `until` is null while it lasts. */
export type StatusEntry = {
  readonly id: string
  readonly status: AgentStatus
  readonly from: EpochMs
  readonly until: EpochMs | null
}

/** Since when what somebody does counts as this shift, and the entry of the status log with which it begins. */
export type Shift = { readonly since: EpochMs; readonly begunBy: string | null }

/** Nobody works longer at a stretch: who is signed in longer forgot to sign out. */
const longestShiftMs = 16 * 3_600_000

/**
 * The shift of somebody at a moment. Who is signed in is in it since then, for 16 hours at most. Who is not, or never signs in, is in
 * it since midnight or since he signed out, whichever was later. `log`: the last entries, the newest first.
 */
export function shiftAt(now: EpochMs, log: readonly StatusEntry[], midnight: EpochMs): Shift {
  const lasting = log.filter(({ from, until }) => from !== until)
  const [current] = lasting
  if (!current) return { since: midnight, begunBy: null }
  if (current.status === 'logged-out') {
    return current.from < midnight
      ? { since: midnight, begunBy: null }
      : { since: current.from, begunBy: current.id }
  }
  const end = lasting.findIndex(({ status }) => status === 'logged-out')
  const first = (end < 0 ? lasting : lasting.slice(0, end)).at(-1) ?? current
  const earliest = now - longestShiftMs
  return first.from < earliest ? { since: earliest, begunBy: null } : { since: first.from, begunBy: first.id }
}
