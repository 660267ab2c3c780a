import type { Labels } from '../domain/labels.ts'
import type { WrapUpFieldType } from '../domain/wrap-up-code.ts'
import { query } from '../store/query.ts'
import { fromJson } from './stored-json.ts'

export type CustomerField = {
  readonly key: string
  readonly labels: Labels
  readonly type: WrapUpFieldType
  readonly choices: readonly { readonly key: string; readonly labels: Labels }[]
  /** How many digits a text must have, and with which it begins. */
  readonly digits: { readonly length: number; readonly begins: string } | null
}

type Stored = Omit<CustomerField, 'labels' | 'choices' | 'digits'> & {
  readonly labels: string
  readonly choices: string
  readonly digits: string | null
}

/** The site's own fields of customers, in its order. */
export const customerFieldList = query<Stored, CustomerField, Record<string, never>>(
  'customer-field-list',
  (db) =>
    db
      .selectFrom('customer_fields')
      .select(['id as key', 'labels', 'type', 'choices', 'digits'])
      .where('retired', '=', 0)
      .orderBy('position')
      .$castTo<Stored>(),
  ({ labels, choices, digits, ...field }) => ({
    ...field,
    labels: fromJson(labels),
    choices: fromJson(choices),
    digits: digits === null ? null : fromJson(digits),
  }),
)
