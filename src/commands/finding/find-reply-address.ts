import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { whyNotContactPoint } from '../../domain/contact-point.ts'
import { addressKindOf } from '../../domain/outgoing.ts'
import { contactPointsOfCustomer } from '../../queries/customers/contact-points-of-customer.ts'
import type { MessageRow } from '../../queries/messages/messages-of-interaction.ts'
import { originOfInteraction, ownAddresses } from '../../queries/messages/own-addresses.ts'
import type { CommandReading } from '../../store/command-definition.ts'

type Asked = {
  readonly interaction: { readonly id: string; readonly ref: string; readonly customerId: string | null }
  readonly channel: string
  readonly lastIn: MessageRow | undefined
}

/**
 * Where an answer goes: where the customer wants answers, the address he wrote from, or the first he is known by.
 * Refuses: reply-without-address.
 */
export async function findReplyAddress(
  tx: CommandReading,
  { interaction, channel, lastIn }: Asked,
): Promise<Decision<string>> {
  const kind = addressKindOf(channel)
  const origin = await tx.one(originOfInteraction, { id: interaction.id })
  const points =
    interaction.customerId === null
      ? []
      : await tx.all(contactPointsOfCustomer, { customerId: interaction.customerId })
  const candidates = [
    ...(lastIn ? [...lastIn.replyTo, lastIn.senderAddress] : []),
    origin?.contact ?? '',
    ...points.filter((point) => point.kind === kind).map(({ value }) => value),
  ]
  const address = candidates.find((candidate) => whyNotContactPoint(kind, candidate) === undefined)
  if (address === undefined) return refuse({ code: 'reply-without-address', ref: interaction.ref, channel })
  return accept(address.trim())
}

/** The site's own address that a message leaves from: where the interaction came in, or its queue's; empty when none is set. */
export async function findOwnAddress(
  tx: CommandReading,
  {
    channel,
    entryPointId,
    queueId,
  }: { readonly channel: string; readonly entryPointId: string | null; readonly queueId: string },
): Promise<string> {
  const own = await tx.all(ownAddresses, { channel })
  const point =
    own.find(({ key }) => key === entryPointId) ?? own.find((one) => one.queueId === queueId) ?? own[0]
  return point?.address ?? ''
}
