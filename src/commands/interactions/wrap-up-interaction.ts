import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { statesInHand } from '../../domain/interaction-state.ts'
import type { Id } from '../../domain/ids.ts'
import type { CommandContext, CommandReading } from '../../store/command-definition.ts'
import { command, personal } from '../command.ts'
import { findAgent } from '../finding/find-agent.ts'
import { findInteraction } from '../finding/find-interaction.ts'
import { findWrapUpAnswer } from '../finding/find-wrap-up-answer.ts'
import { hasHandled } from '../finding/has-handled.ts'
import { isOfEarlierClaim, whyNotHeld } from '../finding/why-not-held.ts'
import { stageConsequences } from '../staging/stage-consequences.ts'
import { stageCallbackMade, stageDone } from '../staging/stage-done.ts'
import { stageNextStatus } from '../staging/stage-status.ts'
import { stageEntered } from '../staging/process/stage-entered.ts'
import { stageWrapUp } from '../staging/stage-wrap-up.ts'

export const wrapUpFields = z.record(
  z.string(),
  personal(z.union([z.string().max(2000), z.number(), z.boolean()])),
)

const input = z.strictObject({
  ref: z.string().min(1),
  reason: z.string().optional(),
  outcome: z.string().optional(),
  moreOutcomes: z.array(z.string()).max(10).optional(),
  fields: wrapUpFields.optional(),
  note: personal(z.string().max(20_000)).optional(),
  callback: z
    .strictObject({
      dueAt: z.number().int().optional(),
      whose: z.enum(['mine', 'anyone']).optional(),
      phone: personal(z.string().max(40)).optional(),
      note: personal(z.string().max(2000)).optional(),
    })
    .optional(),
  /** Part of a batch: may wrap up what still waits in a queue, and stays out of handling times. */
  inBulk: z.boolean().optional(),
  expectedVersion: z.number().int().optional(),
})

/**
 * Wraps up an interaction with a reason and outcomes of its queue's set; ends it first when it still runs. The codes'
 * consequences are staged with it, and so is the status chosen for after this work, and the processes that begin with the reason.
 * Given on a device by who had it then and has it no more, the answer and what it promised are kept, and somebody is to look at it;
 * the contact stays as it is.
 * Refuses: interaction-not-found, interaction-changed, interaction-not-yours, interaction-not-in-hand,
 * interaction-in-other-state, claim-over, wrap-up-code-unknown, wrap-up-code-retired, wrap-up-code-required,
 * wrap-up-one-code-only, wrap-up-note-required, wrap-up-field-missing, wrap-up-field-unknown, wrap-up-field-invalid,
 * and what its consequences are refused for.
 */
export const wrapUpInteraction = command('interaction.wrap-up', input, async (tx, given, context) => {
  const found = await findInteraction(tx, given.ref, given.expectedVersion)
  if (!found.ok) return found
  const interaction = found.value
  const { id, ref } = interaction
  // What was in his hands when he wrapped it up on his device is his, whoever has it by now.
  const isByOtherClaim = interaction.heldBy !== context.actor || isOfEarlierClaim(interaction, context)
  const isLate = isByOtherClaim && (await wasInHand(tx, id, context))
  const owner = isLate ? context.actor : interaction.heldBy
  const denied = await context.permit({ owner, queue: interaction.queueId })
  if (denied) return refuse(denied)
  const isFromQueue = given.inBulk === true && interaction.state === 'queued'
  const refusal =
    isFromQueue || isLate
      ? undefined
      : whyNotHeld(
          interaction,
          statesInHand.filter((state) => state !== 'offered'),
          context,
        )
  if (refusal) return refuse(refusal)

  const chosen = { ...given, note: given.note?.trim() ?? '' }
  const answer = await findWrapUpAnswer(tx, { interaction, chosen }, context)
  if (!answer.ok) return answer
  const wanted = { interaction, codes: answer.value.codes.all, callback: given.callback }
  const caused = await stageConsequences(tx, wanted, context)
  if (!caused.ok) return caused

  stageWrapUp(
    tx,
    {
      interactionId: id,
      agentId: context.actor,
      ...answer.value,
      at: context.at,
      how: given.inBulk === true ? 'batch' : 'agent',
      needsReview: isLate,
    },
    context,
  )
  if (isLate) {
    return accept({ ref, reason: given.reason ?? null, outcome: given.outcome ?? null, ...caused.value })
  }
  await stageDone(tx, interaction, 'wrapped-up', context)
  // Whoever is to be called back once more has not been reached.
  await stageCallbackMade(tx, interaction, { isReached: caused.value.callback === null }, context)
  const { reason } = answer.value.codes
  if (reason) await stageEntered(tx, { interactionId: id, reason: reason.path }, context)
  if (!isFromQueue) {
    const agent = await findAgent(tx, context.actor)
    if (agent.ok) await stageNextStatus(tx, agent.value, id, context)
  }
  return accept({ ref, reason: given.reason ?? null, outcome: given.outcome ?? null, ...caused.value })
})

/** Whether a command of a device found the contact in the hands of its giver, as he indeed has handled it. */
async function wasInHand(
  tx: CommandReading,
  id: Id,
  { whenGiven, actor }: Pick<CommandContext, 'whenGiven' | 'actor'>,
): Promise<boolean> {
  return whenGiven?.('interactions', id)?.['held_by'] === actor && (await hasHandled(tx, id, actor))
}
