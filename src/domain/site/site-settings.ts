import type { Capacity } from '../capacity.ts'

export type SiteSettings = {
  readonly name: string
  readonly languages: readonly SiteLanguage[]
  readonly defaultLanguage: SiteLanguage
  /** A name of the tz database, such as `Europe/Warsaw`. */
  readonly timeZone: string
  /** How much of a channel one agent handles at once; of what is not named he is offered one, and may take more by hand. */
  readonly capacity: Capacity
  /** How long a message waits before it leaves, so that it can be called back. */
  readonly undoDelaySeconds: number
  /** How large what goes with one message may be, all of it together. */
  readonly attachedMegabytes: number
  /** Whether an answer quotes what is answered, where its agent has not said. */
  readonly quotesAnswered: boolean
}

/** How long messages wait where a site says nothing else. */
export const usualUndoDelaySeconds = 10

/** Mailboxes take no more in one message, and often less. */
export const usualAttachedMegabytes = 25
/** Every one of them is kept beside the store, and read whole. */
export const mostAttachedMegabytes = 100

/** A language that a site speaks with its customers and its people. */
export type SiteLanguage = 'en' | 'pl'
