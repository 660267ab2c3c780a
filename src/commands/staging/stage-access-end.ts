import { invitationsOfAgent } from '../../queries/access/invitations-of-agent.ts'
import { tokensOfAgent } from '../../queries/access/tokens-of-agent.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'

/** Stages the end of all that lets an agent in at a server: tokens, password and codes. On a device there is nothing of it. */
export async function stageAccessEnd(
  tx: CommandView,
  agent: string,
  { at, actor }: CommandContext,
): Promise<void> {
  for (const { id } of await tx.all(tokensOfAgent, { agent })) {
    tx.patch('access_tokens', id, { revokedAt: at, revokedBy: actor })
  }
  for (const { id } of await tx.all(invitationsOfAgent, { agent })) {
    tx.patch('invitations', id, { usedAt: at })
  }
  if ((await tx.versionOf('passwords', agent)) !== undefined) tx.remove('passwords', agent)
}
