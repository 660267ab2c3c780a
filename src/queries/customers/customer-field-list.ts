import { fieldKeyOf } from '../../domain/case-field.ts'
import type { OwnField } from '../../domain/own-fields.ts'
import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

export type CustomerField = OwnField & {
  /** Whether a customer is found by it. */
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
