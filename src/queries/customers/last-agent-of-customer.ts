import { sql } from 'kysely'
import { query } from '../../store/query.ts'

/** Who served a customer last, before an interaction: looked for in the ten newest of his. */
export const lastAgentOfCustomer = query<
  { readonly agentId: string },
  { customerId: string; interactionId: string }
>('last-agent-of-customer', (db, p) =>
  db
    .selectFrom((of) =>
      of
        .selectFrom('interactions')
        .select('id')
        .where('customer_id', '=', p.customerId)
        .where('id', '!=', p.interactionId)
        .orderBy('arrived_at', 'desc')
        .limit(10)
        .as('recent'),
    )
    .innerJoin('segments', 'segments.interaction_id', 'recent.id')
    .select('segments.agent_id as agentId')
    .where('segments.kind', '=', sql.lit('agent'))
    .orderBy('segments.started_at', 'desc')
    .limit(1)
    .$castTo<{ agentId: string }>(),
)
