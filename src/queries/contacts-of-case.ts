import { query } from '../store/query.ts'

/** The contacts of a case, the oldest first; at most `limit`. */
export const contactsOfCase = query<
  { readonly id: string; readonly arrivedAt: number },
  { caseId: string; limit: number }
>('contacts-of-case', (db, p) =>
  db
    .selectFrom('interactions')
    .select(['id', 'arrived_at as arrivedAt'])
    .where('case_id', '=', p.caseId)
    .orderBy('arrived_at')
    .limit(p.limit),
)
