import * as z from 'zod'
import {
  type ContactPointKind,
  normalizeContactPoint,
  whyNotContactPoint,
} from '../../domain/contact-point.ts'
import { accept, refuse } from '../../domain/decision.ts'
import type { CustomerRecord } from '../../queries/customers/customer-by-id.ts'
import { contactPointsOfCustomer } from '../../queries/customers/contact-points-of-customer.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'
import { checkCustomerFields } from '../finding/check-customer-fields.ts'
import { command, personal } from '../command.ts'
import { contactPointInput, customerFieldsInput } from './customer-input.ts'
import { findKnownCustomers } from '../finding/find-known-customers.ts'
import { stageCustomer } from '../staging/stage-customer.ts'

const input = z.strictObject({
  name: personal(z.string().max(500)),
  kind: z.enum(['person', 'organisation']).optional(),
  language: z.enum(['en', 'pl']).optional(),
  accountNumber: personal(z.string().max(60)).optional(),
  fields: customerFieldsInput.optional(),
  contactPoints: z.array(contactPointInput).max(50),
  /** What becomes of a row whose customer is here already; `create` makes another beside him. */
  onDuplicate: z.enum(['skip', 'update', 'create']),
})

/** What became of a row: whose ref, and whether he is new. */
export type ImportedCustomer = { readonly ref: string; readonly became: 'created' | 'updated' }
type Point = { readonly kind: ContactPointKind; readonly value: string }

/**
 * Lets one row of a customer file in: a new customer, or more about one who is known by a contact point or the account
 * number, however they are written. Empty columns take nothing away from who is known.
 * Refuses: customer-name-required, contact-point-invalid, customer-field-unknown, customer-field-invalid, customer-known,
 * customer-ambiguous, nothing-to-change.
 */
export const importCustomer = command('customer.import', input, async (tx, row, context) => {
  const contactPoints: Point[] = []
  const seen = new Set<string>()
  for (const { kind, value } of row.contactPoints) {
    const why = whyNotContactPoint(kind, value)
    if (why) return refuse({ code: 'contact-point-invalid', kind, value, why })
    const key = `${kind} ${normalizeContactPoint(kind, value)}`
    if (!seen.has(key)) contactPoints.push({ kind, value: value.trim() })
    seen.add(key)
  }
  const accountNumber = row.accountNumber?.trim() || undefined
  const known =
    row.onDuplicate === 'create' ? [] : await findKnownCustomers(tx, { contactPoints, accountNumber })
  const denied = await context.permit({})
  if (denied) return refuse(denied)
  const [first] = known
  if (first && row.onDuplicate === 'skip') {
    return refuse({ code: 'customer-known', customer: first.customer.ref, by: first.by, value: first.value })
  }
  if (first && known.length > 1) {
    return refuse({ code: 'customer-ambiguous', customers: known.map(({ customer }) => customer.ref) })
  }
  const fields = await checkCustomerFields(tx, row.fields ?? {}, first?.customer.fields)
  if (!fields.ok) return fields
  const name = row.name.trim()
  if (first) {
    const { customer } = first
    const columns = {
      ...(name !== '' && name !== customer.name && { name }),
      ...(row.kind && row.kind !== customer.kind && { kind: row.kind }),
      ...(row.language && row.language !== customer.language && { language: row.language }),
      ...(accountNumber && accountNumber !== customer.accountNumber && { accountNumber }),
      ...(JSON.stringify(fields.value) !== JSON.stringify(customer.fields) && { fields: fields.value }),
    }
    const added = await stageNewPoints(tx, customer, { contactPoints, newId: context.newId })
    if (Object.keys(columns).length === 0 && added === 0) return refuse({ code: 'nothing-to-change' })
    tx.patch('customers', customer.id, columns)
    return accept<ImportedCustomer>({ ref: customer.ref, became: 'updated' })
  }
  if (name === '') return refuse({ code: 'customer-name-required' })
  const { kind = 'person', language } = row
  const made = stageCustomer(
    tx,
    { kind, name, language, accountNumber, fields: fields.value, contactPoints },
    context,
  )
  return accept<ImportedCustomer>({ ref: made.ref, became: 'created' })
})

/** Adds the contact points that a customer does not have yet; answers how many. */
async function stageNewPoints(
  tx: CommandView,
  customer: CustomerRecord,
  { contactPoints, newId }: { readonly contactPoints: readonly Point[] } & Pick<CommandContext, 'newId'>,
): Promise<number> {
  const own = await tx.all(contactPointsOfCustomer, { customerId: customer.id })
  const has = new Set(own.map(({ kind, normalized }) => `${kind} ${normalized}`))
  let position = (own.at(-1)?.position ?? -1) + 1
  let added = 0
  for (const { kind, value } of contactPoints) {
    const normalized = normalizeContactPoint(kind, value)
    if (has.has(`${kind} ${normalized}`)) continue
    tx.insert('contact_points', { id: newId(), customerId: customer.id, kind, value, normalized, position })
    position++
    added++
  }
  return added
}
