import { contactToAnswer } from '../../domain/case-reply.ts'
import type { Case } from '../../domain/case.ts'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { mostAnswered } from '../../domain/outgoing.ts'
import type { CaseInteraction } from '../../queries/cases/interactions-of-case.ts'
import { latestInteractionsOfCase } from '../../queries/cases/latest-interactions-of-case.ts'
import { type MessageRow, messagesOfInteraction } from '../../queries/messages/messages-of-interaction.ts'
import type { CommandView } from '../../store/command-definition.ts'
import { findReplyAddress } from './find-reply-address.ts'

/** Where an answer on a case goes, and what it answers: the messages of one of its contacts, the newest first. */
export type CaseReply = {
  readonly contact: CaseInteraction
  readonly channel: string
  readonly address: string
  readonly messages: readonly MessageRow[]
}

/** The last contact that can be answered is looked for among so many. */
const mostContacts = 500

/**
 * Where an answer on a case goes: to whoever began the last contact of it that can be answered in writing, done or not.
 * Refuses: case-not-in-writing, reply-without-address.
 */
export async function findCaseReply(
  tx: CommandView,
  { id, ref }: Pick<Case, 'id' | 'ref'>,
): Promise<Decision<CaseReply>> {
  const latest = await tx.all(latestInteractionsOfCase, { caseId: id, limit: mostContacts })
  const found = contactToAnswer(latest.toReversed())
  if (!found) return refuse({ code: 'case-not-in-writing', ref })
  const { contact, channel } = found
  const messages = await tx.all(messagesOfInteraction, { interactionId: contact.id, limit: mostAnswered })
  const lastIn = messages.find(({ direction }) => direction === 'in')
  const address = await findReplyAddress(tx, { interaction: contact, channel, lastIn })
  return address.ok ? accept({ contact, channel, address: address.value, messages }) : address
}
