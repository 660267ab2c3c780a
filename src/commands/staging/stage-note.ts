import { mentionsIn } from '../../domain/mentions-in.ts'
import { agentByKey } from '../../queries/agents/agent-by-key.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'

type NewNote = {
  readonly interactionId: string | null
  readonly customerId: string | null
  readonly caseId: string | null
  readonly text: string
}

/**
 * Stages a note and the mentions in it: `@ewa` lets ewa know. Whoever the site does not know, has left or writes it is not
 * mentioned. Answers the keys of those who are.
 */
export async function stageNote(
  tx: CommandView,
  note: NewNote,
  { actor, at, newId }: CommandContext,
): Promise<readonly string[]> {
  const id = newId()
  tx.insert('notes', { id, ...note, author: actor, at })
  const mentioned: string[] = []
  for (const name of mentionsIn(note.text)) {
    const agent = name === actor ? undefined : await tx.one(agentByKey, { key: name })
    if (!agent || agent.isDisabled) continue
    mentioned.push(agent.key)
    tx.insert('mentions', { id: newId(), noteId: id, agentId: agent.key, by: actor, at, seenAt: null })
  }
  return mentioned
}
