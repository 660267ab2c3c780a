import { defaultRights } from '../../domain/default-rights.ts'
import { type RightOfRole, knownRights, mandate, rightOf, rightsListed } from '../../domain/known-rights.ts'
import { nearest } from '../../domain/nearest.ts'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { type Role, isRole, roles } from '../../domain/role.ts'
import type { Reader } from '../../store/reader.ts'
import { agentByKey } from '../agents/agent-by-key.ts'
import { agentList } from '../agents/agent-list.ts'
import { codePaths } from '../site/code-paths.ts'
import { queuesOfAgent } from '../agents/queues-of-agent.ts'
import { rightsOfRole } from './rights-of-role.ts'

/** Whose rights are shown: a role, or an agent with what his scopes turn on. */
export type RightsHolderShown = {
  readonly role: Role
  readonly agent: { readonly key: string; readonly name: string; readonly team: string | null } | null
  readonly queues: readonly string[]
}

/** Who is meant by the name of a role or the key of an agent. Refuses: rights-holder-unknown, agent-disabled. */
export function rightsHolder(reader: Reader, name: string): Decision<RightsHolderShown> {
  if (isRole(name)) return accept({ role: name, agent: null, queues: [] })
  const agent = reader.one(agentByKey, { key: name })
  if (!agent || !isRole(agent.role)) {
    const known = reader.all(agentList, {}).filter(({ isDisabled }) => !isDisabled)
    const names = [...roles, 'me', ...known.map(({ key }) => key)]
    return refuse({ code: 'rights-holder-unknown', who: name, nearest: nearest(name, names) })
  }
  if (agent.isDisabled) return refuse({ code: 'agent-disabled', agent: name })
  const { key, role, teamId } = agent
  const queues = reader.all(queuesOfAgent, { agent: key }).map((queue) => queue.key)
  return accept({ role, agent: { key, name: agent.name, team: teamId }, queues })
}

/**
 * The rights of a role that something names: a command, a reading, the wrap-up with a code, a pattern of them, or the rights
 * `ofVerb` that a verb needs; all of them when nothing is named. Refuses: right-unknown, with names near to it.
 */
export function rightsNamed(
  reader: Reader,
  role: Role,
  asked: {
    readonly what: string | null
    readonly ofVerb: readonly string[] | undefined
    readonly verbs: readonly string[]
  },
): Decision<readonly RightOfRole[]> {
  const granted = reader.all(rightsOfRole, { role })
  const listed = rightsListed(role, granted)
  const { what, ofVerb } = asked
  if (what === null) return accept(listed)
  const belowOrSame = (names: readonly string[]) =>
    listed.filter((right) => names.some((name) => right.what === name || right.what.startsWith(`${name}.`)))
  if (ofVerb) return accept(belowOrSame(ofVerb))
  const paths = reader.all(codePaths, {}).map(({ path }) => path)
  const known = knownRights(paths)
  if (!known.has(what)) {
    return refuse({ code: 'right-unknown', what, nearest: nearest(what, [...known, ...asked.verbs]) })
  }
  if (what === '*') return accept(listed)
  if (what.endsWith('.*')) {
    const stem = what.slice(0, -1)
    const below = listed.filter((right) => right.what.startsWith(stem))
    return accept(below.length > 0 ? below : [rightOf(role, what, granted)])
  }
  const isListed = Object.hasOwn(defaultRights, what) && !what.startsWith(`${mandate}.`)
  const named = isListed ? belowOrSame([what]) : []
  return accept(named.length > 0 ? named : [rightOf(role, what, granted)])
}
