import { reservedActors } from '../../domain/ids.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { type RightRecord, decideRight, grantOf, grantsAnything } from '../../domain/rights.ts'
import type { Scope } from '../../domain/scope.ts'
import { roles } from '../../domain/role.ts'
import type { Reader } from '../../store/reader.ts'
import { type AgentRow, agentByKey } from '../agents/agent-by-key.ts'
import { customerInQueue } from '../customers/customer-in-queue.ts'
import { queuesOfAgent } from '../agents/queues-of-agent.ts'
import { rightsOfRole } from './rights-of-role.ts'

/** What somebody may see, asked record by record wherever something is shown: lists, lookups, cards and counts. */
export type Sight = {
  /** How far a reading reaches: `site` for all, `none` for nothing at all. */
  readonly scopeOf: (what: string) => Scope
  /** Why a record may not be seen, as its refusal not-permitted; undefined when it may. */
  readonly whyNot: (what: string, record: RightRecord) => Refusal | undefined
  readonly sees: (what: string, record: RightRecord) => boolean
  /** Whether a customer may be seen: all are, or only those of whom there is an interaction in a queue that one serves. */
  readonly seesCustomer: (customerId: string) => boolean
}

const seesNothing: Sight = {
  scopeOf: () => 'none',
  whyNot: (what) => ({ code: 'not-permitted', agent: '', role: '', what, why: 'not-granted', roles: [] }),
  sees: () => false,
  seesCustomer: () => false,
}

/** The owner of the store sees all. */
export const seesAll: Sight = {
  scopeOf: () => 'site',
  whyNot: () => undefined,
  sees: () => true,
  seesCustomer: () => true,
}

/** What a viewer may see: an agent of the site by his key, or the owner, null. Whoever the site does not know sees nothing. */
export function sightOfViewer(reader: Reader, viewer: string | null): Sight {
  if (viewer === null) return seesAll
  const agent = reader.one(agentByKey, { key: viewer })
  return agent ? sightOf(reader, agent) : seesNothing
}

/** What an agent may see by his role and the queues that he serves, as the store has them now. */
export function sightOf(reader: Reader, { key, role, teamId }: AgentRow): Sight {
  const granted = reader.all(rightsOfRole, { role })
  const queues = reader.all(queuesOfAgent, { agent: key }).map((queue) => queue.key)
  const who = { actor: key, role, team: teamId, queues }
  const teams = new Map<string, string | null>()
  const ownerTeam = (owner: string | null | undefined): string | null => {
    if (teamId === null || owner === null || owner === undefined || reservedActors.includes(owner))
      return null
    const known = teams.get(owner)
    if (known !== undefined) return known
    const team = reader.one(agentByKey, { key: owner })?.teamId ?? null
    teams.set(owner, team)
    return team
  }
  const scopeOf = (what: string): Scope => grantOf(role, what, granted)?.scope ?? 'none'
  const decide = (what: string, record: RightRecord) =>
    decideRight(who, { what, record: { ...record, ownerTeam: ownerTeam(record.owner) } }, granted)
  return {
    scopeOf,
    sees: (what, record) => decide(what, record).allowed,
    seesCustomer(customerId) {
      const scope = scopeOf('customer.see')
      if (scope !== 'queue') return scope === 'site'
      return queues.some((queueId) => reader.one(customerInQueue, { customerId, queueId }) !== undefined)
    },
    whyNot(what, record) {
      const decided = decide(what, record)
      if (decided.allowed) return undefined
      const { allowed: _allowed, ...why } = decided
      const able = roles.filter((other) => {
        const rows = reader.all(rightsOfRole, { role: other })
        return grantsAnything(grantOf(other, what, rows), record.amount)
      })
      return { code: 'not-permitted', agent: key, role, what, ...why, roles: able }
    },
  }
}
