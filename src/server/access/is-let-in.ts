import { agentByKey } from '../../queries/agents/agent-by-key.ts'
import { agentList } from '../../queries/agents/agent-list.ts'
import type { Store } from '../../store/open-store.ts'

/** Whether somebody works at the site and has not left; at a site that nobody works at yet, whoever brings its people. */
export function isLetIn(reader: Pick<Store['reader'], 'one' | 'all'>, agent: string): boolean {
  const found = reader.one(agentByKey, { key: agent })
  return found ? !found.isDisabled : reader.all(agentList, {}).length === 0
}
