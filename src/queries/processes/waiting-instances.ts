import { sql } from 'kysely'
import { query } from '../../store/query.ts'

/** An instance that waits, and the customer of its case. */
export type WaitingInstance = {
  readonly id: string
  readonly caseId: string
  readonly customerId: string | null
}

/** The instances of a case that wait for `mail` or a `callback`; at most 100. */
export const instancesWaiting = query<WaitingInstance, { waitsFor: string; caseId: string }>(
  'process-instances-waiting',
  (db, p) =>
    db
      .selectFrom('process_instances')
      .innerJoin('cases', 'cases.id', 'process_instances.case_id')
      .select([
        'process_instances.id',
        'process_instances.case_id as caseId',
        'cases.customer_id as customerId',
      ])
      .where('waits_for', '=', p.waitsFor)
      .where(sql<boolean>`waits_for IS NOT NULL`)
      .where('case_id', '=', p.caseId)
      .limit(100)
      .$castTo<WaitingInstance>(),
)

/** Whether anything waits for a command or another moment: what each command asks, so it reads one place of an index. */
export const isWaitedFor = query<{ readonly id: string }, { waitsFor: string }>('is-waited-for', (db, p) =>
  db
    .selectFrom('process_instances')
    .select('id')
    .where('waits_for', '=', p.waitsFor)
    .where(sql<boolean>`waits_for IS NOT NULL`)
    .limit(1),
)

/** All instances that wait for a command, or of a customer for a callback, oldest case first; at most 1000. */
export const everyInstanceWaiting = query<WaitingInstance, { waitsFor: string }>(
  'process-instances-waiting-everywhere',
  (db, p) =>
    db
      .selectFrom('process_instances')
      .innerJoin('cases', 'cases.id', 'process_instances.case_id')
      .select([
        'process_instances.id',
        'process_instances.case_id as caseId',
        'cases.customer_id as customerId',
      ])
      .where('waits_for', '=', p.waitsFor)
      .where(sql<boolean>`waits_for IS NOT NULL`)
      .limit(1000)
      .$castTo<WaitingInstance>(),
)
