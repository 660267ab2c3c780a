import { type Expression, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import type { Case } from '../domain/case.ts'
import { query } from '../store/query.ts'
import type { Tables } from '../store/tables.ts'
import { type StoredCase, caseColumns, readCase } from './case-columns.ts'

export type CaseListRow = Case & { readonly customerName: string | null; readonly customerRef: string | null }
type Stored = StoredCase & Pick<CaseListRow, 'customerName' | 'customerRef'>

/** What narrows a list further; null for any. */
export type CaseListFilter = {
  readonly state: string | null
  readonly queueId: string | null
  readonly limit: number
}
type Filters = { readonly [Key in keyof CaseListFilter]-?: Expression<CaseListFilter[Key]> }

/** After every term there is; the literal stands in the indexes too. Made when a query is built: the bundle has no Kysely. */
const dueOrNever = () => sql<number>`coalesce(cases.due_at, 9007199254740991)`
const inWork = () => sql<SqlBool>`cases.state IN ('new', 'open', 'pending')`

type Rows = SelectQueryBuilder<Tables & { cases: Tables['cases'] }, 'cases', object>

function listed(rows: Rows, { state, queueId, limit }: Filters) {
  return rows
    .leftJoin('customers', 'customers.id', 'cases.customer_id')
    .select([...caseColumns, 'customers.name as customerName', 'customers.ref as customerRef'])
    .where(sql<SqlBool>`(${state} IS NULL OR cases.state = ${state})`)
    .where(sql<SqlBool>`(${queueId} IS NULL OR cases.queue_id = ${queueId})`)
    .limit(limit)
    .$castTo<Stored>()
}

const read = (stored: Stored): CaseListRow => readCase(stored)

/** Cases in work, the earliest term first and so the overdue before all; those without one by age. */
export const casesInWork = query<Stored, CaseListRow, CaseListFilter>(
  'cases-in-work',
  (db, p) =>
    listed(db.selectFrom('cases').where(inWork()).orderBy(dueOrNever()).orderBy('cases.opened_at'), p),
  read,
)

/** Cases in work that one agent answers for, or nobody, in the same order. */
export const casesOfAssignee = query<Stored, CaseListRow, CaseListFilter & { readonly agent: string | null }>(
  'cases-of-assignee',
  (db, p) =>
    listed(
      db
        .selectFrom('cases')
        .where('cases.assignee', 'is', p.agent)
        .where(inWork())
        .orderBy(dueOrNever())
        .orderBy('cases.opened_at'),
      p,
    ),
  read,
)

/** Cases of one customer in whatever state, the newest first. */
export const casesOfCustomer = query<Stored, CaseListRow, CaseListFilter & { readonly customerId: string }>(
  'cases-of-customer',
  (db, p) =>
    listed(
      db.selectFrom('cases').where('cases.customer_id', '=', p.customerId).orderBy('cases.opened_at', 'desc'),
      p,
    ),
  read,
)

/** Cases that are resolved or closed, the last first; merged ones are left out. */
export const casesOver = query<Stored, CaseListRow, CaseListFilter>(
  'cases-over',
  (db, p) =>
    listed(
      db
        .selectFrom('cases')
        .where(sql<SqlBool>`cases.state IN ('resolved', 'closed')`)
        .where('cases.merged_into', 'is', null)
        .orderBy('cases.resolved_at', 'desc'),
      p,
    ),
  read,
)
