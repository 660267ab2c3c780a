import type { Labels } from '../domain/labels.ts'
import type { WrapUpFieldType } from '../domain/wrap-up-code.ts'
import { query } from '../store/query.ts'
import { fromJson } from './stored-json.ts'

export type CustomerField = {
  readonly key: string
  readonly labels: Labels
  readonly type: WrapUpFieldType
  readonly choices: readonly { readonly key: string; readonly labels: Labels }[]
  /** A regular expression that a value has to match as a whole, or null. */
  readonly pattern: string | null
}

type Stored = Omit<CustomerField, 'labels' | 'choices'> & {
  readonly labels: string
  readonly choices: string
}

/** The site's own fields of customers, in its order. */
export const customerFieldList = query<Stored, CustomerField, Record<string, never>>(
  'customer-field-list',
  (db) =>
    db
      .selectFrom('customer_fields')
      .select(['id as key', 'labels', 'type', 'choices', 'pattern'])
      .where('retired', '=', 0)
      .orderBy('position')
      .$castTo<Stored>(),
  ({ labels, choices, ...field }) => ({ ...field, labels: fromJson(labels), choices: fromJson(choices) }),
)
