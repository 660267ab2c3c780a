import { sql } from 'kysely'
import { query } from '../../store/query.ts'

/** The notes on an interaction, to be moved with it; at most 5,000. */
export const noteIdsOfInteraction = query<{ readonly id: string }, { interactionId: string }>(
  'note-ids-of-interaction',
  (db, p) =>
    db
      .selectFrom('notes')
      .select('id')
      .where('interaction_id', '=', p.interactionId)
      .where(sql<boolean>`interaction_id IS NOT NULL`)
      .limit(5000),
)
