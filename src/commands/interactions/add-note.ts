import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { parseRef } from '../../domain/ids.ts'
import { refsLike } from '../../domain/refs-like.ts'
import { callbackByRef } from '../../queries/callbacks/callback-by-ref.ts'
import { caseByRef } from '../../queries/cases/case-by-ref.ts'
import { customerByRef } from '../../queries/customers/customer-by-ref.ts'
import { interactionById } from '../../queries/interactions/interaction-by-id.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import type { CommandView } from '../../store/command-definition.ts'
import { command, personal } from '../command.ts'
import { stageNote } from '../staging/stage-note.ts'

const input = z.strictObject({ ref: z.string().min(1), text: personal(z.string().max(200_000)) })

type Target = {
  readonly interactionId: string | null
  readonly customerId: string | null
  readonly caseId: string | null
  /** Whose record it is, and in which queue it lies. */
  readonly owner: string | null
  readonly queue: string | null
}

/**
 * Adds a note to an interaction, a customer, a case, or to what a callback is about: its contact, or its customer. Agents
 * named in it with `@` are mentioned.
 * Refuses: note-empty, note-target-not-found.
 */
export const addNote = command('note.add', input, async (tx, given, context) => {
  const text = given.text.trim()
  if (text === '') return refuse({ code: 'note-empty' })
  const ref = parseRef(given.ref) ?? given.ref
  const target = await targetOf(tx, ref)
  if (!target) {
    const near: string[] = []
    for (const candidate of refsLike(ref))
      if (near.length < 3 && (await targetOf(tx, candidate))) near.push(candidate)
    return refuse({ code: 'note-target-not-found', ref: given.ref, nearest: near })
  }
  const { owner, queue, ...about } = target
  const denied = await context.permit({ owner, queue })
  if (denied) return refuse(denied)
  const mentioned = await stageNote(tx, { ...about, text }, context)
  // What the note hangs on is another record now: it cannot be taken back from under it.
  if (target.interactionId !== null) tx.patch('interactions', target.interactionId, {})
  else if (target.caseId !== null) tx.patch('cases', target.caseId, {})
  else if (target.customerId !== null) tx.patch('customers', target.customerId, {})
  return accept({ ref, mentioned })
})

async function targetOf(tx: CommandView, ref: string): Promise<Target | undefined> {
  const interaction = await tx.one(interactionByRef, { ref })
  if (interaction) {
    const { id, customerId, caseId, heldBy, queueId } = interaction
    return { interactionId: id, customerId, caseId, owner: heldBy, queue: queueId }
  }
  const customer = await tx.one(customerByRef, { ref })
  if (customer) {
    return { interactionId: null, customerId: customer.id, caseId: null, owner: null, queue: null }
  }
  const found = await tx.one(caseByRef, { ref })
  if (found) {
    const { id, customerId, assignee, queueId } = found
    return { interactionId: null, customerId, caseId: id, owner: assignee, queue: queueId }
  }
  const callback = await tx.one(callbackByRef, { ref })
  if (!callback) return undefined
  const { madeInteractionId, customerId, agentId: owner, queueId: queue } = callback
  // Without a customer there is still the interaction in which it was promised.
  const interactionId = madeInteractionId ?? (customerId === null ? callback.interactionId : null)
  const contact = interactionId === null ? undefined : await tx.one(interactionById, { id: interactionId })
  return { interactionId, customerId, caseId: contact?.caseId ?? null, owner, queue }
}
