import { passwordOfAgent } from '../../queries/access/password-of-agent.ts'
import { tokenList } from '../../queries/access/token-list.ts'
import { agentList } from '../../queries/agents/agent-list.ts'
import type { ServerStore } from '../../store/server-store.ts'
import type { Shell } from '../shell.ts'
import { inviteAgent } from './invite-agent.ts'

/** Time enough to walk over to the other computer. */
const hours = 24

/** Where nobody can sign in yet: an invitation for whoever may let in the others; null where somebody can. */
export async function firstInvitation(
  shell: Pick<Shell, 'access' | 'now'>,
  store: Pick<ServerStore, 'reader' | 'runner'>,
): Promise<{ readonly agent: string; readonly code: string } | null> {
  const { reader } = store
  const people = (await reader.all(agentList, {})).filter(({ isDisabled }) => !isDisabled)
  let isAnyIn = (await reader.all(tokenList, { limit: 1 })).length > 0
  for (const { key } of people) {
    if (isAnyIn) break
    isAnyIn = (await reader.one(passwordOfAgent, { agent: key })) !== undefined
  }
  const byRole = (role: string) => people.find((one) => one.role === role)
  const first = byRole('administrator') ?? byRole('supervisor') ?? people[0]
  // Whoever brings a store brings its people: he is let in by the owner.
  const agent = people.length === 0 ? 'owner' : first?.key
  if (isAnyIn || agent === undefined) return null
  const invited = await inviteAgent(
    { store, access: shell.access, now: shell.now },
    { agent, hours, actor: 'owner' },
  )
  return invited.ok ? { agent, code: invited.value.code } : null
}
