import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { agentByKey } from '../../queries/agents/agent-by-key.ts'
import { agentList } from '../../queries/agents/agent-list.ts'
import type { CommandReader } from '../../store/command-run.ts'
import type { IdentityProvider } from './identity-provider.ts'

/**
 * Which agent of a site an identity provider vouches for: the one whose key or e-mail address it names. A site that is none has nobody.
 * Refuses: provider-unreachable, provider-token-wrong (also where the server has no provider), provider-user-unknown.
 */
export async function whoProviderKnows(
  reader: CommandReader | undefined,
  provider: IdentityProvider | null,
  idToken: string,
): Promise<Decision<string>> {
  if (!provider) return refuse({ code: 'provider-token-wrong' })
  const named = await provider.nameOf(idToken)
  if (!named.ok) return named
  const name = folded(named.value)
  const byKey = await reader?.one(agentByKey, { key: name })
  const people = byKey ? [byKey] : ((await reader?.all(agentList, {})) ?? [])
  const [agent, ...others] = people.filter(
    ({ key, email, isDisabled }) =>
      !isDisabled && (key === name || (email !== null && folded(email) === name)),
  )
  return agent && others.length === 0
    ? accept(agent.key)
    : refuse({ code: 'provider-user-unknown', name: named.value })
}

/** In small letters where it has only those of ASCII: of others some are written small as a letter that they are not, the Kelvin sign as `k`. */
function folded(name: string): string {
  return /^[ -~]*$/.test(name) ? name.toLowerCase() : name
}
