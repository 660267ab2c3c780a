import type { EpochMs, Id } from '../../domain/ids.ts'
import type { WrapUpCode } from '../../domain/wrap-up-code.ts'
import type { FieldValue } from '../../domain/wrap-up-fields.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'

type Code = Pick<WrapUpCode, 'id'>

export type NewWrapUp = {
  readonly interactionId: Id
  /** Whose answer it is, or would have been. */
  readonly agentId: string | null
  readonly codes: {
    readonly reason?: Code | null
    readonly outcome: Code | null | undefined
    readonly more?: readonly Code[]
  }
  readonly fields?: Readonly<Record<string, FieldValue>>
  readonly note?: string
  readonly at: EpochMs
  readonly how: 'agent' | 'batch' | 'timeout' | 'logged-out'
  /** The one that it corrects. */
  readonly corrects?: string
  /** Whether somebody is to look at it, because the contact was not in his hands any more. */
  readonly needsReview?: boolean
}

/** Stages the answer to what a contact was about and what became of it; what it does to the contact is staged apart. */
export function stageWrapUp(
  tx: CommandView,
  {
    codes: { reason, outcome, more = [] },
    fields = {},
    note = '',
    corrects,
    needsReview = false,
    ...wrapUp
  }: NewWrapUp,
  { newId }: Pick<CommandContext, 'newId'>,
): void {
  tx.insert('wrap_ups', {
    id: newId(),
    ...wrapUp,
    reasonCodeId: reason?.id ?? null,
    outcomeCodeId: outcome?.id ?? null,
    moreOutcomes: more.map(({ id }) => id),
    fields,
    note,
    corrects: corrects ?? null,
    needsReview,
  })
}
