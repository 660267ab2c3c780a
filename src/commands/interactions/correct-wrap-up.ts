import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { latestWrapUp } from '../../queries/interactions/latest-wrap-up.ts'
import { command, personal } from '../command.ts'
import { findInteraction } from '../finding/find-interaction.ts'
import { findWrapUpAnswer } from '../finding/find-wrap-up-answer.ts'
import { stageEntered } from '../staging/process/stage-entered.ts'
import { stageWrapUp } from '../staging/stage-wrap-up.ts'
import { wrapUpFields } from './wrap-up-interaction.ts'

const input = z.strictObject({
  ref: z.string().min(1),
  reason: z.string().optional(),
  outcome: z.string().optional(),
  moreOutcomes: z.array(z.string()).max(10).optional(),
  fields: wrapUpFields.optional(),
  note: personal(z.string().max(20_000)).optional(),
})

/**
 * Corrects a wrap-up: a new record that names the one it corrects; what the first one caused stays as it is, and
 * processes that begin with the reason start where they have not.
 * Refuses: interaction-not-found, wrap-up-not-wrapped, wrap-up-not-found, and the codes' and fields' refusals.
 */
export const correctWrapUp = command('interaction.correct-wrap-up', input, async (tx, given, context) => {
  const found = await findInteraction(tx, given.ref)
  if (!found.ok) return found
  const interaction = found.value
  const { ref, state } = interaction
  const corrected = await tx.one(latestWrapUp, { interactionId: interaction.id })
  const denied = await context.permit({
    owner: corrected?.agentId ?? interaction.heldBy,
    queue: interaction.queueId,
  })
  if (denied) return refuse(denied)
  if (state !== 'done') return refuse({ code: 'wrap-up-not-wrapped', ref, state })
  if (!corrected) return refuse({ code: 'wrap-up-not-found', ref })
  const chosen = { ...given, note: given.note?.trim() ?? corrected.note }
  const answer = await findWrapUpAnswer(tx, { interaction, chosen }, context)
  if (!answer.ok) return answer
  stageWrapUp(
    tx,
    {
      interactionId: interaction.id,
      agentId: context.actor,
      ...answer.value,
      // The last one stands, so a correction is never dated before what it corrects, whatever the clock says.
      at: Math.max(context.at, corrected.at + 1),
      how: 'agent',
      corrects: corrected.id,
    },
    context,
  )
  // The record changed for whoever looks at it: its version moves on, though no column of its own does.
  tx.patch('interactions', interaction.id, {})
  const { reason } = answer.value.codes
  if (reason) await stageEntered(tx, { interactionId: interaction.id, reason: reason.path }, context)
  return accept({ ref, corrects: corrected.id })
})
