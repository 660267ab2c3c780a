import type { Decision } from '../../domain/decision.ts'
import type { CallEnding, PhoneAction, PhoneCall } from '../../domain/phone-call.ts'
import type { Refusal } from '../../domain/refusal.ts'

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
