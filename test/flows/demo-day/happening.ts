export type Status = 'ready' | 'not-ready' | 'logged-out'
export type CaseState = 'new' | 'open' | 'pending' | 'resolved' | 'closed'

type What =
  /** A contact came into a queue for the first time; of a callback it is the moment at which it was due. */
  | {
      readonly what: 'came'
      readonly ref: string
      readonly queue: string
      readonly channel: 'call' | 'email' | 'callback'
      readonly customer: string
      readonly direction: 'in' | 'out'
    }
  | { readonly what: 'offered'; readonly ref: string; readonly agent: string; readonly until: number | null }
  | { readonly what: 'offer-over'; readonly ref: string; readonly how: OfferEnd }
  | { readonly what: 'taken'; readonly ref: string; readonly agent: string }
  | { readonly what: 'held' | 'resumed' | 'put-back' | 'left' | 'flowed-out'; readonly ref: string }
  | { readonly what: 'ended'; readonly ref: string; readonly wrapUpBy: number | null }
  /** To another queue, or to a colleague within the same one. */
  | { readonly what: 'handed-over'; readonly ref: string; readonly queue: string }
  | {
      readonly what: 'coded'
      readonly ref: string
      readonly by: 'agent' | 'batch' | 'program'
      readonly reason: string | null
      readonly outcomes: readonly string[]
    }
  | {
      readonly what: 'corrected'
      readonly ref: string
      readonly reason: string | null
      readonly outcomes: readonly string[]
    }
  | {
      readonly what: 'status'
      readonly agent: string
      readonly status: Status
      readonly reason: string | null
    }
  | {
      readonly what: 'chose-next'
      readonly agent: string
      readonly status: Status
      readonly reason: string | null
    }
  | {
      readonly what: 'case-opened'
      readonly case: string
      readonly customer: string
      readonly queue: string
      readonly state: CaseState
      readonly priority: 'normal' | 'high' | 'urgent'
      /** Somebody was on the line with the customer. */
      readonly isAnswered: boolean
    }
  | {
      readonly what: 'case-state'
      readonly case: string
      readonly state: CaseState
      readonly until: number | null
    }
  | { readonly what: 'case-contact'; readonly case: string; readonly ref: string }
  | { readonly what: 'case-wrote' | 'case-answered'; readonly case: string }
  | {
      readonly what: 'promised'
      readonly callback: string
      readonly dueAt: number
      readonly agent: string | null
      readonly queue: string
      readonly customer: string
    }
  | { readonly what: 'brought-up'; readonly callback: string; readonly ref: string }
  | {
      readonly what: 'callback-over'
      readonly callback: string
      readonly how: 'done' | 'missed' | 'cancelled'
    }

export type OfferEnd = 'accepted' | 'declined' | 'timed-out' | 'withdrawn'

/** What happened at a moment, as the script that did it wrote it down. */
export type Happening = { readonly at: number } & What
