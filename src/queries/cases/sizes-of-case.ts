import { sql } from 'kysely'
import { query } from '../../store/query.ts'

/** How many contacts, notes and cases right below it a case has. */
export type CaseSizes = { readonly interactions: number; readonly notes: number; readonly children: number }

/** How much belongs to one case, by its id; reads three index ranges. */
export const sizesOfCase = query<CaseSizes, { caseId: string }>('sizes-of-case', (db, p) =>
  db.selectNoFrom((eb) => [
    eb
      .selectFrom('interactions')
      .select((count) => count.fn.countAll<number>().as('n'))
      .where('case_id', '=', p.caseId)
      .where(sql<boolean>`case_id IS NOT NULL`)
      .$asScalar()
      .$notNull()
      .as('interactions'),
    eb
      .selectFrom('notes')
      .select((count) => count.fn.countAll<number>().as('n'))
      .where('case_id', '=', p.caseId)
      .where(sql<boolean>`case_id IS NOT NULL`)
      .$asScalar()
      .$notNull()
      .as('notes'),
    eb
      .selectFrom('cases')
      .select((count) => count.fn.countAll<number>().as('n'))
      .where('parent_id', '=', p.caseId)
      .where(sql<boolean>`parent_id IS NOT NULL`)
      .$asScalar()
      .$notNull()
      .as('children'),
  ]),
)
