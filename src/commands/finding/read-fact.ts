import type { FieldValue } from '../../domain/wrap-up-fields.ts'
import { caseById } from '../../queries/cases/case-by-id.ts'
import { latestInteractionsOfCase } from '../../queries/cases/latest-interactions-of-case.ts'
import { customerById } from '../../queries/customers/customer-by-id.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import type { CommandView } from '../../store/command-definition.ts'

/** A fact of the records of a case as a process looks it up; null where nobody knows it. Source: process/facts.ts. */
export async function readFact(tx: CommandView, caseId: string, fact: string): Promise<FieldValue | null> {
  const found = await tx.one(caseById, { id: caseId })
  if (!found) return null
  const [of, name = '', field = ''] = fact.split('.')
  if (of === 'case') return name === 'fields' ? (found.fields[field] ?? null) : found.priority
  if (of === 'customer') {
    const customer =
      found.customerId === null ? undefined : await tx.one(customerById, { id: found.customerId })
    if (!customer) return null
    if (name === 'fields') return customer.fields[field] ?? null
    if (name === 'name') return customer.name
    return name === 'account' ? customer.accountNumber : customer.language
  }
  const [latest] = await tx.all(latestInteractionsOfCase, { caseId, limit: 1 })
  const contact = latest && (await tx.one(interactionByRef, { ref: latest.ref }))
  if (!contact) return null
  return name === 'channel' ? contact.channel : contact.subject
}
