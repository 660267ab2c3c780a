import type { AgentKey, EpochMs, Id, QueueKey, Ref } from './ids.ts'
import type { InteractionState } from './interaction-state.ts'
import type { Refusal } from './refusal.ts'

export type Interaction = {
  readonly id: Id
  readonly ref: Ref
  readonly channel: string
  readonly direction: 'in' | 'out'
  readonly state: InteractionState
  readonly queueId: QueueKey
  readonly heldBy: AgentKey | null
  readonly customerId: Id | null
  readonly caseId: Id | null
  readonly subject: string
  readonly queuedAt: EpochMs
  readonly arrivedAt: EpochMs
  readonly dueAt: EpochMs | null
  readonly endedAt: EpochMs | null
  readonly putBacks: number
  /** How often it was claimed, or taken from somebody: what was given under an earlier count comes late. */
  readonly fence: number
  /** The command that last changed the row; a batch line names it to be refused when the record moved on. */
  readonly version: number
}

/** Why an agent cannot take an interaction now; undefined when he can. */
export function whyNotTake(interaction: Interaction, agent: AgentKey): Refusal | undefined {
  const { ref, state, heldBy } = interaction
  if (state === 'queued') return undefined
  if (state === 'offered') {
    return heldBy === agent ? undefined : { code: 'interaction-offered-to-other', ref, heldBy: heldBy ?? '' }
  }
  if (heldBy === agent) return { code: 'interaction-already-yours', ref }
  if (heldBy !== null) return { code: 'interaction-taken', ref, heldBy }
  return { code: 'interaction-finished', ref, state }
}

/** Why an agent cannot do with an interaction what needs one of `states`; undefined when he can. */
export function whyNotInHand(
  interaction: Interaction,
  agent: AgentKey,
  states: readonly InteractionState[],
): Refusal | undefined {
  const { ref, state, heldBy } = interaction
  if (heldBy !== agent) {
    return heldBy === null
      ? { code: 'interaction-not-in-hand', ref, state }
      : { code: 'interaction-not-yours', ref, heldBy }
  }
  return states.includes(state)
    ? undefined
    : { code: 'interaction-in-other-state', ref, state, needs: states }
}
