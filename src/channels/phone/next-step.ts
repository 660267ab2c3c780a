import type { AgentKey } from '../../domain/ids.ts'
import type { InteractionState } from '../../domain/interaction-state.ts'
import type { OfferOrigin } from '../../domain/offer.ts'
import type { CallEnding, PhoneCall } from '../../domain/phone-call.ts'

/** How the store knows a call. */
export type CallContact = {
  readonly ref: string
  readonly channel: string
  readonly state: InteractionState
  readonly heldBy: AgentKey | null
  /** Who let it ring, while it does. */
  readonly how: OfferOrigin | null
}

export type CallStep = 'ring' | 'dial' | 'accept' | 'hold' | 'resume'

/**
 * What the store is told next of a call that goes on, so that it knows it as the phone does; null where it does, or where somebody
 * else has the contact by now. What is over in the store stays over.
 */
export function nextStep(
  { direction, state }: Pick<PhoneCall, 'direction' | 'state'>,
  contact: CallContact | undefined,
  agent: AgentKey,
): CallStep | null {
  if (!contact) return direction === 'in' ? 'ring' : 'dial'
  if (contact.state === 'queued') return 'ring'
  if (contact.heldBy !== agent) return null
  const isAnswered = state === 'talking' || state === 'held'
  if (contact.state === 'offered') return isAnswered ? 'accept' : null
  if (contact.state === 'active' && state === 'held') return 'hold'
  return contact.state === 'held' && state === 'talking' ? 'resume' : null
}

export type LastStep = 'abandon' | 'decline' | 'end'

/**
 * What the store is told of a call that is over; null where it needs no telling. A caller whom an exchange let ring waits on in its queue:
 * what became of him the exchange knows. Work that was to be done by calling goes on where nobody was reached.
 */
export function lastStep(
  contact: CallContact,
  { agent, wasAnswered }: { readonly agent: AgentKey; readonly wasAnswered: boolean },
): LastStep | null {
  if (contact.heldBy !== agent) return null
  if (contact.state === 'offered') return contact.how === 'exchange' ? 'decline' : 'abandon'
  if (contact.state !== 'active' && contact.state !== 'held') return null
  if (contact.channel !== 'call' && !wasAnswered) return null
  return 'end'
}

/** Whether how a call ended is said in a note: nobody was reached, or nobody saw it. */
export function isNoted(ending: CallEnding): boolean {
  return ending === 'busy' || ending === 'failed' || ending === 'unseen'
}
