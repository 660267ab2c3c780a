import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { peopleOfAccount } from '../../queries/customers/people-of-account.ts'
import { command } from '../command.ts'
import { findCustomer } from '../finding/find-customer.ts'

const input = z.strictObject({ account: z.string().min(1), customer: z.string().min(1) })

/** Takes a customer out of the people of an organisation. Refuses: customer-not-found, account-person-not-found. */
export const removeAccountPerson = command('account.remove-person', input, async (tx, given, context) => {
  const account = await findCustomer(tx, given.account)
  if (!account.ok) return account
  const customer = await findCustomer(tx, given.customer)
  if (!customer.ok) return customer
  const denied = await context.permit({})
  if (denied) return refuse(denied)
  const people = await tx.all(peopleOfAccount, { accountId: account.value.id })
  const person = people.find(({ customerId }) => customerId === customer.value.id)
  const names = { account: account.value.ref, customer: customer.value.ref }
  if (!person) return refuse({ code: 'account-person-not-found', ...names })
  tx.remove('account_people', person.id)
  tx.patch('customers', account.value.id, {})
  tx.patch('customers', customer.value.id, {})
  return accept(names)
})
