import type { Labels } from '../../domain/labels.ts'
import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

type Stored = { readonly key: string; readonly labels: string }

/** The teams of the site in its order, those that are gone too. */
export const teamList = query<
  Stored,
  { readonly key: string; readonly labels: Labels },
  Record<string, never>
>(
  'team-list',
  (db) => db.selectFrom('teams').select(['id as key', 'labels']).orderBy('position'),
  ({ key, labels }) => ({ key, labels: fromJson(labels) }),
)
