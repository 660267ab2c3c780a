import type { Interaction } from '../../domain/interaction.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { amountsOf } from '../../domain/wrap-up-amounts.ts'
import type { FieldValue } from '../../domain/wrap-up-fields.ts'
import type { WrapUpCode } from '../../domain/wrap-up-code.ts'
import type { DeclaredContext } from '../command.ts'

/**
 * Why the actor's mandate does not cover the codes of a wrap-up and what they cost: each is asked for by itself, as the right
 * to wrap up with it, `interaction.wrap-up.refund.promised`. Refuses: not-permitted.
 */
export async function whyNotMandated(
  interaction: Interaction,
  chosen: {
    readonly codes: readonly WrapUpCode[]
    readonly fields: Readonly<Record<string, FieldValue>>
  },
  { permit, actor }: Pick<DeclaredContext, 'permit' | 'actor'>,
): Promise<Refusal | undefined> {
  for (const { path, amount } of amountsOf(chosen.codes, chosen.fields)) {
    // Whoever came this far wraps it up as his own work; only what it costs is still open.
    const record = { owner: actor, queue: interaction.queueId, amount }
    const denied = await permit(record, `interaction.wrap-up.${path}`)
    if (denied) return denied
  }
  return undefined
}
