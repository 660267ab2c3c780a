import { sql } from 'kysely'
import type { CasePriority, CaseState } from '../../domain/case-state.ts'
import { query } from '../../store/query.ts'

/** A case as the agent who answers for it has it before him. */
export type OwnCase = {
  readonly id: string
  readonly ref: string
  readonly subject: string
  readonly state: CaseState
  readonly priority: CasePriority
  readonly queueId: string | null
  readonly customerId: string | null
  readonly customerName: string | null
  readonly pendingUntil: number | null
  /** The nearer of its term and of what is promised and still owed; null where there is neither. */
  readonly nearestDue: number | null
}

const never = 9007199254740991

const columns = [
  'cases.id',
  'cases.ref',
  'cases.subject',
  'cases.state',
  'cases.priority',
  'cases.queue_id as queueId',
  'cases.customer_id as customerId',
  'customers.name as customerName',
  'cases.pending_until as pendingUntil',
] as const

/**
 * Cases that an agent answers for and that wait for nothing, the earliest due first; at most `limit`. Their customers are read once
 * it is known which come first.
 */
export const casesAtHandOfAgent = query<OwnCase, { agent: string; limit: number }>(
  'cases-at-hand-of-agent',
  (db, p, say) =>
    db
      .selectFrom((eb) =>
        eb
          .selectFrom('cases')
          .select([
            'cases.id',
            sql<
              number | null
            >`nullif(${sql.raw(say.lesser)}(coalesce(cases.due_at, ${sql.lit(never)}), coalesce(
          (SELECT min(coalesce(sla_clocks.breached_at, sla_clocks.due_at)) FROM sla_clocks
            WHERE sla_clocks.case_id = cases.id AND sla_clocks.stopped_at IS NULL),
          ${sql.lit(never)})), ${sql.lit(never)})`.as('nearestDue'),
          ])
          .where('cases.assignee', '=', p.agent)
          .where(sql<boolean>`cases.state IN ('new', 'open', 'pending') AND cases.state <> 'pending'`)
          .where(sql<boolean>`cases.merged_into IS NULL`)
          .orderBy('nearestDue', (order) => order.asc().nullsLast())
          .orderBy('cases.opened_at')
          .limit(p.limit)
          .as('first'),
      )
      .innerJoin('cases', 'cases.id', 'first.id')
      .leftJoin('customers', 'customers.id', 'cases.customer_id')
      .select([...columns, 'first.nearestDue'])
      .orderBy('first.nearestDue', (order) => order.asc().nullsLast())
      .orderBy('cases.opened_at')
      .$castTo<OwnCase>(),
)

/**
 * Cases that a process handed to a skill, `skill:meters`, and that nobody has taken on, the longest there first; at most `limit`.
 */
export const casesHandedToSkill = query<OwnCase, { handedTo: string; limit: number }>(
  'cases-handed-to-skill',
  (db, p) =>
    db
      .selectFrom('process_instances')
      .innerJoin('cases', 'cases.id', 'process_instances.case_id')
      .leftJoin('customers', 'customers.id', 'cases.customer_id')
      .select([...columns, 'cases.due_at as nearestDue'])
      .where('process_instances.handed_to', '=', p.handedTo)
      .where(sql<boolean>`process_instances.handed_to IS NOT NULL`)
      .where('cases.assignee', 'is', null)
      .orderBy('process_instances.since')
      .limit(p.limit)
      .$castTo<OwnCase>(),
)

/** Cases that an agent answers for and that wake by `until`, the first first; at most `limit`. */
export const casesWakingOfAgent = query<OwnCase, { agent: string; until: number; limit: number }>(
  'cases-waking-of-agent',
  (db, p) =>
    db
      .selectFrom('cases')
      .leftJoin('customers', 'customers.id', 'cases.customer_id')
      .select([...columns, 'cases.due_at as nearestDue'])
      .where('cases.assignee', '=', p.agent)
      .where(sql<boolean>`cases.state IN ('new', 'open', 'pending') AND cases.state = 'pending'`)
      .where(sql<boolean>`cases.merged_into IS NULL`)
      .where('cases.pending_until', '<=', p.until)
      .orderBy('cases.pending_until')
      .limit(p.limit)
      .$castTo<OwnCase>(),
)
