import { sql } from 'kysely'
import { query } from '../../store/query.ts'
import { type CaseInteraction, caseInteractionColumns } from './interactions-of-case.ts'

/** The contacts of a case, newest first; at most `limit`. */
export const latestInteractionsOfCase = query<CaseInteraction, { caseId: string; limit: number }>(
  'latest-interactions-of-case',
  (db, p) =>
    db
      .selectFrom('interactions')
      .select(caseInteractionColumns)
      .where('case_id', '=', p.caseId)
      .where(sql<boolean>`case_id IS NOT NULL`)
      .orderBy('arrived_at', 'desc')
      .limit(p.limit)
      .$castTo<CaseInteraction>(),
)
