import { type Expression, type Kysely, sql } from 'kysely'
import { query } from '../../store/query.ts'
import type { Tables } from '../../store/tables.ts'

/** An instance that waits, and the customer of its case. */
export type WaitingInstance = {
  readonly id: string
  readonly caseId: string
  readonly customerId: string | null
}

/** The instances of a case that wait for `mail` or a `callback`; at most 100. */
export const instancesWaiting = query<WaitingInstance, { waitsFor: string; caseId: string }>(
  'process-instances-waiting',
  (db, p) => withCustomer(db, p.waitsFor).where('case_id', '=', p.caseId).limit(100),
)

/** All instances that wait for a command, or of a customer for a callback, oldest case first; at most 1000. */
export const everyInstanceWaiting = query<WaitingInstance, { waitsFor: string }>(
  'process-instances-waiting-everywhere',
  (db, p) => withCustomer(db, p.waitsFor).limit(1000),
)

/** Whether anything waits for a command or another moment: what each command asks, so it reads one place of an index. */
export const isWaitedFor = query<{ readonly id: string }, { waitsFor: string }>('is-waited-for', (db, p) =>
  waiting(db, p.waitsFor).select('id').limit(1),
)

/** Along the index that holds waiting instances alone. */
function waiting(db: Kysely<Tables>, waitsFor: Expression<string>) {
  return db
    .selectFrom('process_instances')
    .where('waits_for', '=', waitsFor)
    .where(sql<boolean>`waits_for IS NOT NULL`)
}

function withCustomer(db: Kysely<Tables>, waitsFor: Expression<string>) {
  return (
    waiting(db, waitsFor)
      .innerJoin('cases', 'cases.id', 'process_instances.case_id')
      .select([
        'process_instances.id',
        'process_instances.case_id as caseId',
        'cases.customer_id as customerId',
      ])
      // In one order on every database: going on draws ids.
      .orderBy('case_id')
      .orderBy('process_instances.id')
      .$castTo<WaitingInstance>()
  )
}
