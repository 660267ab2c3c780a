import type { EpochMs } from './ids.ts'
import type { Refusal } from './refusal.ts'

/** A call as a phone knows it. */
export type PhoneCall = {
  /** The SIP Call-ID, or what the phone has in its place: the same as long as the call lasts, and never another's. */
  readonly id: string
  readonly direction: 'in' | 'out'
  readonly state: 'ringing' | 'dialling' | 'talking' | 'held'
  readonly isMuted: boolean
  /** As the other side shows it; empty where it shows none. Text from outside. */
  readonly number: string
  readonly name: string | null
}

/**
 * How a call ended. `cancelled`: the caller gave up before anybody answered; `failed`: never got through, `said` tells why; `unseen`: the
 * phone could not be reached, and knew it no more when it could again.
 */
export type CallEnding =
  'hung-up-here' | 'hung-up-there' | 'cancelled' | 'rejected' | 'busy' | 'failed' | 'unseen'

/** What a phone can be asked to do. */
export type PhoneAction =
  | { readonly do: 'dial'; readonly number: string }
  | {
      readonly do: 'answer' | 'reject' | 'hold' | 'resume' | 'hang-up'
      readonly call: string
    }
  | { readonly do: 'mute' | 'unmute'; readonly call: string }
  | { readonly do: 'send-digits'; readonly call: string; readonly digits: string }
  | { readonly do: 'transfer'; readonly call: string; readonly number: string }
  /** Asks somebody while the caller waits; `transfer` then joins them. */
  | { readonly do: 'consult'; readonly call: string; readonly number: string }

/** A call that goes on, and what the store knows of it. */
export type FollowedCall = PhoneCall & {
  /** Its contact; null where the store would not have it. */
  readonly ref: string | null
  /** Since when it is in this state, as far as was heard. */
  readonly since: EpochMs
  /** Why the store does not know it as it is; null where it does. */
  readonly refusal: Refusal | null
}

/** A phone as it is by now. */
export type PhoneState = {
  /** Whether the phone itself can be reached; null before anything was heard of it. */
  readonly isUp: boolean | null
  readonly refusal: Refusal | null
  /** Oldest first. */
  readonly calls: readonly FollowedCall[]
}

/** What a number is dialled for. */
export type DialWish = {
  readonly number: string
  readonly queue?: string
  readonly purpose?: string
  /** Ref of the contact in hand that is worked on by calling. */
  readonly for?: string
}
