import { query } from '../../store/query.ts'

export type SiteClosure = {
  readonly id: string
  readonly reason: string
  readonly closedAt: number
  readonly closedBy: string
}

/** Since when and why the site is closed to devices; none where it is open. */
export const siteClosure = query<SiteClosure, Record<string, never>>('site-closure', (db) =>
  db
    .selectFrom('site_closures')
    .select(['id', 'reason', 'closed_at as closedAt', 'closed_by as closedBy'])
    .limit(1),
)
