import { query } from '../../store/query.ts'

/** The site's own fields of one record, as they are stored: JSON. */
export type OwnFields<Key> = { readonly key: Key; readonly fields: string }

/** Own fields of the customers after a local key, in its order; who was merged is left out. */
export const customerFieldsInOrder = query<OwnFields<number>, { after: number; limit: number }>(
  'customer-fields-in-order',
  (db, p) =>
    db
      .selectFrom('customers')
      .select(['local_key as key', 'fields'])
      .where('local_key', '>', p.after)
      .where('merged_into', 'is', null)
      .orderBy('local_key')
      .limit(p.limit),
)

/** Own fields of the cases after an id, in its order. */
export const caseFieldsInOrder = query<OwnFields<string>, { after: string; limit: number }>(
  'case-fields-in-order',
  (db, p) =>
    db
      .selectFrom('cases')
      .select(['id as key', 'fields'])
      .where('id', '>', p.after)
      .orderBy('id')
      .limit(p.limit),
)
