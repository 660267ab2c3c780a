import { normalizeContactPoint, whyNotContactPoint } from '../../domain/contact-point.ts'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import type { PurposeKind } from '../../domain/site/customer-definition.ts'
import { contactPointsOfCustomer } from '../../queries/customers/contact-points-of-customer.ts'
import { customerById } from '../../queries/customers/customer-by-id.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'
import { whyNotCall } from '../finding/why-not-call.ts'
import { stageDueWork } from './stage-due-work.ts'

export type NewCallback = {
  readonly customerId: string | null
  readonly interactionId: string | null
  readonly queueId: string
  readonly agentId: string | null
  readonly phone: string | undefined
  readonly dueAt: number
  readonly note: string
  /** What it is for; null where nobody said. */
  readonly purpose?: { readonly key: string; readonly kind: PurposeKind } | null
}

/**
 * Stages a promised return contact and the due work that brings it up. Without a number the customer's first phone is used.
 * Refuses: callback-in-past, contact-point-invalid, callback-without-number, callback-blocked-do-not-contact,
 * contact-without-consent, consent-objected.
 */
export async function stageCallback(
  tx: CommandView,
  wanted: NewCallback,
  context: CommandContext,
): Promise<Decision<{ readonly ref: string }>> {
  if (wanted.dueAt < context.at) return refuse({ code: 'callback-in-past', at: wanted.dueAt })
  const customer =
    wanted.customerId === null ? undefined : await tx.one(customerById, { id: wanted.customerId })
  const whoever = customer?.ref ?? ''
  let phone = wanted.phone?.trim() ?? ''
  if (phone !== '') {
    const why = whyNotContactPoint('phone', phone)
    if (why) return refuse({ code: 'contact-point-invalid', kind: 'phone', value: phone, why })
  } else if (customer) {
    const points = await tx.all(contactPointsOfCustomer, { customerId: customer.id })
    phone = points.find((point) => point.kind === 'phone')?.value ?? ''
  }
  if (phone === '') return refuse({ code: 'callback-without-number', customer: whoever })
  if (customer) {
    const why = await whyNotCall(tx, { customer, purpose: wanted.purpose ?? null, at: wanted.dueAt })
    if (why) return refuse(why)
  }
  const id = context.newId()
  const ref = context.newRef()
  tx.insert('callbacks', {
    id,
    ref,
    customerId: wanted.customerId,
    interactionId: wanted.interactionId,
    queueId: wanted.queueId,
    agentId: wanted.agentId,
    phone: normalizedPhone(phone),
    dueAt: wanted.dueAt,
    note: wanted.note.trim(),
    state: 'scheduled',
    madeInteractionId: null,
    createdBy: context.actor,
    createdAt: context.at,
    purposeId: wanted.purpose?.key ?? null,
  })
  stageDueWork(tx, { kind: 'callback.fall-due', subjectId: id, dueAt: wanted.dueAt }, context)
  return accept({ ref })
}

function normalizedPhone(phone: string): string {
  const digits = normalizeContactPoint('phone', phone)
  return digits.length > 9 ? `+${digits}` : digits
}
