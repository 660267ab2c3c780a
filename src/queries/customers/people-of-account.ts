import { query } from '../../store/query.ts'

export type AccountPersonRow = {
  readonly id: string
  readonly accountId: string
  readonly customerId: string
  readonly ref: string
  readonly name: string
  readonly role: string
  readonly position: number
}

const columns = [
  'account_people.id',
  'account_people.account_id as accountId',
  'account_people.customer_id as customerId',
  'customers.ref',
  'customers.name',
  'account_people.role',
  'account_people.position',
] as const

/** The people of an organisation in the order in which they joined; at most 200. */
export const peopleOfAccount = query<AccountPersonRow, { accountId: string }>('people-of-account', (db, p) =>
  db
    .selectFrom('account_people')
    .innerJoin('customers', 'customers.id', 'account_people.customer_id')
    .select(columns)
    .where('account_people.account_id', '=', p.accountId)
    .orderBy('account_people.position')
    .limit(200),
)

/** The organisations that a customer is one of the people of; at most 50. */
export const accountsOfPerson = query<AccountPersonRow, { customerId: string }>(
  'accounts-of-person',
  (db, p) =>
    db
      .selectFrom('account_people')
      .innerJoin('customers', 'customers.id', 'account_people.account_id')
      .select(columns)
      .where('account_people.customer_id', '=', p.customerId)
      .limit(50),
)
