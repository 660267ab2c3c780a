import type { customerFields } from '../../domain/filter/customer-fields.ts'
import type { ColumnsOf } from './columns-of.ts'
import type { FilterBase, FilterSource } from './filter-source.ts'
import { fixedKeys } from './fixed-keys.ts'

/** A customer as lists that are filtered show it. */
export type FilteredCustomer = {
  readonly id: string
  readonly ref: string
  readonly version: number
  readonly place: number
  readonly kind: 'person' | 'organisation'
  readonly name: string
  readonly language: 'en' | 'pl' | null
  readonly accountNumber: string | null
  readonly contact: string | null
  readonly createdAt: number
}

const columns = {
  ref: 'customers.ref',
  name: 'customers.name',
  kind: 'customers.kind',
  language: 'customers.language',
  account: 'customers.account_number',
  contacts: `(SELECT group_concat(value || ' ' || normalized, ' ') FROM contact_points WHERE customer_id = customers.id)`,
  createdAt: 'customers.created_at',
} as const satisfies ColumnsOf<typeof customerFields>

/** Customers, those who came last first; who was merged into another is not one of them. */
export const customerSource: FilterSource = {
  table: 'customers',
  joins: '',
  select: `customers.id, customers.ref, customers.changed_by AS version, customers.local_key AS place, customers.kind,
    customers.name, customers.language, customers.account_number AS accountNumber, customers.created_at AS createdAt,
    (SELECT value FROM contact_points WHERE customer_id = customers.id ORDER BY position LIMIT 1) AS contact`,
  columns,
  elsewhere: {
    table: 'contact_points',
    key: 'contact_points.customer_id',
    columns: { contacts: `contact_points.value || ' ' || contact_points.normalized` },
    own: '',
    // What goes over a blank may lie in two of them.
    answers: (part) => part.is === 'contains' && part.column === 'contacts' && /^\S+$/.test(part.folded),
    rows: 'customers WHERE customers.id',
    fromRows: 50_000,
  },
  own: 'customers.fields',
  basesOf(test) {
    const refs = fixedKeys(test, 'ref')
    if (!refs) return [all]
    return refs.map((ref) => ({ ...all, where: `customers.ref = ? AND ${all.where}`, values: [ref] }))
  },
}

const all: FilterBase = {
  index: null,
  where: 'customers.merged_into IS NULL',
  values: [],
  key: ['customers.local_key'],
  isDescending: true,
}
