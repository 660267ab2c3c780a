import { reservedActors } from '../../domain/ids.ts'
import type { Refusal } from '../../domain/refusal.ts'
import {
  type RightRecord,
  type RightRow,
  decideGranted,
  grantOf,
  grantsAnything,
} from '../../domain/rights.ts'
import { roles } from '../../domain/role.ts'
import { type AgentRow, agentByKey } from '../../queries/agents/agent-by-key.ts'
import { queuesOfAgent } from '../../queries/agents/queues-of-agent.ts'
import { rightsOfRole } from '../../queries/rights/rights-of-role.ts'
import type { CommandReading } from '../../store/command-definition.ts'

/** Who gives a command, null for the owner of the store and the program, and the site's rows of his role. */
export type RightsOfGiver = { readonly giver: AgentRow | null; readonly granted: readonly RightRow[] }

/** Reads the site's rows of a giver's role, once for all that his command asks. */
export async function rightsOfGiver(tx: CommandReading, giver: AgentRow | null): Promise<RightsOfGiver> {
  return { giver, granted: giver === null ? [] : await tx.all(rightsOfRole, { role: giver.role }) }
}

/**
 * Why an agent may not do something to a record, with the roles that may do it somewhere; undefined when he may, as may the
 * owner of the store and the program.
 * Reads his queues, or the team of whose record it is, only where the scope turns on them.
 * Refuses: not-permitted.
 */
export async function whyNotPermitted(
  tx: CommandReading,
  { giver, granted }: RightsOfGiver,
  asked: { readonly what: string; readonly record: RightRecord },
): Promise<Refusal | undefined> {
  if (giver === null) return undefined
  const { key, role, teamId } = giver
  const { what, record } = asked
  const grant = grantOf(role, what, granted)
  const scope = grant?.scope
  const isOthers = record.owner !== key && (scope === 'team' || scope === 'queue')
  const ownerTeam = isOthers && teamId !== null ? await teamOf(tx, record.owner) : null
  const inQueue = isOthers && scope === 'queue' && typeof record.queue === 'string'
  const queues = inQueue ? (await tx.all(queuesOfAgent, { agent: key })).map((queue) => queue.key) : []
  const decided = decideGranted({ actor: key, role, team: teamId, queues }, { ...record, ownerTeam }, grant)
  if (decided.allowed) return undefined
  const { allowed: _allowed, ...why } = decided
  return {
    code: 'not-permitted',
    agent: key,
    role,
    what,
    ...why,
    roles: await rolesThatMay(tx, what, record.amount),
  }
}

async function teamOf(tx: CommandReading, owner: string | null | undefined): Promise<string | null> {
  if (owner === null || owner === undefined || reservedActors.includes(owner)) return null
  return (await tx.one(agentByKey, { key: owner }))?.teamId ?? null
}

async function rolesThatMay(
  tx: CommandReading,
  what: string,
  amount: number | undefined,
): Promise<readonly string[]> {
  const able: string[] = []
  for (const role of roles) {
    const rows: readonly RightRow[] = await tx.all(rightsOfRole, { role })
    if (grantsAnything(grantOf(role, what, rows), amount)) able.push(role)
  }
  return able
}
