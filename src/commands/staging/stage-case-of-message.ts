import { type Case, heardFromCustomer } from '../../domain/case.ts'
import { caseById } from '../../queries/cases/case-by-id.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'
import { stageCase } from './stage-case.ts'
import { stageCaseLink } from './stage-case-link.ts'
import { stageCaseState } from './stage-case-state.ts'

type Heard = {
  readonly caseId: string
  /** The contact that the message is in. */
  readonly interactionId: string
  readonly subject: string
  /** An absence notice or a bounce is nobody's word. */
  readonly isAutomatic: boolean
}

/**
 * Stages what a message of the customer does to the case of its thread: one that waits or is resolved opens again, a closed
 * one stays closed, and a case that follows it is opened. Answers the case that the message belongs to.
 */
export async function stageCaseOfMessage(
  tx: CommandView,
  { caseId, interactionId, subject, isAutomatic }: Heard,
  context: CommandContext,
): Promise<string> {
  const found = await tx.one(caseById, { id: caseId })
  if (!found) throw new Error(`interaction ${interactionId} is part of case ${caseId}, which is not there`)
  if (isAutomatic) {
    tx.patch('cases', found.id, {})
    return found.id
  }
  if (found.state !== 'closed') {
    await stageCaseState(tx, found, { ...heardFromCustomer(found), word: 'customer-wrote' }, context)
    return found.id
  }
  return (await stageFollowUp(tx, found, { interactionId, subject }, context)).id
}

/** What was agreed on is over: the follow-up lies where the closed one lay, and is nobody's yet. */
async function stageFollowUp(
  tx: CommandView,
  closed: Case,
  { interactionId, subject }: Pick<Heard, 'interactionId' | 'subject'>,
  context: CommandContext,
): Promise<Case> {
  const { customerId, queueId } = closed
  const wanted = { customerId, queueId, fromInteractionId: interactionId }
  const words = subject.trim() === '' ? closed.subject : subject.trim()
  const made = await stageCase(tx, { ...wanted, subject: words }, context)
  stageCaseLink(tx, { from: made, to: closed, kind: 'follows' }, context)
  return made
}
