import type { SiteDefinition } from '../../domain/site-definition.ts'
import { agentList } from '../../queries/agents/agent-list.ts'
import { queuesOfAgent } from '../../queries/agents/queues-of-agent.ts'
import { siteRows } from '../../queries/site/site-rows.ts'
import type { CommandView } from '../../store/command-definition.ts'

/** The right to change what people may do. */
export const changeRights = 'site.change-rights'

/**
 * Whether a site, applied, would change what people may do: a row of rights, somebody's role, a new or returned person who is more than an
 * agent, or whom the actor himself serves.
 */
export async function raisesSomebody(tx: CommandView, site: SiteDefinition, actor: string): Promise<boolean> {
  const granted = new Map((await tx.all(siteRows.rights, {})).map((row) => [row.id, row]))
  if (granted.size !== site.rights.length) return true
  for (const { key, scope, limitAmount } of site.rights) {
    const before = granted.get(key)
    if (before?.scope !== scope || before.limit_amount !== limitAmount) return true
  }
  const known = new Map((await tx.all(agentList, {})).map((agent) => [agent.key, agent]))
  for (const { key, role, retired } of site.people) {
    const before = known.get(key)
    const isBack = before === undefined || (before.isDisabled && !retired)
    if (isBack ? role !== 'agent' : before.role !== role) return true
  }
  const me = site.people.find(({ key }) => key === actor)
  if (me === undefined) return false
  if (me.team !== null && me.team !== known.get(actor)?.teamId) return true
  const served = new Set((await tx.all(queuesOfAgent, { agent: actor })).map(({ key }) => key))
  return me.queues.some((queue) => !served.has(queue))
}
