import type { EventRow } from '../../queries/events/event-by-seq.ts'
import type { TouchedRow } from '../../queries/events/touched-rows-of-event.ts'

/** A command that is to be taken back, and the rows that it touched. */
export type ToUndo = { readonly event: EventRow; readonly touched: readonly TouchedRow[] }
