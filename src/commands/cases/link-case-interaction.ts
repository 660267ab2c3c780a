import * as z from 'zod'
import { heardFromCustomer } from '../../domain/case.ts'
import { accept, refuse } from '../../domain/decision.ts'
import { isOver } from '../../domain/interaction-state.ts'
import { caseById } from '../../queries/cases/case-by-id.ts'
import { command } from '../command.ts'
import { findInteraction } from '../finding/find-interaction.ts'
import { findOpenCase } from '../finding/find-open-case.ts'
import { whyNotNamed } from '../finding/why-not-named.ts'
import { isLiveChannel } from '../../domain/channel.ts'
import { stageMailCame } from '../staging/process/stage-wait-over.ts'
import { stageCaseState } from '../staging/stage-case-state.ts'
import { stageContactOfCase } from '../staging/stage-contact-of-case.ts'

const input = z.strictObject({
  ref: z.string().min(1),
  interaction: z.string().min(1),
  /** Both customers have one matter, and each may learn of the other. */
  acrossCustomers: z.boolean().optional(),
})

/**
 * Says that a contact is part of a case; its notes go with it. While the contact is in work it is the customer's word, which
 * opens a case that waits or is resolved and ends the wait of its processes for a mail; one that is over is only filed. A case without a customer gets the contact's.
 * Refuses: case-not-found, case-closed, interaction-not-found, interaction-in-case,
 * interaction-of-other-customer, nothing-to-change.
 */
export const linkCaseInteraction = command('case.link-interaction', input, async (tx, given, context) => {
  const found = await findOpenCase(tx, given.ref, context)
  if (!found.ok) return found
  const contact = await findInteraction(tx, given.interaction)
  if (!contact.ok) return contact
  const unseen = await whyNotNamed(tx, { interactions: [contact.value] }, context)
  if (unseen) return refuse(unseen)
  const { id, ref, caseId, state, direction, customerId } = contact.value
  if (caseId === found.value.id) return refuse({ code: 'nothing-to-change' })
  if (caseId !== null) {
    const other = await tx.one(caseById, { id: caseId })
    return refuse({ code: 'interaction-in-case', ref, caseRef: other?.ref ?? '' })
  }
  const isOthers =
    customerId !== null && found.value.customerId !== null && customerId !== found.value.customerId
  if (isOthers && given.acrossCustomers !== true) {
    return refuse({ code: 'interaction-of-other-customer', ref, caseRef: found.value.ref })
  }
  await stageContactOfCase(tx, id, found.value.id)
  const changes = {
    ...(isOver(state) ? {} : heardFromCustomer(found.value)),
    ...(isOver(state) || direction === 'out' ? {} : { word: 'customer-wrote' as const }),
    ...(found.value.customerId === null ? { customerId } : {}),
  }
  const after = await stageCaseState(tx, found.value, changes, context)
  if (!isOver(state) && direction === 'in' && !isLiveChannel(contact.value.channel)) {
    await stageMailCame(tx, found.value.id, context)
  }
  return accept({ ref: after.ref, interaction: ref, state: after.state })
})
