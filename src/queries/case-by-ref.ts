import { query } from '../store/query.ts'

export type CaseRecord = {
  readonly id: string
  readonly ref: string
  readonly customerId: string | null
  readonly subject: string
  readonly state: string
  readonly openedAt: number
  readonly dueAt: number | null
}

/** One case by ref. */
export const caseByRef = query<CaseRecord, { ref: string }>('case-by-ref', (db, p) =>
  db
    .selectFrom('cases')
    .select([
      'id',
      'ref',
      'customer_id as customerId',
      'subject',
      'state',
      'opened_at as openedAt',
      'due_at as dueAt',
    ])
    .where('ref', '=', p.ref),
)
