import type { CapacityRules } from '../../domain/capacity.ts'
import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

/** How much of each channel one agent handles at once, as the site and he have it. */
export const capacityOfAgent = query<
  { readonly agent: string; readonly site: string },
  CapacityRules,
  { agent: string }
>(
  'capacity-of-agent',
  (db, p) =>
    db
      .selectFrom('agents')
      .innerJoin('sites', (join) => join.onTrue())
      .select(['agents.capacity as agent', 'sites.capacity as site'])
      .where('agents.id', '=', p.agent)
      .limit(1),
  ({ agent, site }) => ({ agent: fromJson(agent), site: fromJson(site) }),
)
