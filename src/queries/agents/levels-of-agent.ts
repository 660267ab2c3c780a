import { query } from '../../store/query.ts'

/** The skills of one agent with their levels. */
export const levelsOfAgent = query<{ readonly skill: string; readonly level: number }, { agent: string }>(
  'levels-of-agent',
  (db, p) =>
    db
      .selectFrom('agent_skills')
      .select(['skill_id as skill', 'level'])
      .where('agent_id', '=', p.agent)
      .limit(200),
)
