import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { peopleOfAccount } from '../../queries/customers/people-of-account.ts'
import { checkCustomerFields } from '../finding/check-customer-fields.ts'
import { command, personal } from '../command.ts'
import { customerFieldsInput } from './customer-input.ts'
import { findCustomer } from '../finding/find-customer.ts'

const input = z.strictObject({
  ref: z.string().min(1),
  name: personal(z.string().max(500)).optional(),
  kind: z.enum(['person', 'organisation']).optional(),
  language: z.enum(['en', 'pl']).nullable().optional(),
  accountNumber: personal(z.string().max(60)).nullable().optional(),
  /** Only the fields named are changed; an empty text takes a value away. */
  fields: customerFieldsInput.optional(),
})

/**
 * Changes what stands on a customer's card; what is left out stays.
 * Refuses: customer-not-found, customer-name-required, nothing-to-change, customer-field-unknown,
 * customer-field-invalid, field-check-failed, account-has-people.
 */
export const editCustomer = command(
  'customer.edit',
  input,
  async (tx, given, context) => {
    const found = await findCustomer(tx, given.ref)
    if (!found.ok) return found
    const denied = await context.permit({})
    if (denied) return refuse(denied)
    const customer = found.value
    const { ref: _ref, fields: givenFields, name, accountNumber, ...rest } = given
    if (name?.trim() === '') return refuse({ code: 'customer-name-required' })
    const columns = { ...rest, name: name?.trim(), accountNumber: trimmedAccount(accountNumber) }
    const changes: Record<string, unknown> = {}
    for (const [column, value] of Object.entries(columns)) {
      if (value !== undefined && value !== customer[column as keyof typeof customer]) changes[column] = value
    }
    if (givenFields) {
      const fields = await checkCustomerFields(tx, givenFields, customer.fields)
      if (!fields.ok) return fields
      if (JSON.stringify(fields.value) !== JSON.stringify(customer.fields)) changes['fields'] = fields.value
    }
    if (changes['kind'] === 'person') {
      const people = await tx.all(peopleOfAccount, { accountId: customer.id })
      if (people.length > 0) {
        const refs = people.map((person) => person.ref)
        return refuse({ code: 'account-has-people', customer: customer.ref, people: refs })
      }
    }
    if (Object.keys(changes).length === 0) return refuse({ code: 'nothing-to-change' })
    tx.patch('customers', customer.id, changes)
    return accept({ ref: customer.ref, changed: Object.keys(changes) })
  },
  { edits: 'by-field' },
)

/** What was left out stays; an empty number is none. */
function trimmedAccount(given: string | null | undefined): string | null | undefined {
  const trimmed = given?.trim()
  return trimmed === '' ? null : (trimmed ?? given)
}
