import type { Decision } from '../../domain/decision.ts'
import type { Refusal } from '../../domain/refusal.ts'

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

/**
 * What a phone says. A call comes whole, as it is by now, so that hearing of it twice or late does no harm; once it is over, nothing is
 * said of it any more.
 */
export type PhoneEvent =
  | { readonly kind: 'call'; readonly call: PhoneCall }
  | {
      readonly kind: 'over'
      readonly id: string
      readonly ending: CallEnding
      /** The phone's own words; text from outside. */
      readonly said: string
    }
  /** Whether the phone itself can be reached. After it has come back, its calls are told anew. */
  | { readonly kind: 'link'; readonly isUp: boolean; readonly refusal: Refusal | null }

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

/**
 * A phone of whoever sits here. What it is asked for answers that it was accepted, no more: what became of it is told as an event.
 * What is asked is done one after another.
 */
export type Phone = {
  /** How people call it: `baresip`. */
  readonly name: string
  readonly can: ReadonlySet<PhoneAction['do']>
  /** Begins to listen, and goes on trying where nothing answers; to be called once. */
  readonly start: (hear: (event: PhoneEvent) => void) => void
  /**
   * Refuses: peer-unreachable, peer-too-slow, peer-refused, call-gone, phone-cannot, value-breaks-line.
   */
  readonly ask: (action: PhoneAction) => Promise<Decision<null>>
  readonly stop: () => Promise<void>
}
