import { sql } from 'kysely'
import { query } from '../../store/query.ts'

/** Interactions of which a part waited in a queue from a moment of an interval on, each once, by id. */
export const interactionsEntered = query<
  { readonly interactionId: string },
  { queueId: string; from: number; until: number }
>('interactions-entered', (db, p) =>
  db
    .selectFrom('segments')
    .select('interaction_id as interactionId')
    .distinct()
    .where('kind', '=', sql.lit('queue'))
    .where('queue_id', '=', p.queueId)
    .where('started_at', '>=', p.from)
    .where('started_at', '<', p.until),
)
