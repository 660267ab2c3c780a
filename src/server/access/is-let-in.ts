import { agentByKey } from '../../queries/agents/agent-by-key.ts'
import { agentList } from '../../queries/agents/agent-list.ts'
import type { CommandQueries } from '../../store/site-memory.ts'

/** Whether somebody works at the site and has not left; at a site that nobody works at yet, whoever brings its people. */
export async function isLetIn(reader: CommandQueries, agent: string): Promise<boolean> {
  const found = await reader.one(agentByKey, { key: agent })
  return found ? !found.isDisabled : (await reader.all(agentList, {})).length === 0
}
