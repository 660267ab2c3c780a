import { fieldKeyOf } from '../domain/case-field.ts'
import type { CheckRule } from '../domain/check-rules.ts'
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
  /** The rule of a number or address that its text must pass. */
  readonly check: CheckRule | null
  readonly isSearchable: boolean
}

const fieldColumns = [
  'id as key',
  'labels',
  'type',
  'choices',
  'digits',
  'check_rule as check',
  'is_searchable as isSearchable',
] as const

type Stored = Omit<CustomerField, 'labels' | 'choices' | 'digits' | 'isSearchable'> & {
  readonly labels: string
  readonly choices: string
  readonly digits: string | null
  readonly isSearchable: number
}

/** The site's own fields of customers, in its order. */
export const customerFieldList = query<Stored, CustomerField, Record<string, never>>(
  'customer-field-list',
  (db) =>
    db
      .selectFrom('customer_fields')
      .select([...fieldColumns])
      .where('of', '=', 'customer')
      .where('retired', '=', 0)
      .orderBy('position')
      .$castTo<Stored>(),
  readField,
)

/** The site's own fields of cases, in its order. */
export const caseFieldList = query<Stored, CustomerField, Record<string, never>>(
  'case-field-list',
  (db) =>
    db
      .selectFrom('customer_fields')
      .select([...fieldColumns])
      .where('of', '=', 'case')
      .where('retired', '=', 0)
      .orderBy('position')
      .$castTo<Stored>(),
  readField,
)

function readField({ key, labels, choices, digits, isSearchable, ...field }: Stored): CustomerField {
  return {
    ...field,
    key: fieldKeyOf(key),
    labels: fromJson(labels),
    choices: fromJson(choices),
    digits: digits === null ? null : fromJson(digits),
    isSearchable: isSearchable === 1,
  }
}
