import { isLiveChannel } from './channel.ts'
import { isOver, type InteractionState } from './interaction-state.ts'
import { replyChannelOf } from './outgoing.ts'

/** Why a case below another gets no answer of those that all below it get. */
export const whysLeftOut = [
  'closed',
  'not-below',
  'not-permitted',
  'not-in-writing',
  'without-address',
  'do-not-contact',
] as const
export type WhyLeftOut = (typeof whysLeftOut)[number]

type Contact = {
  readonly channel: string
  readonly direction: 'in' | 'out'
  readonly state: InteractionState
}

/**
 * The last of a case's contacts, the oldest first, that the customer began and that can be answered in writing, and on which
 * channel, done or not. A chat is answered only while it lasts: nobody reads what is written after it.
 */
export function contactToAnswer<One extends Contact>(
  contacts: readonly One[],
): { readonly contact: One; readonly channel: string } | undefined {
  for (const contact of contacts.toReversed()) {
    const channel = replyChannelOf(contact.channel)
    if (contact.direction === 'out' || channel === undefined) continue
    if (isLiveChannel(contact.channel) && isOver(contact.state)) continue
    return { contact, channel }
  }
  return undefined
}
