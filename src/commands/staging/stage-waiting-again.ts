import type { Delivery } from '../../domain/delivery.ts'
import type { Interaction } from '../../domain/interaction.ts'
import type { SlaMoment } from '../../domain/sla-policy.ts'
import { whyNotWorkable } from '../../domain/case.ts'
import { caseById } from '../../queries/cases/case-by-id.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'
import { stageSla } from './stage-sla.ts'

/** Stages for the clocks of a contact's case that a reply of it was called back, or leaves after all. */
export async function stageWaitingAgain(
  tx: CommandView,
  {
    interaction,
    moment,
  }: { readonly interaction: Pick<Interaction, 'caseId'> | undefined; readonly moment: SlaMoment },
  context: CommandContext,
): Promise<void> {
  const caseId = interaction?.caseId ?? null
  const matter = caseId === null ? undefined : await tx.one(caseById, { id: caseId })
  if (matter && whyNotWorkable(matter) === undefined) await stageSla(tx, matter, [moment], context)
}

/** What calling a message back means to whoever waits for an answer. */
export function calledBack({ createdAt }: Pick<Delivery, 'createdAt'>): SlaMoment {
  return { kind: 'reply-called-back', repliedAt: createdAt }
}
