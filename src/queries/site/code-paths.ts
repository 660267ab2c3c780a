import { query } from '../../store/query.ts'

/** The paths of all codes, each once, retired ones too: a few hundred at most. */
export const codePaths = query<{ readonly path: string }, Record<string, never>>('code-paths', (db) =>
  db.selectFrom('wrap_up_codes').select('path').distinct().orderBy('path').limit(2000),
)
