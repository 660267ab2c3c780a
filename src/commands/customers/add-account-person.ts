import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { peopleOfAccount } from '../../queries/customers/people-of-account.ts'
import { command, personal } from '../command.ts'
import { findCustomer } from '../finding/find-customer.ts'

const input = z.strictObject({
  account: z.string().min(1),
  customer: z.string().min(1),
  /** What he is there: accountant, owner, caretaker. */
  role: personal(z.string().trim().min(1).max(80)),
})

/** Makes a customer one of the people of an organisation. Refuses: customer-not-found, account-not-organisation, account-person-exists. */
export const addAccountPerson = command('account.add-person', input, async (tx, given, context) => {
  const account = await findCustomer(tx, given.account)
  if (!account.ok) return account
  const customer = await findCustomer(tx, given.customer)
  if (!customer.ok) return customer
  const denied = await context.permit({})
  if (denied) return refuse(denied)
  const { id: accountId, ref } = account.value
  if (account.value.kind !== 'organisation')
    return refuse({ code: 'account-not-organisation', customer: ref })
  const people = await tx.all(peopleOfAccount, { accountId })
  const { id: customerId, ref: person } = customer.value
  if (customerId === accountId || people.some((other) => other.customerId === customerId)) {
    return refuse({ code: 'account-person-exists', account: ref, customer: person })
  }
  const position = (people.at(-1)?.position ?? -1) + 1
  tx.insert('account_people', { id: context.newId(), accountId, customerId, role: given.role, position })
  tx.patch('customers', accountId, {})
  tx.patch('customers', customerId, {})
  return accept({ account: ref, customer: person, role: given.role })
})
