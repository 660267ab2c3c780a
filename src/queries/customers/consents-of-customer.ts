import { query } from '../../store/query.ts'

export type ConsentRow = {
  readonly id: string
  readonly purposeId: string
  readonly channel: string
  readonly givenAt: number
  readonly withdrawnAt: number | null
  readonly wording: string
  readonly how: string
  readonly recordedBy: string
}

/** What a customer consented to, with its proof, withdrawn ones too; by purpose and channel. */
export const consentsOfCustomer = query<ConsentRow, { customerId: string }>('consents-of-customer', (db, p) =>
  db
    .selectFrom('consents')
    .select([
      'id',
      'purpose_id as purposeId',
      'channel',
      'given_at as givenAt',
      'withdrawn_at as withdrawnAt',
      'wording',
      'how',
      'recorded_by as recordedBy',
    ])
    .where('customer_id', '=', p.customerId)
    .orderBy('purpose_id')
    .orderBy('channel')
    .limit(200),
)
