import { labelIn } from '../../domain/labels.ts'
import type { TimelineRow as StoredRow } from '../../queries/customers/timeline-of-customer.ts'
import type { Look } from '../look.ts'
import type { TimelineRow } from '../screens/card-lines.ts'

/** A customer's timeline as screens show it. */
export function timelineRows(rows: readonly StoredRow[], look: Look): readonly TimelineRow[] {
  return rows.map((row) => ({
    ref: row.ref,
    channel: row.channel,
    at: row.arrivedAt,
    subject: row.subject,
    outcome: outcomeOf(row, look),
  }))
}

/** What came of a contact: its outcome, or its reason where there is no outcome, or the state it is in. */
export function outcomeOf({ state, wrapUp }: StoredRow, { say, language }: Look): string {
  const labels = wrapUp?.outcome ?? wrapUp?.reason
  return labels ? labelIn(labels, language) : say(`state.${state}`)
}
