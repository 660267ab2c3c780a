import { sql } from 'kysely'
import type { RoutedAgent } from '../../domain/agent-for.ts'
import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

type Stored = {
  readonly key: string
  readonly statusSince: number
  readonly lastWorkAt: number | null
  readonly skills: string
  readonly work: string
  readonly capacity: string
  readonly siteCapacity: string
}

/**
 * Those of a queue who are ready and stay so, with skills, capacity and work in hand: all that the choice of an agent looks
 * at, in one query of index look-ups; at most 1,000.
 */
export const agentsForRouting = query<Stored, RoutedAgent, { queueId: string }>(
  'agents-for-routing',
  (db, p, say) =>
    db
      .selectFrom('queue_members')
      .innerJoin('agents', 'agents.id', 'queue_members.agent_id')
      .innerJoin('sites', (join) => join.onTrue())
      .select([
        'agents.id as key',
        'agents.status_since as statusSince',
        'agents.capacity',
        'sites.capacity as siteCapacity',
        sql<number | null>`(SELECT max(ended_at) FROM segments WHERE agent_id = agents.id
          AND agent_id IS NOT NULL)`.as('lastWorkAt'),
        sql<string>`(SELECT coalesce(${sql.raw(say.jsonByKey)}(skill_id, level), '{}') FROM agent_skills
          WHERE agent_id = agents.id)`.as('skills'),
        sql<string>`(SELECT coalesce(${sql.raw(say.jsonList)}(
          ${sql.raw(say.jsonObject)}('channel', channel, 'state', state, 'acwMode', acw_mode) ORDER BY interactions.id), '[]')
          FROM interactions JOIN queues ON queues.id = interactions.queue_id
          JOIN wrap_up_sets ON wrap_up_sets.id = queues.wrap_up_set_id
          WHERE held_by = agents.id AND held_by IS NOT NULL)`.as('work'),
      ])
      .where('queue_members.queue_id', '=', p.queueId)
      .where('agents.status', '=', 'ready')
      .where('agents.next_status', 'is', null)
      .where('agents.disabled', '=', 0)
      .limit(1000),
  ({ key, statusSince, lastWorkAt, skills, work, capacity, siteCapacity }) => ({
    key,
    idleSince: Math.max(statusSince, lastWorkAt ?? 0),
    skills: fromJson(skills),
    work: fromJson(work),
    capacity: { site: fromJson(siteCapacity), agent: fromJson(capacity) },
  }),
)
