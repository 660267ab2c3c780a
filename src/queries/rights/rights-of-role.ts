import { sql } from 'kysely'
import type { RightRow } from '../../domain/rights.ts'
import { query } from '../../store/query.ts'

/** The site's own rights of one role, by what they are of: a handful, one range of the primary key `role:what`. */
export const rightsOfRole = query<RightRow, { role: string }>('rights-of-role', (db, p) =>
  db
    .selectFrom('rights')
    .select(['role', 'what', 'scope', 'limit_amount as limitAmount'])
    .where('id', '>=', sql<string>`${p.role} || ':'`)
    .where('id', '<', sql<string>`${p.role} || ';'`)
    .orderBy('id')
    .$castTo<RightRow>(),
)
