import { audienceOf, audienceWord } from '../../domain/announcement.ts'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { fold } from '../../domain/fold.ts'
import { nearest } from '../../domain/nearest.ts'
import { isRole, roles } from '../../domain/role.ts'
import { agentList } from '../../queries/agents/agent-list.ts'
import { agentsOfQueue } from '../../queries/agents/agents-of-queue.ts'
import type { CommandView } from '../../store/command-definition.ts'
import { findAgent } from './find-agent.ts'
import { findQueue } from './find-queue.ts'

/** Whom an announcement reaches: each part as its word, and everybody in them once. */
export type FoundAudience = {
  readonly words: readonly string[]
  /** Keys of agents who have not left, and the queue as whose people they are meant; null for none. */
  readonly readers: ReadonlyMap<string, string | null>
}

/** Reads whom words mean, people by key or name. Refuses: agent-unknown, agent-disabled, queue-unknown, announcement-role-unknown. */
export async function findAudience(
  tx: CommandView,
  typed: readonly string[],
): Promise<Decision<FoundAudience>> {
  const words = new Set<string>()
  const readers = new Map<string, string | null>()
  const people = (await tx.all(agentList, {})).filter(({ isDisabled }) => !isDisabled)
  const add = (keys: Iterable<string>, queue: string | null): void => {
    for (const key of keys) if (!readers.has(key)) readers.set(key, queue)
  }
  for (const each of typed) {
    const audience = audienceOf(each)
    switch (audience.is) {
      case 'everyone':
        add(
          people.map(({ key }) => key),
          null,
        )
        words.add(audienceWord(audience))
        break
      case 'role': {
        const { role } = audience
        if (!isRole(role))
          return refuse({
            code: 'announcement-role-unknown',
            role,
            nearest: nearest(role, roles),
            oneOf: roles,
          })
        add(
          people.filter((person) => person.role === role).map(({ key }) => key),
          null,
        )
        words.add(audienceWord(audience))
        break
      }
      case 'queue': {
        const queue = await findQueue(tx, audience.queue)
        if (!queue.ok) return queue
        const members = await tx.all(agentsOfQueue, { queueId: queue.value.key })
        add(
          members.map(({ key }) => key),
          queue.value.key,
        )
        words.add(audienceWord({ is: 'queue', queue: queue.value.key }))
        break
      }
      case 'agent': {
        const named = people.filter(({ name }) => fold(name) === fold(audience.agent))
        const [only] = named
        const agent = await findAgent(tx, named.length === 1 && only ? only.key : audience.agent)
        if (!agent.ok) return agent
        add([agent.value.key], null)
        words.add(agent.value.key)
        break
      }
      default:
        return audience satisfies never
    }
  }
  return accept({ words: [...words], readers })
}
