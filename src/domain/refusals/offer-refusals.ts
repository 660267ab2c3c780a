import type { Nearest, OneOf } from './nearest-names.ts'

/** Refusals about offers and capacity. */
export type OfferRefusal =
  | {
      readonly code: 'agent-at-capacity'
      readonly agent: string
      readonly channel: string
      readonly capacity: number
    }
  /** Who is to get work is signed out. */
  | { readonly code: 'agent-away'; readonly agent: string }
  | { readonly code: 'agent-not-ready'; readonly agent: string }
  | { readonly code: 'agent-next-status-chosen'; readonly agent: string }
  | { readonly code: 'offer-to-self'; readonly ref: string }
  | { readonly code: 'no-agent-free'; readonly ref: string }
  | { readonly code: 'offer-timed-out'; readonly ref: string }
  | { readonly code: 'skills-missing'; readonly agent: string; readonly queue: string }
  | ({ readonly code: 'decline-reason-required'; readonly ref: string } & OneOf)
  | ({ readonly code: 'put-back-reason-unknown'; readonly reason: string } & Nearest)
