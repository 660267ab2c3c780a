import type { EpochMs } from '../../domain/ids.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'

type NewOptOut = {
  readonly customerId: string
  /** A channel, `all`, or `marketing`. */
  readonly channel: string
  readonly reason: string
  readonly untilAt: EpochMs | null
}

/** Stages that a customer wants no contact. */
export function stageOptOut(tx: CommandView, optOut: NewOptOut, { newId, at }: CommandContext): void {
  tx.insert('do_not_contact', { id: newId(), ...optOut, sinceAt: at, liftedAt: null })
}
