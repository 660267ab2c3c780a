import type { receiveInteraction } from '../../commands/interactions/receive-interaction.ts'
import type { EpochMs } from '../../domain/ids.ts'
import { customerName, senderName } from './demo-customer-moves.ts'
import type { DemoPlace } from './demo-place.ts'
import type { DemoContact } from './demo-lines.ts'
import type { DemoRefs } from './demo-refs.ts'

type ReceiveInput = Parameters<(typeof receiveInteraction)['handler']>[1]

/** How a contact of the demo is let in: by a customer who is known, or by whoever writes or calls. */
export function demoArrival(
  contact: DemoContact,
  place: DemoPlace,
  { at, refs }: { readonly at: EpochMs; readonly refs: DemoRefs },
): ReceiveInput {
  const { id, channel, queue, entryPoint, customer, from } = contact
  const handover = place.handovers.get(id)
  const door =
    handover?.how === 'transferred'
      ? { queue: handover.fromQueue, entryPoint: handover.entryPoint }
      : { queue, entryPoint }
  const input = {
    channel,
    ...door,
    subject: contact.subject ?? '',
    ...message({ ...contact, ...door }, place, at),
  }
  if (customer !== null) {
    refs.draw(contactName(id))
    return { ...input, customer: refs.find(customerName(customer)) ?? customer }
  }
  if (from !== null && refs.find(senderName(from.address)) === undefined) {
    refs.draw(senderName(from.address))
  }
  refs.draw(contactName(id))
  if (from === null) return input
  const kind = from.address.includes('@') ? 'email' : 'phone'
  return {
    ...input,
    from: { kind, value: from.address, ...(from.name === null ? {} : { name: from.name }) },
  }
}

/** Under which the ref of a contact is kept. */
export function contactName(id: string): string {
  return `contact ${id}`
}

function message(
  contact: DemoContact,
  { site, customers }: DemoPlace,
  at: EpochMs,
): Pick<ReceiveInput, 'message'> {
  if (contact.text === null) return {}
  const customer = contact.customer === null ? undefined : customers.get(contact.customer)
  const isMail = contact.channel === 'email'
  const entryPoint = site.entryPoints.find(({ key }) => key === contact.entryPoint)
  return {
    message: {
      senderName: customer?.name ?? contact.from?.name ?? '',
      senderAddress: contact.from?.address ?? (isMail ? (customer?.emails[0] ?? '') : ''),
      recipients: isMail && entryPoint ? [entryPoint.address] : [],
      text: contact.text,
      messageId: isMail ? messageId(contact.id) : null,
      references: contact.replyTo === undefined ? [] : [messageId(contact.replyTo)],
      rawHash: null,
      sentAt: at,
      isAutomatic: false,
      attachments: [],
    },
  }
}

function messageId(id: string): string {
  return `${id}@day.example`
}
