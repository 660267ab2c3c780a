import type { CaseState } from '../../domain/case-state.ts'
import { query } from '../../store/query.ts'

export type CaseStateEntry = {
  readonly state: CaseState
  readonly by: string
  readonly fromAt: number
  /** Null for the one that still runs. */
  readonly untilAt: number | null
}

/** The states of a case, one after the other; at most 200. */
export const statesOfCase = query<CaseStateEntry, { caseId: string }>('states-of-case', (db, p) =>
  db
    .selectFrom('case_state_log')
    .select(['state', 'by', 'from_at as fromAt', 'until_at as untilAt'])
    .where('case_id', '=', p.caseId)
    .orderBy('from_at')
    .limit(200)
    .$castTo<CaseStateEntry>(),
)
