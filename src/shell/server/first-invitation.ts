import { passwordOfAgent } from '../../queries/access/password-of-agent.ts'
import { tokenList } from '../../queries/access/token-list.ts'
import { agentList } from '../../queries/agents/agent-list.ts'
import type { ServerStore } from '../../store/server-store.ts'
import type { Shell } from '../shell.ts'
import { inviteAgent } from './invite-agent.ts'

/** Time enough to walk over to the other computer. */
const hours = 24

/** A code for whoever may let in the others; `not-needed` where somebody can sign in, `not-yet` where none could be made now. */
export type FirstInvitation =
  { readonly agent: string; readonly role: string; readonly code: string } | 'not-needed' | 'not-yet'

/** Where nobody can sign in yet: an invitation for whoever may let in the others. */
export async function firstInvitation(
  shell: Pick<Shell, 'access' | 'now'>,
  store: Pick<ServerStore, 'reader' | 'runner'>,
  /** Whether somebody may bring a store to one in which nobody works, or may be about to begin it. */
  whereEmpty: 'invite' | 'wait' = 'invite',
): Promise<FirstInvitation> {
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
  if (isAnyIn) return 'not-needed'
  // An invitation is an event: nobody begins a site any more where there is one.
  if (agent === undefined || (agent === 'owner' && whereEmpty === 'wait')) return 'not-yet'
  const invited = await inviteAgent(
    { store, access: shell.access, now: shell.now },
    { agent, hours, actor: 'owner' },
  )
  return invited.ok ? { agent, role: first?.role ?? '', code: invited.value.code } : 'not-yet'
}
