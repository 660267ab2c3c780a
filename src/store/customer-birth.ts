import { searchTokens } from '../domain/search-tokens.ts'
import { valuesOfFields } from './customer-tokens.ts'
import type { StagedChange } from './staged-changes.ts'
import type { StoredColumns } from './tables.ts'

/** A customer who is made by a command, with the contact points that come with him. */
export type CustomerBirth = {
  readonly columns: StoredColumns
  readonly points: readonly StoredColumns[]
}

/**
 * The customers whom changes make and of whom they do nothing else, by id: what they are found by follows from what is
 * staged. Who is merged, or merged into, or made in the place of another, is none of them: his rows have to be read.
 */
export function birthsIn(changes: readonly StagedChange[]): ReadonlyMap<string, CustomerBirth> {
  const births = new Map<string, { readonly columns: StoredColumns; readonly points: StoredColumns[] }>()
  for (const change of changes) {
    if (change.table !== 'customers' || change.kind !== 'insert') continue
    if (change.columns['merged_into'] === null && !births.has(change.id)) {
      births.set(change.id, { columns: change.columns, points: [] })
    }
  }
  if (births.size === 0) return births
  const others = new Set<unknown>()
  for (const change of changes) {
    const { table, kind, id } = change
    const columns = 'columns' in change ? change.columns : 'before' in change ? change.before : null
    if (table === 'customers') {
      others.add(columns?.['merged_into'])
      if (kind !== 'insert') others.add(id)
    } else if (table === 'contact_points') {
      if (kind !== 'insert') return new Map()
      births.get(String(change.columns['customer_id']))?.points.push(change.columns)
    }
  }
  for (const id of others) births.delete(String(id))
  return births
}

/** What a customer who was made just now is found by, with the fields that the site searches. */
export function birthTokens(
  { columns, points }: CustomerBirth,
  searchedFields: readonly string[],
): ReadonlySet<string> {
  const { ref, name, account_number: account, fields } = columns
  return searchTokens({
    name: String(name),
    ref: String(ref),
    accountNumber: typeof account === 'string' ? account : null,
    contactPoints: points.map(({ kind, value }) => ({ kind: String(kind), value: String(value) })),
    fieldValues: valuesOfFields(String(fields), searchedFields),
  })
}
