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
}

/** How long messages wait where a site says nothing else. */
export const usualUndoDelaySeconds = 10

/** A language that a site speaks with its customers and its people. */
export type SiteLanguage = 'en' | 'pl'
