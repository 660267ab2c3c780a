import { query } from '../../store/query.ts'

/** A process that runs, with its case. */
export type InstanceInside = {
  readonly ref: string
  /** Of its case. */
  readonly id: string
  readonly caseRef: string
  readonly caseQueue: string
  readonly caseAssignee: string | null
  readonly customerId: string | null
  readonly customerName: string | null
  readonly subject: string
  readonly step: string
  readonly since: number
  readonly stuckAt: number | null
  readonly dueAt: number | null
  readonly waitsFor: string | null
}

/** What runs of a process, the longest in its step first; at most 500. */
export const instancesInside = query<InstanceInside, { process: string }>('instances-inside', (db, p) =>
  db
    .selectFrom('process_instances as instance')
    .innerJoin('cases', 'cases.id', 'instance.case_id')
    .leftJoin('customers', 'customers.id', 'cases.customer_id')
    .select([
      'instance.ref',
      'cases.id',
      'cases.ref as caseRef',
      'cases.queue_id as caseQueue',
      'cases.assignee as caseAssignee',
      'cases.customer_id as customerId',
      'customers.name as customerName',
      'cases.subject',
      'instance.at_step as step',
      'instance.since',
      'instance.stuck_at as stuckAt',
      'instance.due_at as dueAt',
      'instance.waits_for as waitsFor',
    ])
    .where('instance.process', '=', p.process)
    .where('instance.ended_at', 'is', null)
    .orderBy('instance.since')
    .limit(500),
)
