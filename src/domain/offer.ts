import { isLiveChannel } from './channel.ts'
import type { AgentKey, EpochMs, Id, QueueKey } from './ids.ts'

export type OfferState = 'pending' | 'accepted' | 'declined' | 'timed-out' | 'withdrawn'

/**
 * Who found the agent: the rules, a supervisor, a colleague who hands over, a promise that the agent made himself, a
 * message of his that came back undelivered, a caller who rings on his phone, or an exchange that lets one ring there who waits in a queue.
 */
export type OfferOrigin =
  'routing' | 'supervisor' | 'transfer' | 'callback' | 'undelivered' | 'phone' | 'exchange'

/** An interaction presented to one agent. Source: FIELD.md, "offer". */
export type Offer = {
  readonly id: Id
  readonly interactionId: Id
  readonly queueId: QueueKey
  readonly agentId: AgentKey
  readonly state: OfferState
  readonly how: OfferOrigin
  readonly offeredAt: EpochMs
  /** The moment at which it times out; null where it waits for as long as its agent takes. */
  readonly expiresAt: EpochMs | null
}

/** Where a queue does not say how long an offer waits. */
const usualOfferSeconds = 30
/** Whoever declined an interaction is not asked for it again for so long. */
const leftAloneMs = 300_000

/**
 * When an offer times out. Work that can lie and is handed to somebody waits for him; whoever is on the line, and what the
 * rules give out, waits as long as the queue says. What rings on a phone does so until that says otherwise.
 */
export function offerExpiry(
  offer: { readonly how: OfferOrigin; readonly channel: string; readonly offerSeconds: number | null },
  at: EpochMs,
): EpochMs | null {
  const { how, channel, offerSeconds } = offer
  if (ringsOnPhone(how)) return null
  if (how === 'callback' || how === 'undelivered' || (how === 'transfer' && !isLiveChannel(channel)))
    return null
  return at + (offerSeconds ?? usualOfferSeconds) * 1000
}

/** Whether it is a phone that offers it: answering and giving up are facts then, which no rule of the desk undoes. */
export function ringsOnPhone(how: OfferOrigin): boolean {
  return how === 'phone' || how === 'exchange'
}

/** Whether the time of an offer is over: from the moment at which it times out, it can no longer be accepted. */
export function isOver({ expiresAt }: Pick<Offer, 'expiresAt'>, at: EpochMs): boolean {
  return expiresAt !== null && at >= expiresAt
}

/** Who has declined so lately that he is not asked again. */
export function leftAlone(
  offers: readonly {
    readonly agentId: AgentKey
    readonly state: OfferState
    readonly answeredAt: EpochMs | null
  }[],
  at: EpochMs,
): ReadonlySet<AgentKey> {
  return new Set(
    offers
      .filter(({ state, answeredAt }) => state === 'declined' && at - (answeredAt ?? 0) < leftAloneMs)
      .map(({ agentId }) => agentId),
  )
}
