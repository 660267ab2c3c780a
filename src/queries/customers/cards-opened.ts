import { type Expression, type Kysely, sql } from 'kysely'
import { query } from '../../store/query.ts'
import type { Tables } from '../../store/tables.ts'

/** Customers as whom somebody on the line of an agent was verified. */
export const customersVerified = query<{ customerId: string }, { agent: string }>(
  'customers-verified',
  (db, p) =>
    onTheLine(db, p.agent)
      .innerJoin('verifications', 'verifications.interaction_id', 'interactions.id')
      .select('verifications.customer_id as customerId')
      .where(sql<boolean>`verifications.interaction_id IS NOT NULL`)
      .where('verifications.result', '=', 'passed')
      .$castTo<{ customerId: string }>(),
)

/** Customers whose card an agent opened for somebody on his line. */
export const customersRevealed = query<{ customerId: string }, { agent: string }>(
  'customers-revealed',
  (db, p) =>
    onTheLine(db, p.agent)
      .innerJoin('reveals', 'reveals.interaction_id', 'interactions.id')
      .select('reveals.customer_id as customerId')
      .where(sql<boolean>`reveals.interaction_id IS NOT NULL`)
      .where('reveals.agent_id', '=', p.agent)
      .$castTo<{ customerId: string }>(),
)

/** Live contacts in an agent's hands. */
function onTheLine(db: Kysely<Tables>, agent: Expression<string>) {
  return db
    .selectFrom('interactions')
    .where('interactions.held_by', '=', agent)
    .where(sql<boolean>`interactions.held_by IS NOT NULL`)
    .where(sql<boolean>`interactions.state IN ('offered', 'active', 'held', 'wrapping-up')`)
    .where(sql<boolean>`interactions.channel IN ('call', 'chat', 'video', 'visit')`)
}
