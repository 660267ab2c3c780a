import { maskText } from '../../domain/masking.ts'
import { notesOfInteraction } from '../../queries/interactions/notes-of-interaction.ts'
import { maskingOn, type Reading } from './reading.ts'

/** What was noted with a hand-over, as the agent may read it; null where nothing was. */
export function noteOfHandOver(
  { interactionId, by, at }: { readonly interactionId: string; readonly by: string; readonly at: number },
  agent: string,
  reading: Reading,
): string | null {
  const note = reading.reader
    .all(notesOfInteraction, { interactionId })
    .find((each) => each.author === by && each.at === at)
  if (!note) return null
  return maskingOn(agent, reading).isOn ? maskText(note.text) : note.text
}
