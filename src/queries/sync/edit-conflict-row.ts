import { fromJson } from '../stored-json.ts'

/** A field of a customer that two changed without knowing of each other. */
export type EditConflictRow = {
  readonly id: string
  readonly customerId: string
  /** Null where the customer is gone. */
  readonly ref: string | null
  readonly customerName: string | null
  /** A column, or `fields.KEY` for a field of the site's own. */
  readonly field: string
  /** What its giver found, and what he wanted; null for nothing. */
  readonly base: unknown
  readonly yours: unknown
  /** What stands there now. */
  readonly stands: unknown
  /** Whose edit it was. */
  readonly actor: string
  readonly at: number
  readonly settledAt: number | null
}

export type StoredConflict = Omit<EditConflictRow, 'base' | 'yours' | 'stands'> & {
  readonly base: string | null
  readonly yours: string | null
  readonly kind: string | null
  readonly language: string | null
  readonly accountNumber: string | null
  readonly fields: string | null
}

export const conflictColumns = [
  'edit_conflicts.id',
  'edit_conflicts.row_id as customerId',
  'customers.ref',
  'customers.name as customerName',
  'edit_conflicts.field',
  'edit_conflicts.base',
  'edit_conflicts.yours',
  'edit_conflicts.actor',
  'edit_conflicts.at',
  'edit_conflicts.settled_at as settledAt',
  'customers.kind',
  'customers.language',
  'customers.account_number as accountNumber',
  'customers.fields',
] as const

export function readConflict(stored: StoredConflict): EditConflictRow {
  const { base, yours, kind, language, accountNumber, fields, ...rest } = stored
  const columns: Readonly<Record<string, unknown>> = {
    name: rest.customerName,
    kind,
    language,
    account_number: accountNumber,
  }
  const own = fields === null ? {} : fromJson<Readonly<Record<string, unknown>>>(fields)
  const key = ownFieldOf(rest.field)
  return {
    ...rest,
    base: base === null ? null : fromJson(base),
    yours: yours === null ? null : fromJson(yours),
    stands: (key === null ? columns[rest.field] : own[key]) ?? null,
  }
}

/** The key of a field of the site's own; null for what every customer has. */
export function ownFieldOf(field: string): string | null {
  return field.startsWith('fields.') ? field.slice('fields.'.length) : null
}
