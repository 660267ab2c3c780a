import {
  type ContactPointKind,
  normalizeContactPoint,
  whyNotContactPoint,
} from '../../domain/contact-point.ts'
import { type Decision, accept } from '../../domain/decision.ts'
import { customerById } from '../../queries/customers/customer-by-id.ts'
import { customersByContactPoint } from '../../queries/customers/customers-by-contact-point.ts'
import type { ThreadMessage } from '../../queries/messages/message-of-thread.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'
import { findCustomer } from '../finding/find-customer.ts'
import { stageCustomer } from './stage-customer.ts'

type Sender = {
  readonly id: string | null
  readonly shown: { readonly customer: string | null; readonly isNewCustomer: boolean }
}

type Given = {
  /** Ref of the customer, where he is known. */
  readonly customer?: string | undefined
  readonly from?:
    | { readonly kind: ContactPointKind; readonly value: string; readonly name?: string | undefined }
    | undefined
  /** Of the thread that the message belongs to. */
  readonly thread: ThreadMessage | undefined
  /** Whether the message joins an interaction that is there already. */
  readonly isAppended: boolean
}

/**
 * Whose contact it is: the customer named, who has the address it came from, or else a new one under his name; of a message
 * that joins a thread, the thread's. Refuses: customer-not-found.
 */
export async function stageSender(
  tx: CommandView,
  { thread, ...given }: Given,
  context: CommandContext,
): Promise<Decision<Sender>> {
  if (given.customer !== undefined) {
    const customer = await findCustomer(tx, given.customer)
    if (!customer.ok) return customer
    return accept({ id: customer.value.id, shown: { customer: customer.value.ref, isNewCustomer: false } })
  }
  const { from } = given
  if (from === undefined || whyNotContactPoint(from.kind, from.value)) {
    return accept(await customerOfThread(tx, thread))
  }
  const { kind } = from
  const [owner] = await tx.all(customersByContactPoint, {
    kind,
    normalized: normalizeContactPoint(kind, from.value),
  })
  if (owner) return accept({ id: owner.id, shown: { customer: owner.ref, isNewCustomer: false } })
  // Whoever joins somebody else's thread writes about that one's matter: there is no interaction of his own to find him by.
  if (given.isAppended) return accept(await customerOfThread(tx, thread))
  const name = from.name?.trim() ?? ''
  const customer = { kind: 'person' as const, name: name === '' ? from.value.trim() : name }
  const made = stageCustomer(
    tx,
    { ...customer, contactPoints: [{ kind, value: from.value.trim() }] },
    context,
  )
  return accept({ id: made.id, shown: { customer: made.ref, isNewCustomer: true } })
}

async function customerOfThread(tx: CommandView, thread: ThreadMessage | undefined): Promise<Sender> {
  const id = thread?.customerId ?? null
  const customer = id === null ? undefined : await tx.one(customerById, { id })
  return { id, shown: { customer: customer?.ref ?? null, isNewCustomer: false } }
}
