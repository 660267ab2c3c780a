import { sql } from 'kysely'
import { query } from '../../store/query.ts'

/** What a ref stands for, whom it is about, and where it lies. */
export type NamedRecord = {
  readonly id: string
  readonly ref: string
  readonly kind: 'interaction' | 'case' | 'customer'
  readonly subject: string
  readonly customerId: string | null
  readonly customerName: string | null
  /** The number or address that a contact came from. */
  readonly contact: string | null
  readonly owner: string | null
  readonly queueId: string | null
}

/** The contacts, cases and customers of some refs; `refs` is a JSON list of as many as the caller wants to read. */
export const namesOfRecords = query<NamedRecord, { refs: string }>('names-of-records', (db, p, say) =>
  db
    .selectFrom('interactions')
    .leftJoin('customers', 'customers.id', 'interactions.customer_id')
    .select((eb) => [
      'interactions.id',
      'interactions.ref',
      eb.val('interaction').$castTo<NamedRecord['kind']>().as('kind'),
      'interactions.subject',
      'interactions.customer_id as customerId',
      'customers.name as customerName',
      'interactions.contact',
      'interactions.held_by as owner',
      eb.ref('interactions.queue_id').$castTo<string | null>().as('queueId'),
    ])
    .where(sql<boolean>`interactions.ref IN (SELECT value FROM ${sql.raw(say.textsOf)}(${p.refs}))`)
    .unionAll(
      db
        .selectFrom('cases')
        .leftJoin('customers', 'customers.id', 'cases.customer_id')
        .select((eb) => [
          'cases.id',
          'cases.ref',
          eb.val('case').$castTo<NamedRecord['kind']>().as('kind'),
          'cases.subject',
          'cases.customer_id as customerId',
          'customers.name as customerName',
          eb.val(null).$castTo<string | null>().as('contact'),
          'cases.assignee as owner',
          'cases.queue_id as queueId',
        ])
        .where(sql<boolean>`cases.ref IN (SELECT value FROM ${sql.raw(say.textsOf)}(${p.refs}))`),
    )
    .unionAll(
      db
        .selectFrom('customers')
        .select((eb) => [
          'customers.id',
          'customers.ref',
          eb.val('customer').$castTo<NamedRecord['kind']>().as('kind'),
          eb.val('').as('subject'),
          eb.ref('customers.id').$castTo<string | null>().as('customerId'),
          eb.ref('customers.name').$castTo<string | null>().as('customerName'),
          eb.val(null).$castTo<string | null>().as('contact'),
          eb.val(null).$castTo<string | null>().as('owner'),
          eb.val(null).$castTo<string | null>().as('queueId'),
        ])
        .where(sql<boolean>`customers.ref IN (SELECT value FROM ${sql.raw(say.textsOf)}(${p.refs}))`),
    )
    .$castTo<NamedRecord>(),
)
