import * as z from 'zod'
import { assigned } from '../../domain/case.ts'
import { isLiveChannel } from '../../domain/channel.ts'
import { accept, refuse } from '../../domain/decision.ts'
import { casesInTheNameOf } from '../../queries/cases/cases-in-the-name-of.ts'
import { interactionById } from '../../queries/interactions/interaction-by-id.ts'
import { openCallbacksOfAgent } from '../../queries/callbacks/open-callbacks-of-agent.ts'
import { workInHand } from '../../queries/agents/work-in-hand.ts'
import { command } from '../command.ts'
import { findAgent } from '../finding/find-agent.ts'
import { stageAccessEnd } from '../staging/stage-access-end.ts'
import { stageCaseState } from '../staging/stage-case-state.ts'
import { stageCallbackOwedAgain } from '../staging/stage-done.ts'
import { stageOfferEnd } from '../staging/stage-offer.ts'
import { stageReleased } from '../staging/stage-released.ts'
import { stageStatus } from '../staging/stage-status.ts'

const input = z.strictObject({ agent: z.string().min(1) })

/** Nobody holds more at once; who does is let go of in two steps. */
const mostAtOnce = 1000

/**
 * Lets an agent go: nobody signs in with that name any more, and all of its work is released in one step that can be undone.
 * Work in hand goes back to its queues with its original waiting time; what was being wrapped up, and a call that nobody ended,
 * gets the system's code for it; a callback that was made by it is owed again at once. Callbacks become anyone's, cases wait in their queues for somebody.
 * At a server all that let it in ends: tokens, password and codes.
 * Refuses: agent-unknown, agent-disabled, agent-leaves-himself.
 */
export const leaveAgent = command('agent.leave', input, async (tx, given, context) => {
  const found = await findAgent(tx, given.agent)
  if (!found.ok) return found
  const agent = found.value
  if (agent.key === context.actor) return refuse({ code: 'agent-leaves-himself', agent: agent.key })
  const denied = await context.permit({ owner: agent.key })
  if (denied) return refuse(denied)
  const released: string[] = []
  const closed: string[] = []
  const callbacks: string[] = []
  for (const { id, ref, channel, state } of await tx.all(workInHand, { agent: agent.key })) {
    const interaction = await tx.one(interactionById, { id })
    if (!interaction) continue
    await stageOfferEnd(tx, id, { state: 'withdrawn' }, context)
    const isOver = state === 'wrapping-up' || (isLiveChannel(channel) && state !== 'offered')
    await stageReleased(tx, interaction, { isOver, agent: agent.key }, context)
    const owed = isOver ? await stageCallbackOwedAgain(tx, interaction, context) : undefined
    if (owed !== undefined) callbacks.push(owed)
    ;(isOver ? closed : released).push(ref)
  }
  for (const { id, ref } of await tx.all(openCallbacksOfAgent, { agent: agent.key, limit: mostAtOnce })) {
    if (callbacks.includes(ref)) continue
    tx.patch('callbacks', id, { agentId: null })
    callbacks.push(ref)
  }
  const cases = await tx.all(casesInTheNameOf, { agent: agent.key, limit: mostAtOnce })
  for (const one of cases) await stageCaseState(tx, one, assigned(one, null), context)
  if (agent.status !== 'logged-out') {
    await stageStatus(tx, agent, { status: 'logged-out', reasonId: null }, context)
  }
  await stageAccessEnd(tx, agent.key, context)
  tx.patch('agents', agent.key, { disabled: true })
  return accept({
    agent: agent.key,
    released,
    closed,
    callbacks,
    cases: cases.map(({ ref }) => ref),
  })
})
