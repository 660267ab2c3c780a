import { sql } from 'kysely'
import { query } from '../../store/query.ts'

/** A contact of a case that somebody has in hand; at most one. */
export const contactsInHand = query<{ readonly id: string }, { caseId: string }>(
  'contacts-in-hand',
  (db, p) =>
    db
      .selectFrom('interactions')
      .select('id')
      .where('case_id', '=', p.caseId)
      .where(sql<boolean>`case_id IS NOT NULL`)
      .where('state', 'in', ['active', 'held', 'wrapping-up'])
      .limit(1),
)
