import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { interactionById } from '../../queries/interactions/interaction-by-id.ts'
import { systemCode } from '../../queries/site/system-code.ts'
import { wrapUpCodeOfQueue } from '../../queries/site/wrap-up-code-of-queue.ts'
import { wrapUpSet } from '../../queries/site/wrap-up-set.ts'
import { command } from '../command.ts'
import { findAgent } from '../finding/find-agent.ts'
import { stageCallbackMade, stageDone } from '../staging/stage-done.ts'
import { stageNextStatus, stageStatus } from '../staging/stage-status.ts'
import { stageWrapUp } from '../staging/stage-wrap-up.ts'

const input = z.strictObject({ dueWorkId: z.string(), interactionId: z.string() })

/**
 * Answers the wrap-up that an agent never answered, when the time box of the queue's set is over: with the set's timeout
 * code or the system's, and with the status that the set says.
 * Refuses: due-work-gone when it was wrapped up meanwhile.
 */
export const timeOutWrapUp = command('interaction.time-out-wrap-up', input, async (tx, given, context) => {
  const interaction = await tx.one(interactionById, { id: given.interactionId })
  if (interaction?.state !== 'wrapping-up')
    return refuse({ code: 'due-work-gone', kind: 'interaction.time-out-wrap-up' })
  const { queueId } = interaction
  const denied = await context.permit({ owner: interaction.heldBy, queue: queueId })
  if (denied) return refuse(denied)
  const set = await tx.one(wrapUpSet, { queueId })
  const own =
    set === undefined || set.timeoutOutcome === null
      ? undefined
      : await tx.one(wrapUpCodeOfQueue, { queueId, kind: 'outcome', path: set.timeoutOutcome })
  const code = own ?? (await tx.one(systemCode, { system: 'timeout' }))
  const { id: interactionId, heldBy: agentId } = interaction
  stageWrapUp(
    tx,
    { interactionId, agentId, codes: { outcome: code }, at: context.at, how: 'timeout' },
    context,
  )
  await stageDone(tx, interaction, 'timed-out', context)
  // Whoever was called back was, whether or not it was written down why.
  await stageCallbackMade(tx, interaction, { isReached: true }, context)
  const agent = interaction.heldBy === null ? undefined : await findAgent(tx, interaction.heldBy)
  if (agent?.ok) {
    if (agent.value.nextStatus !== null) await stageNextStatus(tx, agent.value, interaction.id, context)
    else if (set?.afterTimeout.status === 'not-ready' && agent.value.status === 'ready') {
      await stageStatus(tx, agent.value, { status: 'not-ready', reasonId: set.afterTimeout.reason }, context)
    }
  }
  return accept({ ref: interaction.ref })
})
