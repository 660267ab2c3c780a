import type { Id, Ref } from '../../domain/ids.ts'
import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

export type CustomerRecord = {
  readonly id: Id
  readonly ref: Ref
  readonly kind: 'person' | 'organisation'
  readonly name: string
  readonly language: 'en' | 'pl' | null
  readonly accountNumber: string | null
  /** Values of the site's own fields by key. */
  readonly fields: Readonly<Record<string, string | number | boolean>>
  readonly createdAt: number
  readonly version: number
}

export const customerColumns = [
  'customers.id',
  'customers.ref',
  'customers.kind',
  'customers.name',
  'customers.language',
  'customers.account_number as accountNumber',
  'customers.fields',
  'customers.created_at as createdAt',
  'customers.changed_by as version',
] as const

export type StoredCustomer = Omit<CustomerRecord, 'fields'> & { readonly fields: string }

export function readCustomer({ fields, ...customer }: StoredCustomer): CustomerRecord {
  return { ...customer, fields: fromJson(fields) }
}

/** One customer by id; that of one who was merged into another finds the other. */
export const customerById = query<StoredCustomer, CustomerRecord, { id: string }>(
  'customer-by-id',
  (db, p) =>
    db
      .selectFrom('customers as named')
      .innerJoin('customers', (join) =>
        join.on('customers.id', '=', (eb) => eb.fn.coalesce('named.merged_into', 'named.id')),
      )
      .select(customerColumns)
      .where('named.id', '=', p.id)
      .$castTo<StoredCustomer>(),
  readCustomer,
)
