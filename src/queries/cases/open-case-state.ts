import { query } from '../../store/query.ts'

/** The entry of a case's states that still runs. */
export const openCaseState = query<{ readonly id: string; readonly fromAt: number }, { caseId: string }>(
  'open-case-state',
  (db, p) =>
    db
      .selectFrom('case_state_log')
      .select(['id', 'from_at as fromAt'])
      .where('case_id', '=', p.caseId)
      .where('until_at', 'is', null)
      .orderBy('from_at', 'desc')
      .limit(1),
)
