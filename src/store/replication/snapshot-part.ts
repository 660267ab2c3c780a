import type { StoredColumns } from '../tables.ts'
import type { Timeline } from './timelines.ts'
import type { ToldEvent, ToldTouch } from './changes-page.ts'

type Stored = StoredColumns[string]

/** Up to where a copy has got: the last row that came, or the last event. */
export type CopiedUpTo =
  { readonly table: string; readonly id: string } | { readonly events: number } | 'everything'

/** What a copy is of: the moment at which it began, and what it holds. */
export type SnapshotBeginning = {
  /** The number of the last event when the copy began, and its id. */
  readonly cursor: number
  readonly cursorId: string | null
  /** The stretches of history that the server has been through; the copy is of the last. */
  readonly timelines: readonly Timeline[]
  /** In the order in which they come, each row in the order of these columns; `rows` is how many there are, about. */
  readonly tables: readonly {
    readonly name: string
    readonly columns: readonly string[]
    readonly rows: number
  }[]
  /** The number of the first event that is told; older ones are the server's alone. */
  readonly eventsFrom: number
  /** The id of the event before that; null where there is none. */
  readonly eventsBefore: string | null
}

/**
 * A part of the copy of a whole store. Rows are told as they are when they are read, some of them later than the moment of the
 * beginning: what is copied stands for a state of the server once the changes since that moment are applied.
 */
export type SnapshotPart =
  | ({ readonly kind: 'begin' } & SnapshotBeginning)
  | {
      readonly kind: 'rows'
      readonly table: string
      /** The id behind which these are all rows of the table, up to the last of them, or to its end; null from the first. */
      readonly after: string | null
      readonly isLast: boolean
      readonly rows: readonly (readonly Stored[])[]
    }
  | {
      readonly kind: 'events'
      readonly upTo: number
      readonly events: readonly ToldEvent[]
      readonly touched: readonly ToldTouch[]
    }
  | { readonly kind: 'end' }
