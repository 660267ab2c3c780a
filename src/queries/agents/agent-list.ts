import { query } from '../../store/query.ts'
import { type AgentRow, agentColumns, readAgent } from './agent-by-key.ts'

/** Everybody of the site in the order of its files, those who left too. */
export const agentList = query<Parameters<typeof readAgent>[0], AgentRow, Record<string, never>>(
  'agent-list',
  (db) =>
    db
      .selectFrom('agents')
      .select(agentColumns)
      .orderBy('position')
      .$castTo<Parameters<typeof readAgent>[0]>(),
  readAgent,
)
