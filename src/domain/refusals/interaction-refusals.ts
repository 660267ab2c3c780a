import type { Nearest, OneOf } from './nearest-names.ts'
import type { InteractionState } from '../interaction-state.ts'

/** Refusals about interactions. */
export type InteractionRefusal =
  | ({ readonly code: 'interaction-not-found'; readonly ref: string } & Nearest)
  | { readonly code: 'interaction-taken'; readonly ref: string; readonly heldBy: string }
  | { readonly code: 'interaction-already-yours'; readonly ref: string }
  | { readonly code: 'interaction-offered-to-other'; readonly ref: string; readonly heldBy: string }
  | { readonly code: 'interaction-finished'; readonly ref: string; readonly state: InteractionState }
  | { readonly code: 'interaction-not-in-hand'; readonly ref: string; readonly state: InteractionState }
  | { readonly code: 'interaction-not-yours'; readonly ref: string; readonly heldBy: string }
  /** Given on a device while its giver had it by a claim that is over; whoever has it now has it by another. */
  | { readonly code: 'claim-over'; readonly ref: string }
  | {
      readonly code: 'interaction-in-other-state'
      readonly ref: string
      readonly state: InteractionState
      readonly needs: readonly InteractionState[]
    }
  | { readonly code: 'interaction-live'; readonly ref: string; readonly channel: string }
  | {
      readonly code: 'interaction-changed'
      readonly ref: string
      readonly expected: number
      readonly found: number
    }
  | { readonly code: 'interaction-without-customer'; readonly ref: string }
  | { readonly code: 'channel-unknown'; readonly channel: string; readonly nearest: readonly string[] }
  | { readonly code: 'message-already-received'; readonly ref: string }
  /** The phone or the exchange told of it before. */
  | { readonly code: 'call-known'; readonly ref: string }
  | ({ readonly code: 'put-back-reason-required'; readonly ref: string } & OneOf)
  | { readonly code: 'transfer-target-required' }
  | { readonly code: 'transfer-to-self'; readonly ref: string }
