import { type FilterTest, everything, nothing } from '../../domain/filter/filter-test.ts'
import { type Actor, reservedActors } from '../../domain/ids.ts'
import { grantOf } from '../../domain/rights.ts'
import type { Reader } from '../../store/reader.ts'
import { agentByKey } from '../agents/agent-by-key.ts'
import { agentList } from '../agents/agent-list.ts'
import { queuesOfAgent } from '../agents/queues-of-agent.ts'
import { rightsOfRole } from '../rights/rights-of-role.ts'
import type { FilterKindName } from './filter-kinds.ts'

const readings: Readonly<Record<FilterKindName, string>> = {
  interactions: 'interaction.see',
  callbacks: 'callback.see',
  customers: 'customer.see',
  cases: 'case.see',
}

/**
 * What somebody may see of a kind of record, as a test that goes with every filter: what rights deny is neither found nor counted.
 * The owner of the store sees all. A customer is nobody's and lies in no queue, so only the right to all of them reaches him here.
 */
export function visibleRecords(reader: Reader, kind: FilterKindName, actor: Actor): FilterTest {
  if (reservedActors.includes(actor)) return everything
  const agent = reader.one(agentByKey, { key: actor })
  if (!agent || agent.isDisabled) return nothing
  const scope = grantOf(agent.role, readings[kind], reader.all(rightsOfRole, { role: agent.role }))?.scope
  if (scope === undefined || scope === 'none') return nothing
  if (scope === 'site') return everything
  if (kind === 'customers') return nothing
  const agents =
    scope === 'own' || agent.teamId === null
      ? [actor]
      : reader.all(agentList, {}).flatMap(({ key, teamId }) => (teamId === agent.teamId ? [key] : []))
  const queues = scope === 'queue' ? reader.all(queuesOfAgent, { agent: actor }).map(({ key }) => key) : []
  return {
    is: 'any',
    parts: [
      ...agents.map((value): FilterTest => ({ is: 'equal', column: 'agent', value })),
      ...queues.map((value): FilterTest => ({ is: 'equal', column: 'queue', value })),
    ],
  }
}
