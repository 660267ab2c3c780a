import { query } from '../../store/query.ts'

export type DoNotContactRow = {
  readonly id: string
  readonly channel: string
  readonly reason: string
  readonly sinceAt: number
  readonly untilAt: number | null
}

/** The opt-outs of a customer that stand (lifted ones left out); `until` may have passed. */
export const doNotContactOfCustomer = query<DoNotContactRow, { customerId: string }>(
  'do-not-contact-of-customer',
  (db, p) =>
    db
      .selectFrom('do_not_contact')
      .select(['id', 'channel', 'reason', 'since_at as sinceAt', 'until_at as untilAt'])
      .where('customer_id', '=', p.customerId)
      .where('lifted_at', 'is', null)
      .limit(50),
)
