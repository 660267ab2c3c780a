import type { Labels } from '../../domain/labels.ts'
import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

type Stored = { readonly key: string; readonly labels: string }

/** What the entry points of the site are called, those that are gone too. */
export const entryPointLabels = query<
  Stored,
  { readonly key: string; readonly labels: Labels },
  Record<string, never>
>(
  'entry-point-labels',
  (db) => db.selectFrom('entry_points').select(['id as key', 'labels']),
  ({ key, labels }) => ({ key, labels: fromJson(labels) }),
)
