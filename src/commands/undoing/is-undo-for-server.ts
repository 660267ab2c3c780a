import { isPendingSeq } from '../../domain/pending-number.ts'
import { interactionById } from '../../queries/interactions/interaction-by-id.ts'
import { touchedRowsOfEvent } from '../../queries/events/touched-rows-of-event.ts'
import type { CommandReading } from '../../store/command-definition.ts'

/**
 * Whether taking a command back claims something that others may have claimed since the server had it: a contact comes back into
 * somebody's hands, or a message that may have left is to stay.
 */
export async function isUndoForServer(tx: CommandReading, seq: number): Promise<boolean> {
  if (isPendingSeq(seq)) return false
  for (const { table, rowId, before } of await tx.all(touchedRowsOfEvent, { seq })) {
    if (table === 'deliveries') return true
    const holder = table === 'interactions' ? before?.['held_by'] : undefined
    if (typeof holder !== 'string') continue
    if ((await tx.one(interactionById, { id: rowId }))?.heldBy !== holder) return true
  }
  return false
}
