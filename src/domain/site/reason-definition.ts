import type { Labels } from '../labels.ts'

export type NotReadyReasonDefinition = {
  readonly key: string
  readonly labels: Labels
  readonly isPaid: boolean
  readonly hotKey: string | null
  /** After how long it is worth a leader's look. */
  readonly limitSeconds: number | null
  /** What sets it by itself; such a reason is not offered to an agent. */
  readonly system: SystemReason | null
  readonly position: number
  readonly retired: boolean
}

export const systemReasons = ['rona', 'connection-lost', 'forced', 'wrap-up-timeout'] as const
type SystemReason = (typeof systemReasons)[number]

export const putBackUses = ['put-back', 'decline'] as const
export type PutBackUse = (typeof putBackUses)[number]

/** Why work goes back to its queue, or an offer is declined. */
export type PutBackReasonDefinition = {
  readonly key: string
  readonly labels: Labels
  /** Where it may be given; in the order of `putBackUses`. */
  readonly uses: readonly PutBackUse[]
  readonly hotKey: string | null
  readonly position: number
  readonly retired: boolean
}
