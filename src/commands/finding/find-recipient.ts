import { normalizeContactPoint } from '../../domain/contact-point.ts'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { addressKindOf } from '../../domain/outgoing.ts'
import { contactPointsOfCustomer } from '../../queries/customers/contact-points-of-customer.ts'
import { type CustomerRecord, customerById } from '../../queries/customers/customer-by-id.ts'
import { customersByContactPoint } from '../../queries/customers/customers-by-contact-point.ts'
import type { CommandView } from '../../store/command-definition.ts'
import type { DeclaredContext } from '../command.ts'
import { findCustomer } from './find-customer.ts'
import { thoseSeen } from './why-not-named.ts'

type Asked = {
  /** Ref of the customer as it was typed. */
  readonly named: string | undefined
  readonly to: string | undefined
  readonly channel: string
  /** Whose case it is written on. */
  readonly caseCustomerId: string | null
}

export type Recipient = {
  readonly customer: CustomerRecord | undefined
  readonly address: string
  /** Refs of those who have the address, where they are several. */
  readonly candidates: readonly string[]
}

/**
 * For whom a message of our own accord is, and where it goes: the customer named, whoever alone of those whom the actor
 * sees has the address, or the case's; at the address given, or the customer's first on the channel. Refuses: customer-not-found, message-without-address.
 */
export async function findRecipient(
  tx: CommandView,
  asked: Asked,
  context: Pick<DeclaredContext, 'actor' | 'permit'>,
): Promise<Decision<Recipient>> {
  const { channel } = asked
  const kind = addressKindOf(channel)
  const to = asked.to?.trim() ?? ''
  let customer: CustomerRecord | undefined
  let candidates: readonly string[] = []
  if (asked.named !== undefined) {
    const named = await findCustomer(tx, asked.named)
    if (!named.ok) return named
    customer = named.value
  } else if (to !== '') {
    const normalized = normalizeContactPoint(kind, to)
    const owners = await thoseSeen(tx, await tx.all(customersByContactPoint, { kind, normalized }), context)
    const [only] = owners
    if (owners.length > 1) candidates = owners.map(({ ref }) => ref)
    else if (only) customer = await tx.one(customerById, { id: only.id })
  } else if (asked.caseCustomerId !== null)
    customer = await tx.one(customerById, { id: asked.caseCustomerId })
  if (to !== '') return accept({ customer, address: to, candidates })
  const points = customer ? await tx.all(contactPointsOfCustomer, { customerId: customer.id }) : []
  const address = points.find((point) => point.kind === kind)?.value
  return address === undefined
    ? refuse({ code: 'message-without-address', customer: customer?.ref ?? '', channel })
    : accept({ customer, address, candidates })
}
