import * as z from 'zod'
import { normalizeContactPoint, whyNotContactPoint } from '../../domain/contact-point.ts'
import { accept, refuse } from '../../domain/decision.ts'
import { customersByContactPoint } from '../../queries/customers/customers-by-contact-point.ts'
import { checkCustomerFields } from '../finding/check-customer-fields.ts'
import { command, personal } from '../command.ts'
import { contactPointInput, customerFieldsInput } from './customer-input.ts'
import { stageCustomer } from '../staging/stage-customer.ts'

const input = z.strictObject({
  name: personal(z.string().max(500)),
  kind: z.enum(['person', 'organisation']).optional(),
  language: z.enum(['en', 'pl']).nullable().optional(),
  accountNumber: personal(z.string().max(60)).nullable().optional(),
  fields: customerFieldsInput.optional(),
  contactPoints: z.array(contactPointInput).max(50).optional(),
  /** Lets a contact point in that another customer has: a household shares a phone. */
  allowKnown: z.boolean().optional(),
})

/**
 * Makes a customer.
 * Refuses: customer-name-required, contact-point-invalid, contact-point-known, customer-field-unknown,
 * customer-field-invalid, field-check-failed.
 */
export const createCustomer = command('customer.create', input, async (tx, given, context) => {
  const denied = await context.permit({})
  if (denied) return refuse(denied)
  const name = given.name.trim()
  if (name === '') return refuse({ code: 'customer-name-required' })
  for (const { kind, value } of given.contactPoints ?? []) {
    const why = whyNotContactPoint(kind, value)
    if (why) return refuse({ code: 'contact-point-invalid', kind, value, why })
    const [owner] = await tx.all(customersByContactPoint, {
      kind,
      normalized: normalizeContactPoint(kind, value),
    })
    if (owner && given.allowKnown !== true)
      return refuse({ code: 'contact-point-known', value, customer: owner.ref })
  }
  const fields = await checkCustomerFields(tx, given.fields ?? {})
  if (!fields.ok) return fields
  const { kind = 'person', language, accountNumber, contactPoints = [] } = given
  const customer = {
    kind,
    name,
    language,
    accountNumber: accountNumber?.trim() === '' ? null : accountNumber?.trim(),
    fields: fields.value,
    contactPoints: contactPoints.map((point) => ({ ...point, value: point.value.trim() })),
  }
  return accept({ ref: stageCustomer(tx, customer, context).ref })
})
