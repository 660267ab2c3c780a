import { type RightRecord, type RightRow, decideRight } from '../../domain/rights.ts'
import { queuesOfAgent } from '../../queries/agents/queues-of-agent.ts'
import { rightsOfRole } from '../../queries/rights/rights-of-role.ts'
import type { AgentRow } from '../../queries/agents/agent-by-key.ts'
import type { MessageKey } from '../../language/say.ts'
import { peopleOf, type Reading } from './reading.ts'

/** What the role of whoever is signed in lets him do: rows that were read, and a pure function over them. */
export type RightsHere = {
  /** Why he may not do something to a record, in words; null when he may. It may be asked while drawing: it reads nothing. */
  readonly whyNot: (what: string, record: RightRecord) => MessageKey | null
}

/** Nobody who is not signed in is told that he may not. */
export const allRights: RightsHere = { whyNot: () => null }

/** The rights of an agent as the store has them now. */
export function readRights(agent: string | null, reading: Reading): RightsHere {
  const person = agent === null ? undefined : peopleOf(reading).get(agent)
  if (!person) return allRights
  return reading.remember('rights', person.key, () => {
    const granted = reading.reader.all(rightsOfRole, { role: person.role })
    const queues = reading.reader.all(queuesOfAgent, { agent: person.key }).map(({ key }) => key)
    return rightsBy(person, { granted, queues, people: peopleOf(reading) })
  })
}

type Known = {
  readonly granted: readonly RightRow[]
  readonly queues: readonly string[]
  readonly people: ReadonlyMap<string, AgentRow>
}

function rightsBy({ key, role, teamId }: AgentRow, { granted, queues, people }: Known): RightsHere {
  const who = { actor: key, role, team: teamId, queues }
  return {
    whyNot(what, record) {
      const ownerTeam = people.get(record.owner ?? '')?.teamId ?? null
      const decided = decideRight(who, { what, record: { ...record, ownerTeam } }, granted)
      if (decided.allowed) return null
      return decided.why === 'out-of-scope' ? `blocked.only-${decided.scope}` : 'blocked.not-granted'
    },
  }
}
