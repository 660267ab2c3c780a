import { callbackByRef } from '../../queries/callbacks/callback-by-ref.ts'
import { caseByRef } from '../../queries/cases/case-by-ref.ts'
import { isCardMasked } from '../../queries/customers/callers-to-verify.ts'
import { customerById } from '../../queries/customers/customer-by-id.ts'
import { customerByRef } from '../../queries/customers/customer-by-ref.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import { maskName } from '../../domain/masking.ts'
import { type Reading, sightOn } from './reading.ts'

/** A record that is named by its ref, with whose it is. */
export type FoundRecord = {
  readonly is: 'interaction' | 'case' | 'customer' | 'callback'
  readonly ref: string
  readonly customerName: string
}

/** The record whose ref was typed, in letters of either size, where the agent may see it; null for anything else. */
export function foundRecord(typed: string, agent: string, reading: Reading): FoundRecord | null {
  const ref = typed.trim().toUpperCase()
  if (!/^[A-Z]{1,6}-\d{1,12}$/.test(ref)) return null
  const { reader } = reading
  const sight = sightOn(agent, reading)
  const found = (is: FoundRecord['is'], customerId: string | null): FoundRecord => ({
    is,
    ref,
    customerName: nameOfCustomer(customerId, agent, reading),
  })
  const contact = reader.one(interactionByRef, { ref })
  if (contact)
    return sight.sees('interaction.see', { owner: contact.heldBy, queue: contact.queueId })
      ? found('interaction', contact.customerId)
      : null
  const matter = reader.one(caseByRef, { ref })
  if (matter)
    return sight.sees('case.see', { owner: matter.assignee, queue: matter.queueId })
      ? found('case', matter.customerId)
      : null
  const callback = reader.one(callbackByRef, { ref })
  if (callback)
    return sight.sees('callback.see', { owner: callback.agentId, queue: callback.queueId })
      ? found('callback', callback.customerId)
      : null
  const customer = reader.one(customerByRef, { ref })
  return customer && sight.seesCustomer(customer.id) ? found('customer', customer.id) : null
}

function nameOfCustomer(id: string | null, agent: string, { reader }: Reading): string {
  const name = id === null ? '' : (reader.one(customerById, { id })?.name ?? '')
  return id !== null && isCardMasked(reader, id, agent) ? maskName(name) : name
}
