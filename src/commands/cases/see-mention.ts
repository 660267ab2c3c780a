import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { parseRef } from '../../domain/ids.ts'
import { caseByRef } from '../../queries/cases/case-by-ref.ts'
import { mentionsOfAgent } from '../../queries/cases/mentions-of-agent.ts'
import { command } from '../command.ts'
import { findActingAgent } from '../finding/find-agent.ts'

/** `ref`: the contact, case or customer whose notes were read; all of them unless given. */
const input = z.strictObject({ ref: z.string().min(1).optional() })

const atOnce = 1000

/**
 * Says that the actor has seen where he was mentioned.
 * Refuses: agent-required, agent-logged-out, nothing-to-change.
 */
export const seeMention = command('mention.see', input, async (tx, given, context) => {
  const agent = await findActingAgent(tx, context.actor)
  if (!agent.ok) return agent
  const denied = await context.permit({ owner: agent.value.key })
  if (denied) return refuse(denied)
  const unseen = await tx.all(mentionsOfAgent, { agent: agent.value.key, limit: atOnce })
  const typed = given.ref === undefined ? undefined : (parseRef(given.ref) ?? given.ref)
  const merged = typed === undefined ? undefined : await tx.one(caseByRef, { ref: typed })
  const wanted = merged?.ref ?? typed
  const seen = unseen.filter(
    ({ interactionRef, caseRef, customerRef }) =>
      wanted === undefined || [interactionRef, caseRef, customerRef].includes(wanted),
  )
  if (seen.length === 0) return refuse({ code: 'nothing-to-change' })
  for (const { id } of seen) tx.patch('mentions', id, { seenAt: context.at })
  return accept({ seen: seen.length })
})
