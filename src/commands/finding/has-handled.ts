import type { AgentKey, Id } from '../../domain/ids.ts'
import { historyOfRecord } from '../../queries/events/history-of-record.ts'
import { touchedRowsOfEvent } from '../../queries/events/touched-rows-of-event.ts'
import { segmentsOfInteraction } from '../../queries/interactions/segments-of-interaction.ts'
import type { CommandReading } from '../../store/command-definition.ts'

/** A contact that was in so many hands is nobody's proof. */
const lookedAt = 100

/**
 * Whether an agent has had a contact in his hands, as this store itself knows: it has a part that he handled, or had one that was
 * taken back.
 */
export async function hasHandled(tx: CommandReading, id: Id, agent: AgentKey): Promise<boolean> {
  const parts = await tx.all(segmentsOfInteraction, { interactionId: id })
  if (parts.some(({ agentId }) => agentId === agent)) return true
  for (const { seq } of await tx.all(historyOfRecord, { id, limit: lookedAt })) {
    const touched = await tx.all(touchedRowsOfEvent, { seq })
    if (touched.some(({ rowId, before }) => rowId === id && before?.['held_by'] === agent)) return true
  }
  return false
}
