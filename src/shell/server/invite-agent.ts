import { makeInvitation } from '../../commands/access/make-invitation.ts'
import { type Decision, accept } from '../../domain/decision.ts'
import type { ServerStore } from '../../store/server-store.ts'
import type { Shell } from '../shell.ts'

const hourMs = 3_600_000

/** Makes a code that signs an agent in once. Refuses: agent-unknown, agent-disabled, not-permitted. */
export async function inviteAgent(
  { store, access, now }: Pick<Shell, 'access' | 'now'> & { readonly store: Pick<ServerStore, 'runner'> },
  { agent, hours, actor }: { readonly agent: string; readonly hours: number; readonly actor: string },
): Promise<Decision<{ readonly agent: string; readonly code: string; readonly expiresAt: number }>> {
  const { makeToken } = await access()
  const { id, hash, text: code } = makeToken()
  const made = await store.runner.run({
    command: makeInvitation,
    actor,
    input: { id, agent, hash, expiresAt: now() + hours * hourMs },
  })
  return made.ok && 'value' in made ? accept({ ...made.value, code }) : (made as Decision<never>)
}
