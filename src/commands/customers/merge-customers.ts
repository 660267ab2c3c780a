import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { mergedFields } from '../../domain/merged-fields.ts'
import { contactPointsOfCustomer } from '../../queries/customers/contact-points-of-customer.ts'
import { customerFieldList } from '../../queries/customers/customer-field-list.ts'
import { customersMergedInto } from '../../queries/customers/customers-merged-into.ts'
import { doNotContactOfCustomer } from '../../queries/customers/do-not-contact-of-customer.ts'
import { accountsOfPerson, peopleOfAccount } from '../../queries/customers/people-of-account.ts'
import { siteRows } from '../../queries/site/site-rows.ts'
import type { CommandView } from '../../store/command-definition.ts'
import { command } from '../command.ts'
import { findCustomer } from '../finding/find-customer.ts'
import { stageDueWork } from '../staging/stage-due-work.ts'
import { movedAtOnce, stageMovedRows } from '../staging/stage-moved-rows.ts'

const input = z.strictObject({
  ref: z.string().min(1),
  into: z.string().min(1),
  /** How much of each kind goes at once, where less than usual is wanted. */
  atOnce: z.number().int().min(1).max(movedAtOnce).optional(),
})

/**
 * Merges a customer into another one, who is kept: contacts, cases, callbacks, notes, consents and opt-outs go over, contact
 * points and people without doubles, values where the kept one has none; what differs is kept in a note. The ref that goes
 * leads to the kept one. Of long histories the latest goes at once, the rest as work that is due.
 * Refuses: customer-not-found, customer-merged-with-itself, customer-kinds-differ.
 */
export const mergeCustomers = command('customer.merge', input, async (tx, given, context) => {
  const leaving = await findCustomer(tx, given.ref)
  if (!leaving.ok) return leaving
  const into = await findCustomer(tx, given.into)
  if (!into.ok) return into
  const denied = await context.permit({})
  if (denied) return refuse(denied)
  const [gone, kept] = [leaving.value, into.value]
  if (gone.id === kept.id) return refuse({ code: 'customer-merged-with-itself', customer: kept.ref })
  if (gone.kind !== kept.kind) {
    return refuse({ code: 'customer-kinds-differ', customer: gone.ref, into: kept.ref })
  }
  const [site] = await tx.all(siteRows.sites, {})
  const language = site?.default_language === 'en' ? 'en' : 'pl'
  const fields = await tx.all(customerFieldList, {})
  const { changes, note, filled, differing } = mergedFields({ gone, kept }, { language, fields })
  tx.patch('customers', kept.id, changes)
  tx.patch('customers', gone.id, { mergedInto: kept.id })
  for (const { id } of await tx.all(customersMergedInto, { customerId: gone.id })) {
    tx.patch('customers', id, { mergedInto: kept.id })
  }
  if (note !== '') {
    const about = { interactionId: null, customerId: kept.id, caseId: null }
    tx.insert('notes', { id: context.newId(), ...about, author: context.actor, text: note, at: context.at })
  }
  const points = await stageContactPoints(tx, gone.id, kept.id)
  await stageOptOuts(tx, gone.id, kept.id)
  await stagePeople(tx, gone.id, kept.id)
  const moved = await stageMovedRows(tx, { from: gone.id, to: kept.id, atOnce: given.atOnce })
  if (moved.hasMore) {
    stageDueWork(tx, { kind: 'customer.move-rest', subjectId: gone.id, dueAt: context.at }, context)
  }
  return accept({
    ref: gone.ref,
    into: kept.ref,
    moved: moved.count,
    hasMore: moved.hasMore,
    points,
    filled,
    differing,
  })
})

/** How many contact points go over, and how many the kept customer has already. */
async function stageContactPoints(
  tx: CommandView,
  from: string,
  to: string,
): Promise<{ readonly added: number; readonly known: number }> {
  const count = { added: 0, known: 0 }
  const own = await tx.all(contactPointsOfCustomer, { customerId: to })
  let position = own.at(-1)?.position ?? -1
  for (const { id, kind, normalized } of await tx.all(contactPointsOfCustomer, { customerId: from })) {
    const isDouble = own.some((other) => other.kind === kind && other.normalized === normalized)
    if (isDouble) {
      tx.remove('contact_points', id)
      count.known++
    } else {
      tx.patch('contact_points', id, { customerId: to, position: ++position })
      count.added++
    }
  }
  return count
}

/** What each of them did not want, the merged one does not want either. */
async function stageOptOuts(tx: CommandView, from: string, to: string): Promise<void> {
  for (const { id } of await tx.all(doNotContactOfCustomer, { customerId: from })) {
    tx.patch('do_not_contact', id, { customerId: to })
  }
}

async function stagePeople(tx: CommandView, from: string, to: string): Promise<void> {
  const people = await tx.all(peopleOfAccount, { accountId: to })
  for (const { id, customerId } of await tx.all(peopleOfAccount, { accountId: from })) {
    if (people.some((other) => other.customerId === customerId)) tx.remove('account_people', id)
    else tx.patch('account_people', id, { accountId: to })
  }
  const accounts = await tx.all(accountsOfPerson, { customerId: to })
  for (const { id, accountId } of await tx.all(accountsOfPerson, { customerId: from })) {
    if (accounts.some((other) => other.accountId === accountId)) tx.remove('account_people', id)
    else tx.patch('account_people', id, { customerId: to })
  }
}
