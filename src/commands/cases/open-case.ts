import * as z from 'zod'
import { whyNotInState } from '../../domain/case.ts'
import { casePriorities, caseStatesInWork } from '../../domain/case-state.ts'
import { accept, refuse } from '../../domain/decision.ts'
import { caseById } from '../../queries/cases/case-by-id.ts'
import { command, personal } from '../command.ts'
import { customerFieldsInput } from '../customers/customer-input.ts'
import { checkCaseFields } from '../finding/check-case-fields.ts'
import { findAgent } from '../finding/find-agent.ts'
import { findCase } from '../finding/find-case.ts'
import { findCustomer } from '../finding/find-customer.ts'
import { findInteraction } from '../finding/find-interaction.ts'
import { findQueue } from '../finding/find-queue.ts'
import { whyNotNamed } from '../finding/why-not-named.ts'
import { stageCase } from '../staging/stage-case.ts'
import { stageCaseLink } from '../staging/stage-case-link.ts'
import { stageContactOfCase } from '../staging/stage-contact-of-case.ts'

const input = z.strictObject({
  /** What it is about; the subject of the contact, or of the case it follows, unless given. */
  subject: personal(z.string().max(2000)).optional(),
  /** The contact it is opened from, which becomes its first: brings customer, queue and subject along. */
  interaction: z.string().min(1).optional(),
  /** The closed case that goes on here: brings customer, queue and subject along. */
  follows: z.string().min(1).optional(),
  /** The case it comes under, as a complaint about an outage under the outage. */
  parent: z.string().min(1).optional(),
  customer: z.string().min(1).optional(),
  /** It is another customer's than the case it follows, and each may learn of the other. */
  acrossCustomers: z.boolean().optional(),
  queue: z.string().min(1).optional(),
  priority: z.enum(casePriorities).optional(),
  /** Who answers for it; nobody unless given. */
  agent: z.string().min(1).optional(),
  /** A term in calendar days that never pauses. */
  dueAt: z.number().int().optional(),
  /** Values of the site's own fields for cases. */
  fields: customerFieldsInput.optional(),
})

/**
 * Opens a case: of a contact, after a closed case, or of nothing but words, as for an outage before the first customer calls.
 * Refuses: case-subject-required, interaction-not-found, interaction-in-case, case-not-found, case-closed,
 * case-in-other-state, case-follows-other-customer, customer-not-found, queue-unknown, agent-unknown, agent-disabled, case-field-unknown,
 * customer-field-invalid, field-check-failed.
 */
export const openCase = command('case.open', input, async (tx, given, context) => {
  const contact = given.interaction === undefined ? undefined : await findInteraction(tx, given.interaction)
  if (contact && !contact.ok) return contact
  const followed = given.follows === undefined ? undefined : await findCase(tx, given.follows)
  if (followed && !followed.ok) return followed
  const parent = given.parent === undefined ? undefined : await findCase(tx, given.parent)
  if (parent && !parent.ok) return parent
  const customer = given.customer === undefined ? undefined : await findCustomer(tx, given.customer)
  if (customer && !customer.ok) return customer
  const queue = given.queue === undefined ? undefined : await findQueue(tx, given.queue)
  if (queue && !queue.ok) return queue
  const agent = given.agent === undefined ? undefined : await findAgent(tx, given.agent)
  if (agent && !agent.ok) return agent

  const interaction = contact?.value
  const before = followed?.value
  const queueId = queue?.value.key ?? interaction?.queueId ?? before?.queueId ?? null
  const denied = await context.permit({ owner: agent?.value.key ?? null, queue: queueId })
  if (denied) return refuse(denied)
  const cases = [before, parent?.value]
  const unseen = await whyNotNamed(
    tx,
    { interactions: [interaction], cases, customer: customer?.value },
    context,
  )
  if (unseen) return refuse(unseen)
  if (interaction && interaction.caseId !== null) {
    const other = await tx.one(caseById, { id: interaction.caseId })
    return refuse({ code: 'interaction-in-case', ref: interaction.ref, caseRef: other?.ref ?? '' })
  }
  const customerId = customer?.value.id ?? interaction?.customerId ?? before?.customerId ?? null
  const isOthers = before !== undefined && before.customerId !== null && customerId !== before.customerId
  if (before && isOthers && given.acrossCustomers !== true)
    return refuse({ code: 'case-follows-other-customer', ref: before.ref })
  const notAbove = parent && whyNotInState(parent.value, caseStatesInWork)
  if (notAbove) return refuse(notAbove)
  const subject = [given.subject, interaction?.subject, before?.subject]
    .map((text) => text?.trim() ?? '')
    .find((text) => text !== '')
  if (subject === undefined) return refuse({ code: 'case-subject-required' })
  const fields = await checkCaseFields(tx, given.fields ?? {})
  if (!fields.ok) return fields
  const made = await stageCase(
    tx,
    {
      customerId,
      subject,
      queueId,
      fromInteractionId: interaction?.id ?? null,
      priority: given.priority,
      assignee: agent?.value.key,
      dueAt: given.dueAt,
      parentId: parent?.value.id,
      fields: fields.value,
    },
    context,
  )
  if (interaction) await stageContactOfCase(tx, interaction.id, made.id)
  if (parent) tx.patch('cases', parent.value.id, {})
  if (before) stageCaseLink(tx, { from: made, to: before, kind: 'follows' }, context)
  return accept({ ref: made.ref, state: made.state, queue: queueId })
})
