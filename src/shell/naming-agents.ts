import { agentList } from '../queries/agents/agent-list.ts'
import type { Reader } from '../store/reader.ts'
import type { Answer } from './answer.ts'

const named = 8

/** Says with a refusal that asks for an agent which agents the site has. */
export function namingAgents(answer: Extract<Answer, { kind: 'refused' }>, reader: Reader): Answer {
  const agents = reader.all(agentList, {}).filter(({ isDisabled }) => !isDisabled)
  if (agents.length === 0) return answer
  const keys = agents.slice(0, named).map(({ key }) => key)
  const more = agents.length > named ? ', …' : '.'
  return { ...answer, hint: ({ say }) => say('shell.hint.agents', { agents: keys.join(', ') + more }) }
}
