import { noteIdsOfInteraction } from '../../queries/interactions/note-ids-of-interaction.ts'
import type { CommandView } from '../../store/command-definition.ts'

/** Stages that a contact is part of a case, or of none; its notes go with it. */
export async function stageContactOfCase(
  tx: CommandView,
  interactionId: string,
  caseId: string | null,
): Promise<void> {
  tx.patch('interactions', interactionId, { caseId })
  for (const { id } of await tx.all(noteIdsOfInteraction, { interactionId }))
    tx.patch('notes', id, { caseId })
}
