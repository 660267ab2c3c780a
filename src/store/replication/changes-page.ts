import type { RowState } from './row-state.ts'

/** An event as a server tells it to its devices. */
export type ToldEvent = {
  readonly seq: number
  readonly id: string
  readonly at: number
  readonly actor: string
  readonly device: string
  readonly command: string
  /** JSON, as it is stored. */
  readonly input: string
  readonly refs: string | null
  readonly batch: string | null
  readonly undoes: number | null
  readonly personal_digest: string | null
  readonly given_at: number | null
  readonly clock_at: number | null
  readonly salt: string | null
  readonly content: string | null
  readonly found: string | null
}

/** What a command found of a row, as it is stored. */
export type ToldTouch = {
  readonly seq: number
  readonly table_name: string
  readonly row_id: string
  readonly before: string | null
  readonly left_by: number | null
}

/**
 * What changed after a number and up to another, of one moment. The rows are as they are at that moment, when they may have
 * been changed again by later commands: pages are put together until one has come to the head, and only then stand for a state
 * that the server was in.
 */
export type ChangesPage = {
  readonly upTo: number
  /** The number of the last event of all, at that moment. */
  readonly head: number
  /** The id of the event with the number `upTo`; null before the first. */
  readonly upToId: string | null
  /** The stretch of history that it is of. */
  readonly timeline: string
  /** Up to which of the asking device's commands the server had it. */
  readonly number: number
  readonly events: readonly ToldEvent[]
  readonly touched: readonly ToldTouch[]
  readonly rows: readonly RowState[]
}
